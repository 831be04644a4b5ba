# Runs a program on another computer as SYSTEM, as its schedule will, by a task that is removed again.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  Use-Session $request {
    param($session)
    $task = @{
      name      = $request.name; folder = $request.folder; program = $request.program
      arguments = $request.arguments; result = $request.result; seconds = [int]$request.seconds
    }
    $ended = Invoke-Command -Session $session -ArgumentList $task -ScriptBlock {
      param($request)
      $action = New-ScheduledTaskAction -Execute $request.program -Argument $request.arguments
      $system = New-ScheduledTaskPrincipal -UserId 'S-1-5-18' -LogonType ServiceAccount -RunLevel Highest
      # A workstation may run on its battery.
      $settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries
      $known = @{ TaskName = $request.name; TaskPath = $request.folder }
      $null = Register-ScheduledTask @known -Action $action -Principal $system -Settings $settings -Force
      try {
        Start-ScheduledTask @known
        $until = [DateTime]::UtcNow.AddSeconds($request.seconds)
        # A task that was just asked for can still be 'Ready'; its result says whether it has ended: it is running
        # (0x41301), has not run yet (0x41303), is queued (0x41325), or what the program ended with.
        do {
          Start-Sleep -Milliseconds 500
          $code = (Get-ScheduledTaskInfo @known).LastTaskResult
          $inTime = @(0x41301, 0x41303, 0x41325) -notcontains $code
        } until ($inTime -or [DateTime]::UtcNow -ge $until)
        if (-not $inTime) { Stop-ScheduledTask @known }
        $output = ''
        if ([IO.File]::Exists($request.result)) { $output = [IO.File]::ReadAllText($request.result) }
        @{ inTime = $inTime; code = $code; stdout = $output }
      } finally {
        Unregister-ScheduledTask @known -Confirm:$false
      }
    }
    @{ inTime = [bool]$ended.inTime; code = [long]$ended.code; stdout = [string]$ended.stdout }
  }
}
