# Whether this account is an administrator of another computer, and whether its Windows has 64 bits.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  Use-Session $request {
    param($session)
    $found = Invoke-Command -Session $session -ScriptBlock {
      $identity = New-Object Security.Principal.WindowsPrincipal ([Security.Principal.WindowsIdentity]::GetCurrent())
      $group = New-Object Security.Principal.SecurityIdentifier 'S-1-5-32-544'
      @{ administrator = $identity.IsInRole($group); is64Bit = [Environment]::Is64BitOperatingSystem }
    }
    @{ administrator = [bool]$found.administrator; is64Bit = [bool]$found.is64Bit }
  }
}
