# Registers a source of events in the Application log; one that is there already stays.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  if ([Diagnostics.EventLog]::SourceExists($request.source)) {
    return @{ log = [string][Diagnostics.EventLog]::LogNameFromSourceName($request.source, '.') }
  }
  [Diagnostics.EventLog]::CreateEventSource($request.source, 'Application')
  @{ log = 'Application' }
}
