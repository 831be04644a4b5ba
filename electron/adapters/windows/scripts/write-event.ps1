# Writes one event of a registered source into the Application log.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  [Diagnostics.EventLog]::WriteEntry($request.source, $request.text, [string]$request.level, [int]$request.id)
  @{ written = $true }
}
