# Writes a small text to a new file on another computer.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  Use-Session $request {
    param($session)
    Invoke-Command -Session $session -ArgumentList @{ to = $request.to; text = $request.text } -ScriptBlock {
      param($request)
      [IO.File]::WriteAllText($request.to, $request.text, (New-Object Text.UTF8Encoding $false))
    }
    @{ written = $true }
  }
}
