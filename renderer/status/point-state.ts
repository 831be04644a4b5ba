import type { ShownState } from '../../electron/shared/shown-state.ts';
import type { Tone } from '../ui/StateMark.tsx';

/** How a distribution point's state looks. */
export const pointTones: Readonly<Record<ShownState, Tone>> = {
  waiting: 'waiting',
  copying: 'moving',
  checking: 'moving',
  arriving: 'moving',
  reported: 'unproven',
  'in sync': 'good',
  retrying: 'warning',
  failed: 'bad',
  unreachable: 'bad',
  disabled: 'off',
};

/** The order in which states matter to a person: what needs attention first. */
export const pointStateOrder: readonly ShownState[] = [
  'failed',
  'unreachable',
  'retrying',
  'reported',
  'copying',
  'checking',
  'arriving',
  'waiting',
  'in sync',
  'disabled',
];
