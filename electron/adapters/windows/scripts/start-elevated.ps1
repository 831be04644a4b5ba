# Starts a program with administrator rights, for which Windows asks the person, and waits for its end.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  # What Start-Process -Verb RunAs does, which hides the number of the error in a translated message.
  $start = New-Object Diagnostics.ProcessStartInfo $request.program, $request.arguments
  $start.Verb = 'runas'
  $start.UseShellExecute = $true
  $start.WindowStyle = 'Hidden'
  try {
    $process = [Diagnostics.Process]::Start($start)
  } catch {
    $cause = $_.Exception.GetBaseException()
    if ($cause -isnot [ComponentModel.Win32Exception]) { throw }
    return @{ kind = 'not started'; error = [int]$cause.NativeErrorCode; message = [string]$cause.Message }
  }
  $process.WaitForExit()
  @{ kind = 'ended'; exitCode = [int]$process.ExitCode }
}
