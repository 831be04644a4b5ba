# Whether the file server runs.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $service = Get-Service -Name 'LanmanServer' -ErrorAction SilentlyContinue
  if ($null -eq $service) { @{ status = 'Missing' } } else { @{ status = [string]$service.Status } }
}
