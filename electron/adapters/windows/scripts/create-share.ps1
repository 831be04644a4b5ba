# Creates a share with the access list that is asked for; a name in use is error 2118.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $null = New-SmbShare -Name $request.name -Path $request.path -Description $request.comment -SecurityDescriptor $request.sddl
  @{ created = $true }
}
