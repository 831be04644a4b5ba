# Starts a scheduled task at once, and does not wait for it.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  Start-ScheduledTask -TaskName $request.name -TaskPath $request.folder
  @{ started = $true }
}
