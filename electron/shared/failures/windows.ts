import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What keeps Windows' own tools from doing their part. */
export const windowsFailures = {
  'windows.powershell-missing': {
    title: 'PowerShell is missing',
    detail: 'Windows PowerShell was not found as {program}.',
    remedy: 'Repair Windows: PowerShell 5.1 is part of it. Server Core has it too, Nano Server does not.',
    exitCode: exitCodes.defect,
  },
  'windows.constrained-language': {
    title: 'PowerShell is restricted',
    detail:
      'A policy of this computer (AppLocker or App Control) restricts PowerShell to Constrained Language Mode.',
    remedy: 'Allow the scripts in {folder} in that policy, by path or by hash, then try again.',
    exitCode: exitCodes.rightsMissing,
  },
  'windows.scripts-forbidden': {
    title: 'PowerShell may not run scripts',
    detail: 'The execution policy of this computer, set by Group Policy, forbids the script {script}.',
    remedy: 'Allow local scripts in the policy “Turn on Script Execution”, then try again.',
    exitCode: exitCodes.rightsMissing,
  },
  'windows.scripts-not-placed': {
    title: 'PowerShell scripts cannot be put in place',
    detail: 'The scripts that PkgSource runs could not be placed in {folder}: {cause}.',
    remedy: 'Make sure that this account may create folders there and that no security product forbids it.',
    exitCode: exitCodes.rightsMissing,
  },
  'windows.module-missing': {
    title: 'A part of Windows is missing',
    detail: 'PowerShell on this computer does not have the command {command}.',
    remedy:
      'Install the Windows feature that brings it (SmbShare, ScheduledTasks, LocalAccounts), then try again.',
    exitCode: exitCodes.defect,
  },
  'windows.timed-out': {
    title: 'Windows did not answer in time',
    detail: 'The script {script} did not end within {seconds} seconds.',
    remedy: 'Check that the service it asks (Server, Task Scheduler) is not hanging, then try again.',
    exitCode: exitCodes.defect,
  },
  'windows.access-denied': {
    title: 'Windows denied access',
    detail: 'Windows denied {script}: {cause}.',
    remedy: 'Run PkgSource as an administrator.',
    exitCode: exitCodes.rightsMissing,
  },
  'windows.account-unknown': {
    title: 'Windows does not know the account',
    detail: 'No account stands behind {account} on this computer (error 1332).',
    remedy: 'Give the group by its SID, or by the name it has in the language of this Windows.',
    exitCode: exitCodes.badAnswers,
  },
  'windows.failed': {
    title: 'Windows reported an error',
    detail: 'The script {script} failed with error {number}: {cause}.',
    remedy: 'Look the error up with “net helpmsg {number}”, correct its cause, then try again.',
    exitCode: exitCodes.defect,
  },
  'windows.script-failed': {
    title: 'Windows reported an error',
    detail: 'The script {script} failed: {cause} ({id}).',
    remedy: 'Search Microsoft’s documentation for {id}, correct the cause, then try again.',
    exitCode: exitCodes.defect,
  },
  'windows.garbled-answer': {
    title: 'PowerShell’s answer cannot be understood',
    detail: 'The script {script} ended with exit code {code} and answered: {answer}.',
    remedy: 'Check that no profile or security product changes what PowerShell prints, then try again.',
    exitCode: exitCodes.defect,
  },
  'windows.state-home-foreign': {
    title: 'Somebody else wrote to the state home',
    detail:
      '{path} belongs to another account than Administrators or SYSTEM, or is a link; what lies in {home} steers programs with administrator rights.',
    remedy: 'Look at what {home} holds and who made it, move it away as an administrator, then try again.',
    exitCode: exitCodes.rightsMissing,
  },
  'windows.state-home-open': {
    title: 'The state home is open to others',
    detail: 'Windows did not keep the access list that PkgSource set on {home}; it has {found}.',
    remedy: 'Put ProgramData on an NTFS volume whose permissions administrators may set, then try again.',
    exitCode: exitCodes.rightsMissing,
  },
  'windows.event-source-taken': {
    title: 'The event source belongs to another log',
    detail: 'Events of {source} would go to the log {log} instead of Application.',
    remedy: 'Remove that source, or look for the events of PkgSource in that log.',
    exitCode: exitCodes.defect,
  },
} as const satisfies Record<string, FailureText>;
