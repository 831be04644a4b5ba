import type { DistributionPointState } from '../../electron/shared/status.ts';
import type { Tone } from '../ui/StateMark.tsx';

/** How a distribution point's state looks. */
export const pointTones: Readonly<Record<DistributionPointState, Tone>> = {
  waiting: 'waiting',
  copying: 'moving',
  checking: 'moving',
  arriving: 'moving',
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
  'arriving',
  'waiting',
  'in sync',
  'disabled',
];
