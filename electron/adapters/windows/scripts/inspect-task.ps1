# A scheduled task as XML, with its next run; absent is not an error.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $task = Get-ScheduledTask -TaskName $request.name -TaskPath $request.folder -ErrorAction SilentlyContinue
  if ($null -eq $task) { return @{ present = $false } }
  $info = Get-ScheduledTaskInfo -InputObject $task
  $next = $null
  if ($null -ne $info.NextRunTime) {
    # Some cultures count years otherwise, or write 03.00 for 03:00.
    $culture = [Globalization.CultureInfo]::InvariantCulture
    $next = $info.NextRunTime.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ', $culture)
  }
  @{ present = $true; xml = [string](Export-ScheduledTask -InputObject $task); nextRunAt = $next }
}
