# Sets the access list of a folder and answers with the one that was there.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  $before = (Get-Acl -LiteralPath $request.path).GetSecurityDescriptorSddlForm('Access')
  Set-AccessList (New-Object IO.DirectoryInfo $request.path) $request.sddl
  @{ before = [string]$before }
}
