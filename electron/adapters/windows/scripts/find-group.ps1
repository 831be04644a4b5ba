# A group by SID or by name, local or of the domain.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  try {
    if ($request.group -match '^S-1-\d') {
      $sid = New-Object Security.Principal.SecurityIdentifier $request.group
      $name = $sid.Translate([Security.Principal.NTAccount])
    } else {
      $name = New-Object Security.Principal.NTAccount $request.group
      $sid = $name.Translate([Security.Principal.SecurityIdentifier])
    }
    @{ found = $true; name = [string]$name.Value; sid = [string]$sid.Value }
  } catch [Security.Principal.IdentityNotMappedException] {
    @{ found = $false }
  }
}
