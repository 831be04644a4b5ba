# Removes a source of events; the events that it wrote stay in the log.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  if (-not [Diagnostics.EventLog]::SourceExists($request.source)) { return @{ removed = $false } }
  [Diagnostics.EventLog]::DeleteEventSource($request.source)
  @{ removed = $true }
}
