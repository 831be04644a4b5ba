# Makes the state home, or takes over one that only its owners wrote to; names what somebody else put there.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $closed = New-Object Security.AccessControl.DirectorySecurity
  $closed.SetSecurityDescriptorSddlForm($request.closed)
  if (-not (Test-Path -LiteralPath $request.path)) {
    $null = [IO.Directory]::CreateDirectory($request.path, $closed)
  }
  # The folder itself before anything is done to it, and once more with all that it holds when nobody else can write.
  $waiting = New-Object Collections.Queue
  $waiting.Enqueue($request.path)
  $isClosed = $false
  while ($waiting.Count -gt 0) {
    $path = $waiting.Dequeue()
    # Before anything follows it: a link may lead nowhere.
    $attributes = [IO.File]::GetAttributes($path)
    if ($attributes -band [IO.FileAttributes]::ReparsePoint) { return @{ foreign = [string]$path; sddl = $null } }
    $acl = Get-Acl -LiteralPath $path
    $owner = $acl.GetOwner([Security.Principal.SecurityIdentifier]).Value
    if ($request.owners -notcontains $owner) { return @{ foreign = [string]$path; sddl = $null } }
    $isFolder = [bool]($attributes -band [IO.FileAttributes]::Directory)
    if ($path -eq $request.path) {
      if (-not $isFolder) { return @{ foreign = [string]$path; sddl = $null } }
      $found = [string]$acl.GetSecurityDescriptorSddlForm('Owner, Access')
      # The wanted list is set last of all, so where it is, nothing is left to do.
      if ($found -eq $request.sddl) { return @{ foreign = $null; sddl = $found } }
      if (-not $isClosed) {
        Set-AccessList (New-Object IO.DirectoryInfo $path) $request.closed
        $isClosed = $true
        $waiting.Enqueue($path)
        continue
      }
    }
    if ($isFolder) { foreach ($entry in [IO.Directory]::GetFileSystemEntries($path)) { $waiting.Enqueue($entry) } }
  }
  $readable = [IO.Directory]::CreateDirectory($request.readableFolder.path)
  Set-AccessList $readable $request.readableFolder.sddl
  if (-not (Test-Path -LiteralPath $request.privateFile.path)) {
    [IO.File]::Create($request.privateFile.path).Dispose()
  }
  Set-AccessList (New-Object IO.FileInfo $request.privateFile.path) $request.privateFile.sddl
  Set-AccessList (New-Object IO.DirectoryInfo $request.path) $request.sddl
  @{ foreign = $null; sddl = [string](Get-Acl -LiteralPath $request.path).GetSecurityDescriptorSddlForm('Owner, Access') }
}
