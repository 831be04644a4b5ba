# The access list of a share.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $share = Get-SmbShare -Name $request.name
  @{ sddl = [string]$share.SecurityDescriptor }
}
