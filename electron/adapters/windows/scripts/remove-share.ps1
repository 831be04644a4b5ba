# Removes a share; its folder stays.
. (Join-Path $PSScriptRoot 'contract.ps1')
Invoke-Request {
  param($request)
  $null = Remove-SmbShare -Name $request.name -Force
  @{ removed = $true }
}
