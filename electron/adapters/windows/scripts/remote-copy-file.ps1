# Copies a file to another computer, and reads back there what arrived.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  Use-Session $request {
    param($session)
    Copy-Item -LiteralPath $request.from -Destination $request.to -ToSession $session
    $copied = Invoke-Command -Session $session -ArgumentList @{ to = $request.to } -ScriptBlock {
      param($request)
      @{ sha256 = (Get-FileHash -LiteralPath $request.to -Algorithm SHA256).Hash.ToLowerInvariant() }
    }
    @{ sha256 = [string]$copied.sha256 }
  }
}
