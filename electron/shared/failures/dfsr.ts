import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

const { badAnswers, someDistributionPointsFailed } = exitCodes;

/** Why DFS Replication's backlog is not known. None of it fails a distribution point: its file is looked at anyway. */
export const dfsrFailures = {
  'dfsr.module-missing': {
    title: 'DFS Replication cannot be asked here',
    detail: 'This computer does not have the PowerShell module {module}.',
    remedy:
      'Where DFS Replication carries the catalog, add the feature “DFS Management Tools” (Install-WindowsFeature RSAT-DFS-Mgmt-Con).',
    exitCode: someDistributionPointsFailed,
  },
  'dfsr.not-replicated': {
    title: 'DFS Replication does not carry this folder',
    detail: 'In Active Directory {computer} has no replicated folder that holds {path}.',
    remedy:
      'Where DFS Replication carries the catalog, make the folder, or one above it, a replicated folder of that computer.',
    exitCode: someDistributionPointsFailed,
  },
  'dfsr.no-computer': {
    title: 'It is not known which computer that is',
    detail: '{path} of {name} names no computer.',
    remedy: 'Give the computer’s name as member of {name}.',
    exitCode: badAnswers,
  },
  'dfsr.not-a-member': {
    title: 'The computer does not get this folder by DFS Replication',
    detail:
      '{computer} is not a member of a replicated folder that holds the catalog on {source}: {folders}.',
    remedy:
      'Add it to the replication group. Where DFS Replication knows it by another name than {computer}, give that as member.',
    exitCode: someDistributionPointsFailed,
  },
  'dfsr.several-folders': {
    title: 'It is not clear which replicated folder is meant',
    detail: '{source} and {computer} have several replicated folders in common: {folders}.',
    remedy: 'Look at their backlogs yourself: Get-DfsrBacklog.',
    exitCode: someDistributionPointsFailed,
  },
  'dfsr.disabled': {
    title: 'The replicated folder is switched off',
    detail: 'Active Directory says that {folder} is disabled on {computer}.',
    remedy: 'Switch it on: Set-DfsrMembership -DisableMembership $false.',
    exitCode: someDistributionPointsFailed,
  },
  'dfsr.denied': {
    title: 'This account may not ask DFS Replication',
    detail: 'Windows denied the backlog between {source} and {computer}: {cause}.',
    remedy: 'Let the account that runs the sync be an administrator of both, or do without the backlog.',
    exitCode: exitCodes.rightsMissing,
  },
  'dfsr.unreachable': {
    title: 'DFS Replication could not be asked over the network',
    detail: '{source} or {computer} could not be asked for the backlog (error {number}): {cause}.',
    remedy:
      'Check that both run, that DFS Replication runs on them, and that their firewalls let this computer manage them (WMI and WinRM).',
    exitCode: someDistributionPointsFailed,
  },
  'dfsr.timed-out': {
    title: 'DFS Replication did not answer in time',
    detail: 'The backlog between {source} and {computer} was not there after {seconds} seconds.',
    remedy: 'Check that both run and answer; the next look asks again.',
    exitCode: someDistributionPointsFailed,
  },
  'dfsr.failed': {
    title: 'DFS Replication did not tell its backlog',
    detail: 'The backlog between {source} and {computer} could not be read (error {number}): {cause}.',
    remedy: 'Try Get-DfsrBacklog between these computers yourself, as the account that runs the sync.',
    exitCode: someDistributionPointsFailed,
  },
} as const satisfies Record<string, FailureText>;
