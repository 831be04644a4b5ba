import { setupShare } from '../shared/setup-fraction.ts';
import type { SetupOutcome, SetupProgress } from '../shared/setup-progress.ts';
import type { Language, Texts } from '../shared/texts/language.ts';

/** The parts of Electron that tell a person who looks elsewhere how Setup is. */
export interface Attention {
  /** 0 to 1; below 0 takes the bar away. */
  showProgress(fraction: number): void;
  /** Whether the person looks at the window now. */
  isWatched(): boolean;
  notify(title: string, body: string): void;
  now(): number;
}

/** A Setup that is shorter is waited for in front of the window. */
const longSetupMs = 30_000;

const noBar = -1;

/** Shows Setup's progress in the taskbar, and tells of a long one's end where nobody watches. */
export function createSetupAttention(
  attention: Attention,
  { texts }: Language,
): (progress: SetupProgress) => void {
  let beganAt: number | null = null;
  return ({ operations, outcome }) => {
    beganAt ??= attention.now();
    if (outcome === null) {
      attention.showProgress(setupShare(operations).fraction);
      return;
    }
    const tookMs = attention.now() - beganAt;
    beganAt = null;
    attention.showProgress(noBar);
    if (tookMs < longSetupMs || attention.isWatched()) return;
    const { title, body } = textOf(outcome, texts('desktop'));
    attention.notify(title, body);
  };
}

function textOf(
  outcome: SetupOutcome,
  t: Texts<'desktop'>,
): { readonly title: string; readonly body: string } {
  switch (outcome.kind) {
    case 'done':
      return { title: t('isSetUp'), body: t('sharedAs', { unc: outcome.unc }) };
    case 'done with failures':
      return {
        title: t('setUpWithFailures'),
        body: t('pointsWithout', { names: outcome.failed.join(', ') }),
      };
    case 'failed':
      return { title: t('notFinished'), body: t('windowSays') };
  }
}
