# Whether this process runs elevated, as an administrator.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $identity = [Security.Principal.WindowsIdentity]::GetCurrent()
  $principal = New-Object Security.Principal.WindowsPrincipal $identity
  $administrators = New-Object Security.Principal.SecurityIdentifier 'S-1-5-32-544'
  @{
    account  = [string]$identity.Name
    elevated = $principal.IsInRole($administrators)
    sid      = [string]$identity.User.Value
  }
}
