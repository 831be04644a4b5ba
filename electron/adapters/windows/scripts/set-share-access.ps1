# Sets the access list of a share.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $null = Set-SmbShare -Name $request.name -SecurityDescriptor $request.sddl -Force
  @{ changed = $true }
}
