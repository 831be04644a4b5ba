# Runs a program on another computer as SYSTEM, as its schedule will, by a task that is removed again.
. (Join-Path $PSScriptRoot 'contract.ps1')
Invoke-Request {
  param($request)
  $session = Open-Session $request
  try {
    $task = @{
      name      = $request.name; folder = $request.folder; program = $request.program
      arguments = $request.arguments; result = $request.result; seconds = [int]$request.seconds
    }
    $ended = Invoke-Command -Session $session -ArgumentList $task -ScriptBlock {
      param($request)
      $action = New-ScheduledTaskAction -Execute $request.program -Argument $request.arguments
      $system = New-ScheduledTaskPrincipal -UserId 'S-1-5-18' -LogonType ServiceAccount -RunLevel Highest
      $known = @{ TaskName = $request.name; TaskPath = $request.folder }
      $null = Register-ScheduledTask @known -Action $action -Principal $system -Force
      try {
        Start-ScheduledTask @known
        $until = [DateTime]::UtcNow.AddSeconds($request.seconds)
        do {
          Start-Sleep -Milliseconds 500
          $state = [string](Get-ScheduledTask @known).State
        } while (($state -eq 'Running' -or $state -eq 'Queued') -and [DateTime]::UtcNow -lt $until)
        $inTime = $state -ne 'Running' -and $state -ne 'Queued'
        if (-not $inTime) { Stop-ScheduledTask @known }
        $output = ''
        if ([IO.File]::Exists($request.result)) { $output = [IO.File]::ReadAllText($request.result) }
        @{ inTime = $inTime; code = (Get-ScheduledTaskInfo @known).LastTaskResult; stdout = $output }
      } finally {
        Unregister-ScheduledTask @known -Confirm:$false
      }
    }
    @{ inTime = [bool]$ended.inTime; code = [int]$ended.code; stdout = [string]$ended.stdout }
  } finally {
    Remove-PSSession -Session $session
  }
}
