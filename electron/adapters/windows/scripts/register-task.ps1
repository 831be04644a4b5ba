# Creates a scheduled task, or replaces it.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $null = Register-ScheduledTask -TaskName $request.name -TaskPath $request.folder -Xml $request.xml -Force
  @{ registered = $true }
}
