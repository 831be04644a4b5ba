import { expect, test } from '@playwright/test';
import { type Attention, createSetupAttention } from '../../../electron/app/setup-attention.ts';
import type { OperationProgress, SetupOutcome } from '../../../electron/shared/setup-progress.ts';
import { englishLanguage } from '../../../electron/shared/texts/english-language.ts';
import { asItIs } from '../../../electron/shared/texts/listed.ts';

function operation(state: OperationProgress['state'], bytesDone?: number): OperationProgress {
  const progress =
    bytesDone === undefined ? null : { bytesDone, bytesTotal: 100, bytesPerSecond: 1, secondsLeft: null };
  return { id: state, title: asItIs(state), state, note: null, progress, failure: null };
}

function desktop(isWatched = false) {
  const seen: (number | string)[] = [];
  let time = 0;
  const attention: Attention = {
    showProgress: (fraction) => seen.push(fraction),
    isWatched: () => isWatched,
    notify: (title, body) => seen.push(`${title}: ${body}`),
    now: () => time,
  };
  return {
    seen,
    attend: createSetupAttention(attention, englishLanguage),
    after: (ms: number) => {
      time += ms;
    },
  };
}

const report = (operations: readonly OperationProgress[], outcome: SetupOutcome | null = null) => ({
  operations: [...operations],
  distributionPoints: [],
  outcome,
});
const done: SetupOutcome = { kind: 'done', site: '/srv', shareName: 'PackageSrc', unc: '\\\\s\\PackageSrc' };

test('shows what was done of what there was to do, bytes counted', () => {
  const { seen, attend } = desktop();
  attend(report([operation('already right'), operation('to do'), operation('to do')]));
  attend(report([operation('already right'), operation('done'), operation('running', 50)]));
  attend(report([operation('already right')]));
  expect(seen).toEqual([0, 0.75, 1]);
});

test('takes the bar away and tells of the end of a long Setup that nobody watches', () => {
  const { seen, attend, after } = desktop();
  attend(report([operation('running')]));
  after(31_000);
  attend(report([operation('done')], done));
  expect(seen).toEqual([0, -1, 'PkgSource is set up: The catalog is shared as \\\\s\\PackageSrc']);
  // The next one is timed from its own beginning.
  attend(report([operation('running')]));
  after(5000);
  attend(report([operation('done')], done));
  expect(seen.slice(3)).toEqual([0, -1]);
});

test('does not disturb who watches', () => {
  const { seen, attend, after } = desktop(true);
  attend(report([operation('running')]));
  after(60_000);
  attend(report([operation('done')], done));
  expect(seen).toEqual([0, -1]);
});

test('names the distribution points that do not have the catalog', () => {
  const { seen, attend, after } = desktop();
  attend(report([]));
  after(60_000);
  attend(report([], { ...done, kind: 'done with failures', failed: ['Lyon', 'Oslo'] }));
  expect(seen.at(-1)).toContain('Lyon, Oslo');
});
