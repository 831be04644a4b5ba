# Every share of this server: those of the file server itself, hidden ones included.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $shares = @(Get-SmbShare | ForEach-Object {
    @{ name = [string]$_.Name; path = [string]$_.Path; comment = [string]$_.Description }
  })
  @{ shares = $shares }
}
