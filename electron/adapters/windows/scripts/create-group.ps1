# Creates a local group.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $group = New-LocalGroup -Name $request.name -Description $request.description
  @{ name = [string]$group.Name; sid = [string]$group.SID.Value }
}
