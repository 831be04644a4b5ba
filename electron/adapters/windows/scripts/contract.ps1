# How every script of PkgSource talks: one JSON document on standard input, one on standard output.
# {"ok":true,"value":...} or {"ok":false,"error":{"id":"...","code":0,"message":"..."}}. Never arguments.
# Only modules of Windows itself: PowerShell would look into the account's own Documents first, also when it runs with
# administrator rights, and into those of PowerShell 7 where that started us, which Windows PowerShell cannot load.
$env:PSModulePath = "$PSHOME\Modules"
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
# powershell.exe prints warnings on standard output, in the midst of the answer.
$WarningPreference = 'SilentlyContinue'

function Read-Request {
  $reader = New-Object IO.StreamReader([Console]::OpenStandardInput(), (New-Object Text.UTF8Encoding $false))
  return ($reader.ReadToEnd() | ConvertFrom-Json)
}

function Write-Answer($answer) {
  $json = ConvertTo-Json -InputObject $answer -Compress -Depth 6
  $bytes = (New-Object Text.UTF8Encoding $false).GetBytes($json)
  $output = [Console]::OpenStandardOutput()
  $output.Write($bytes, 0, $bytes.Length)
  $output.Flush()
}

# The error's id is the same in every language of Windows; its message is not.
function Write-Failure($record) {
  $code = 0
  # A method of .NET that fails comes wrapped; what went wrong is innermost.
  $cause = $record.Exception
  while ($null -ne $cause.InnerException) { $cause = $cause.InnerException }
  if ($record.FullyQualifiedErrorId -match 'Windows System Error (\d+)') { $code = [long]$Matches[1] }
  # CIM cmdlets such as those of Task Scheduler have it in their id alone.
  elseif ($record.FullyQualifiedErrorId -match 'HRESULT 0x8007([0-9a-f]{4})') { $code = [Convert]::ToInt32($Matches[1], 16) }
  elseif ($cause -is [ComponentModel.Win32Exception]) { $code = $cause.NativeErrorCode }
  elseif ($cause -is [Security.SecurityException]) { $code = 5 }
  # Only facility 7 is Windows; .NET counts in one of its own.
  elseif ((($cause.HResult -shr 16) -band 0x7FF) -eq 7) { $code = $cause.HResult -band 0xFFFF }
  Write-Answer @{
    ok    = $false
    error = @{ id = [string]$record.FullyQualifiedErrorId; code = $code; message = [string]$cause.Message }
  }
}

function Invoke-Request([scriptblock]$work) {
  # Constrained Language Mode refuses what follows; this one line is allowed in it.
  if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    Write-Output '{"ok":false,"error":{"id":"ConstrainedLanguage","code":0,"message":"Constrained Language Mode"}}'
    return
  }
  try {
    $value = & $work (Read-Request)
    Write-Answer @{ ok = $true; value = $value }
  } catch {
    Write-Failure $_
  }
}

# Sets the access list of a file or folder and nothing else. Set-Acl would take auditing away as well, and fail where
# the account may not read it.
function Set-AccessList($item, [string]$sddl) {
  if ($item -is [IO.DirectoryInfo]) { $list = New-Object Security.AccessControl.DirectorySecurity }
  else { $list = New-Object Security.AccessControl.FileSecurity }
  $list.SetSecurityDescriptorSddlForm($sddl, 'Access')
  $item.SetAccessControl($list)
}

# Does work with a session on another computer by PowerShell remoting, as this account or with the password that was
# asked for, and closes the session whatever happens.
function Use-Session($request, [scriptblock]$work) {
  $target = $request.target
  $options = @{ ComputerName = [string]$target.computer; UseSSL = [bool]$target.useTls }
  if ($target.port) { $options.Port = [int]$target.port }
  if ($null -ne $target.password) {
    $secret = New-Object Security.SecureString
    foreach ($character in ([string]$target.password).ToCharArray()) { $secret.AppendChar($character) }
    $options.Credential = New-Object Management.Automation.PSCredential ([string]$target.user), $secret
  }
  $session = New-PSSession @options
  try { & $work $session } finally { Remove-PSSession -Session $session }
}
