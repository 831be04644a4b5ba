# Makes a folder with the access list that is asked for from its first moment; answers with the list that it has.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  if (-not (Test-Path -LiteralPath $request.path)) {
    $security = New-Object Security.AccessControl.DirectorySecurity
    $security.SetSecurityDescriptorSddlForm($request.sddl)
    $null = [IO.Directory]::CreateDirectory($request.path, $security)
  }
  @{ sddl = [string](Get-Acl -LiteralPath $request.path).GetSecurityDescriptorSddlForm('Owner, Access') }
}
