# Removes a share; its folder stays.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $null = Remove-SmbShare -Name $request.name -Force
  @{ removed = $true }
}
