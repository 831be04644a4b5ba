# SHA-256 of a file on another computer; a file that is not there has none.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  Use-Session $request {
    param($session)
    $found = Invoke-Command -Session $session -ArgumentList @{ path = $request.path } -ScriptBlock {
      param($request)
      if (-not (Test-Path -LiteralPath $request.path -PathType Leaf)) { return @{ sha256 = $null } }
      @{ sha256 = (Get-FileHash -LiteralPath $request.path -Algorithm SHA256).Hash.ToLowerInvariant() }
    }
    @{ sha256 = $found.sha256 }
  }
}
