# What DFS Replication has still to bring from one computer to another: the files that it names, and what it says.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $between = @{
    GroupName               = [string]$request.group
    FolderName              = [string]$request.folder
    SourceComputerName      = [string]$request.source
    DestinationComputerName = [string]$request.destination
  }
  $files = @()
  $said = @()
  # How many there are beyond the 100 that it names, it says in its verbose stream alone.
  foreach ($told in @(Get-DfsrBacklog @between -Verbose 4>&1)) {
    if ($told -is [Management.Automation.VerboseRecord]) { $said += [string]$told.Message }
    else { $files += [string]$told.FullPathName }
  }
  @{ files = $files; said = $said }
}
