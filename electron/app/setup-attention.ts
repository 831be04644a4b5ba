import { setupShare } from '../shared/setup-fraction.ts';
import type { SetupOutcome, SetupProgress } from '../shared/setup-progress.ts';

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
export function createSetupAttention(attention: Attention): (progress: SetupProgress) => void {
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
    const { title, body } = textOf(outcome);
    attention.notify(title, body);
  };
}

function textOf(outcome: SetupOutcome): { readonly title: string; readonly body: string } {
  switch (outcome.kind) {
    case 'done':
      return { title: 'PkgSource is set up', body: `The catalog is shared as ${outcome.unc}` };
    case 'done with failures':
      return {
        title: 'PkgSource is set up, with failures',
        body: `Some distribution points do not have the catalog: ${outcome.failed.join(', ')}`,
      };
    case 'failed':
      return { title: 'Setup did not finish', body: 'The window says why and what to do.' };
  }
}
