# Removes a local group.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  Remove-LocalGroup -Name $request.name
  @{ removed = $true }
}
