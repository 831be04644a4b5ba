# Sets the access list of a folder and answers with the one that was there.
. (Join-Path $PSScriptRoot 'contract.ps1')
Invoke-Request {
  param($request)
  $before = (Get-Acl -LiteralPath $request.path).GetSecurityDescriptorSddlForm('Access')
  $security = New-Object Security.AccessControl.DirectorySecurity
  $security.SetSecurityDescriptorSddlForm($request.sddl, 'Access')
  Set-Acl -LiteralPath $request.path -AclObject $security
  @{ before = [string]$before }
}
