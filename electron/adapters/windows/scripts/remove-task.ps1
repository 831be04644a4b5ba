# Removes a scheduled task; absent is not an error.
. (Join-Path $PSScriptRoot 'contract.ps1')
Invoke-Request {
  param($request)
  $task = Get-ScheduledTask -TaskName $request.name -TaskPath $request.folder -ErrorAction SilentlyContinue
  if ($null -eq $task) { return @{ removed = $false } }
  Unregister-ScheduledTask -InputObject $task -Confirm:$false
  @{ removed = $true }
}
