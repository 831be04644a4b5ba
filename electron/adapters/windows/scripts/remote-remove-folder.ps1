# Removes a folder of ours on another computer; absent is not an error.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  Use-Session $request {
    param($session)
    Invoke-Command -Session $session -ArgumentList @{ path = $request.path } -ScriptBlock {
      param($request)
      if (Test-Path -LiteralPath $request.path) { Remove-Item -LiteralPath $request.path -Recurse -Force }
    }
    @{ removed = $true }
  }
}
