# The local groups of this computer.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $groups = @(Get-LocalGroup | ForEach-Object { @{ name = [string]$_.Name; sid = [string]$_.SID.Value } })
  @{ groups = $groups }
}
