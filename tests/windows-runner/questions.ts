/**
 * What the tests ask Windows, each in Windows' own words and independent of our scripts. Values come as environment
 * variables, so that no command is built from text; each answers with one object.
 */
export const questions = {
  rights: `
    $identity = New-Object Security.Principal.WindowsPrincipal ([Security.Principal.WindowsIdentity]::GetCurrent())
    @{ administrator = $identity.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator) }`,
  shares: `
    @{ shares = @(Get-SmbShare | ForEach-Object { @{ name = [string]$_.Name; path = [string]$_.Path } }) }`,
  shareAccess: `
    @{ entries = @(Get-SmbShareAccess -Name $env:ASK_NAME | ForEach-Object {
      $account = New-Object Security.Principal.NTAccount $_.AccountName
      $sid = $account.Translate([Security.Principal.SecurityIdentifier]).Value
      @{ sid = $sid; kind = [string]$_.AccessControlType; right = [string]$_.AccessRight }
    }) }`,
  makeShare: `
    $names = @('S-1-5-18', 'S-1-5-32-544' | ForEach-Object {
      (New-Object Security.Principal.SecurityIdentifier $_).Translate([Security.Principal.NTAccount]).Value
    })
    $null = New-SmbShare -Name $env:ASK_NAME -Path $env:ASK_PATH -FullAccess $names
    @{ done = $true }`,
  removeShare: `
    Remove-SmbShare -Name $env:ASK_NAME -Force
    @{ done = $true }`,
  access: `
    $acl = Get-Acl -LiteralPath $env:ASK_PATH
    @{
      owner = $acl.GetOwner([Security.Principal.SecurityIdentifier]).Value
      protected = $acl.AreAccessRulesProtected
      entries = @($acl.GetAccessRules($true, $true, [Security.Principal.SecurityIdentifier]) | ForEach-Object {
        @{
          sid = $_.IdentityReference.Value; kind = [string]$_.AccessControlType; inherited = $_.IsInherited
          mask = [int]$_.FileSystemRights; inheritance = [string]$_.InheritanceFlags
          propagation = [string]$_.PropagationFlags
        }
      })
      sddl = $acl.Sddl
    }`,
  group: `
    @{ sids = @(Get-LocalGroup | Where-Object { $_.Name -eq $env:ASK_NAME } | ForEach-Object { $_.SID.Value }) }`,
  tasks: `
    @{ tasks = @(Get-ScheduledTask -TaskPath '\\PkgSource\\' -ErrorAction SilentlyContinue | ForEach-Object {
      @{
        name = [string]$_.TaskName; account = [string]$_.Principal.UserId; level = [string]$_.Principal.RunLevel
        program = [string]@($_.Actions)[0].Execute; arguments = [string]@($_.Actions)[0].Arguments
        triggers = @($_.Triggers).Count; state = [string]$_.State
        xml = [string](Export-ScheduledTask -InputObject $_)
      }
    }) }`,
  taskFolders: `
    $service = New-Object -ComObject 'Schedule.Service'
    $service.Connect()
    @{ names = @($service.GetFolder('\\').GetFolders(0) | ForEach-Object { [string]$_.Name }) }`,
  makeBlockingTask: `
    $action = New-ScheduledTaskAction -Execute (Join-Path $env:SystemRoot 'System32\\whoami.exe')
    $null = Register-ScheduledTask -TaskName 'PkgSource' -TaskPath '\\' -Action $action
    @{ done = $true }`,
  removeBlockingTask: `
    Unregister-ScheduledTask -TaskName 'PkgSource' -TaskPath '\\' -Confirm:$false
    @{ done = $true }`,
  startTask: `
    Start-ScheduledTask -TaskName $env:ASK_NAME -TaskPath '\\PkgSource\\'
    @{ done = $true }`,
  taskResult: `
    $info = Get-ScheduledTaskInfo -TaskName $env:ASK_NAME -TaskPath '\\PkgSource\\'
    @{ code = [long]$info.LastTaskResult }`,
  events: `
    $log = @{ LogName = 'Application'; Source = 'PkgSource'; Newest = 50; ErrorAction = 'SilentlyContinue' }
    @{ events = @(Get-EventLog @log | ForEach-Object {
      @{ id = [long]$_.EventID; kind = [string]$_.EntryType; text = [string]$_.Message; index = [long]$_.Index }
    }) }`,
  eventSource: `
    $key = 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application\\PkgSource'
    @{ registered = Test-Path -LiteralPath $key }`,
  unprotect: `
    Add-Type -AssemblyName System.Security
    $sealed = [Convert]::FromBase64String($env:ASK_SEALED)
    $bytes = [Security.Cryptography.ProtectedData]::Unprotect($sealed, $null, 'LocalMachine')
    @{ text = [Text.Encoding]::UTF8.GetString($bytes) }`,
} as const;

export type Question = keyof typeof questions;

/** Holds the file open as a client does that reads it, until a line comes; says so first. */
export const holdFile = `
  $file = [IO.File]::Open($env:ASK_PATH, 'Open', 'Read', 'Read')
  [Console]::Out.WriteLine('held')
  $null = [Console]::In.ReadLine()
  $file.Dispose()`;

/**
 * Stops at the first error, and answers in UTF-8 whatever the code page of the console is; with Windows' own modules,
 * also where PowerShell 7 started the tests.
 */
const head = `
  $env:PSModulePath = $PSHOME + '\\Modules'
  Set-StrictMode -Version 2.0
  $ErrorActionPreference = 'Stop'
  $ProgressPreference = 'SilentlyContinue'
  [Console]::OutputEncoding = New-Object Text.UTF8Encoding $false`;

/** The whole of what PowerShell is given for a question. */
export function commandFor(question: Question): string {
  return `${head}\n  $answer = & {${questions[question]}\n  }\n  ConvertTo-Json -InputObject $answer -Compress -Depth 5`;
}

/** Arguments of powershell.exe for a command. */
export function powerShellArguments(command: string): string[] {
  return ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-Command', command];
}
