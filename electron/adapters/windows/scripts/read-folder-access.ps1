# Owner and access list of a folder.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $acl = Get-Acl -LiteralPath $request.path
  @{ sddl = [string]$acl.GetSecurityDescriptorSddlForm('Owner, Access') }
}
