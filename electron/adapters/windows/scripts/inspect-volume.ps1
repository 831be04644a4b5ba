# The volume that a path lies on: its file system, and whether it is this computer's own.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $drive = New-Object IO.DriveInfo ([IO.Path]::GetPathRoot($request.path))
  if ([string]$drive.DriveType -eq 'Network') { return @{ fileSystem = ''; isLocal = $false } }
  # Unlike the drive's letter this also finds a volume that is mounted in a folder.
  $volume = Get-Volume -FilePath $request.path
  @{ fileSystem = [string]$volume.FileSystem; isLocal = $true }
}
