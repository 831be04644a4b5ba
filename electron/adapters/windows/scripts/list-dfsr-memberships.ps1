# The replicated folders of these computers, with all their members, as Active Directory has them.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  if ($null -eq (Get-Module -ListAvailable -Name 'DFSR')) { return @{ module = $false; memberships = @() } }
  $all = @(Get-DfsrMembership -GroupName '*' -ComputerName '*')
  $groups = @($all | Where-Object { $request.computers -contains $_.ComputerName } | ForEach-Object { $_.GroupName })
  $memberships = @($all | Where-Object { $groups -contains $_.GroupName } | ForEach-Object {
      @{
        group    = [string]$_.GroupName
        folder   = [string]$_.FolderName
        computer = [string]$_.ComputerName
        path     = [string]$_.ContentPath
        enabled  = [bool]$_.Enabled
      }
    })
  @{ module = $true; memberships = $memberships }
}
