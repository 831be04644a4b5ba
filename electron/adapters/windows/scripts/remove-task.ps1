# Removes a scheduled task, and the folder of our tasks with the last of them; absent is not an error.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $task = Get-ScheduledTask -TaskName $request.name -TaskPath $request.folder -ErrorAction SilentlyContinue
  if ($null -eq $task) { return @{ removed = $false } }
  Unregister-ScheduledTask -InputObject $task -Confirm:$false
  # No cmdlet removes a folder.
  $service = New-Object -ComObject 'Schedule.Service'
  $service.Connect()
  $name = $request.folder.Trim('\')
  $folder = $service.GetFolder("\$name")
  $hidden = 1
  if ($folder.GetTasks($hidden).Count -eq 0 -and $folder.GetFolders(0).Count -eq 0) {
    $service.GetFolder('\').DeleteFolder($name, 0)
  }
  @{ removed = $true }
}
