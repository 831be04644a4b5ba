# Makes the state home, or takes over one that only its owners wrote to; names what somebody else put there.
. (Join-Path $PSScriptRoot 'contract.ps1')
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
    $acl = Get-Acl -LiteralPath $path
    $attributes = [IO.File]::GetAttributes($path)
    $owner = $acl.GetOwner([Security.Principal.SecurityIdentifier]).Value
    if (($attributes -band [IO.FileAttributes]::ReparsePoint) -or $request.owners -notcontains $owner) {
      return @{ foreign = [string]$path; sddl = $null }
    }
    $isFolder = [bool]($attributes -band [IO.FileAttributes]::Directory)
    if ($path -eq $request.path) {
      if (-not $isFolder) { return @{ foreign = [string]$path; sddl = $null } }
      $found = [string]$acl.GetSecurityDescriptorSddlForm('Owner, Access')
      # The wanted list is set last of all, so where it is, nothing is left to do.
      if ($found -eq $request.sddl) { return @{ foreign = $null; sddl = $found } }
      if (-not $isClosed) {
        $list = New-Object Security.AccessControl.DirectorySecurity
        $list.SetSecurityDescriptorSddlForm($request.closed, 'Access')
        Set-Acl -LiteralPath $path -AclObject $list
        $isClosed = $true
        $waiting.Enqueue($path)
        continue
      }
    }
    if ($isFolder) { foreach ($entry in [IO.Directory]::GetFileSystemEntries($path)) { $waiting.Enqueue($entry) } }
  }
  $readable = New-Object Security.AccessControl.DirectorySecurity
  $readable.SetSecurityDescriptorSddlForm($request.readableFolder.sddl, 'Access')
  $null = [IO.Directory]::CreateDirectory($request.readableFolder.path)
  Set-Acl -LiteralPath $request.readableFolder.path -AclObject $readable
  $private = New-Object Security.AccessControl.FileSecurity
  $private.SetSecurityDescriptorSddlForm($request.privateFile.sddl, 'Access')
  if (-not (Test-Path -LiteralPath $request.privateFile.path)) {
    [IO.File]::Create($request.privateFile.path).Dispose()
  }
  Set-Acl -LiteralPath $request.privateFile.path -AclObject $private
  $wanted = New-Object Security.AccessControl.DirectorySecurity
  $wanted.SetSecurityDescriptorSddlForm($request.sddl, 'Access')
  Set-Acl -LiteralPath $request.path -AclObject $wanted
  @{ foreign = $null; sddl = [string](Get-Acl -LiteralPath $request.path).GetSecurityDescriptorSddlForm('Owner, Access') }
}
