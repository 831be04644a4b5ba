# Runs a program on another computer as the account that signed in, and waits for its end.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  Use-Session $request {
    param($session)
    $command = @{ program = $request.program; arguments = $request.arguments; input = [string]$request.input }
    $ended = Invoke-Command -Session $session -ArgumentList $command -ScriptBlock {
      param($request)
      $start = New-Object Diagnostics.ProcessStartInfo $request.program, $request.arguments
      $start.UseShellExecute = $false
      $start.RedirectStandardInput = $true
      $start.RedirectStandardOutput = $true
      $start.RedirectStandardError = $true
      $start.StandardOutputEncoding = New-Object Text.UTF8Encoding $false
      $start.StandardErrorEncoding = New-Object Text.UTF8Encoding $false
      $process = [Diagnostics.Process]::Start($start)
      $bytes = (New-Object Text.UTF8Encoding $false).GetBytes($request.input)
      $process.StandardInput.BaseStream.Write($bytes, 0, $bytes.Length)
      $process.StandardInput.Close()
      # Read side by side: a pipe that is full would stop the program.
      $output = $process.StandardOutput.ReadToEndAsync()
      $errors = $process.StandardError.ReadToEndAsync()
      $process.WaitForExit()
      @{ code = $process.ExitCode; stdout = $output.Result; stderr = $errors.Result }
    }
    @{ code = [int]$ended.code; stdout = [string]$ended.stdout; stderr = [string]$ended.stderr }
  }
}
