import type { DistributionPointState } from '../../electron/shared/status.ts';
import type { Tone } from '../ui/StateMark.tsx';

/** A distribution point's state in words. */
export const pointStateTexts: Readonly<Record<DistributionPointState, string>> = {
  waiting: 'Waiting',
  copying: 'Copying',
  checking: 'Checking',
  'in sync': 'In sync',
  retrying: 'Retrying',
  failed: 'Failed',
  unreachable: 'Unreachable',
  disabled: 'Turned off',
};

export const pointTones: Readonly<Record<DistributionPointState, Tone>> = {
  waiting: 'waiting',
  copying: 'moving',
  checking: 'moving',
  'in sync': 'good',
  retrying: 'warning',
  failed: 'bad',
  unreachable: 'bad',
  disabled: 'off',
};

/** The order in which states matter to a person: what needs attention first. */
export const pointStateOrder: readonly DistributionPointState[] = [
  'failed',
  'unreachable',
  'retrying',
  'copying',
  'checking',
  'waiting',
  'in sync',
  'disabled',
];
