import { canonicalText } from '../core/wanted-settings.ts';
import type { Clock } from '../ports/clock.ts';
import type { SetupJournal } from '../ports/setup-journal.ts';
import type { Result } from '../shared/result.ts';
import type { Change } from '../shared/setup-journal.ts';
import type { LeftBehind } from '../shared/setup-progress.ts';
import { englishLanguage } from '../shared/texts/english-language.ts';
import { undoChange } from './setup-operations/operations.ts';
import type { UndoDeps } from './setup-operations/setup-context.ts';

/** The changes of one Setup, journaled before and after each. */
export interface SetupChanges {
  make<T>(change: Change, effect: () => Promise<Result<T>>): Promise<Result<T>>;
  forget(change: Change): Promise<void>;
  /** Takes back what stands, last first; returns what could not be taken back. */
  undo(report?: (change: Change, left: LeftBehind | null) => void): Promise<LeftBehind[]>;
}

type ChangesDeps = UndoDeps & { readonly journal: SetupJournal; readonly clock: Clock };

export function createSetupChanges(
  deps: ChangesDeps,
  setupId: string,
  standing: readonly Change[] = [],
  /** How one change is taken back. */
  takeBack: (change: Change) => Promise<LeftBehind | null> = (change) => undoChange(deps, change),
): SetupChanges {
  const { journal, clock } = deps;
  let changes: readonly Change[] = standing;
  const event = () => ({ at: clock.now().toISOString(), setupId });
  return {
    make: async (change, effect) => {
      await journal.append({ ...event(), kind: 'change intended', change });
      // From here on it may have happened, whatever the effect answers.
      changes = [...changes, change];
      const result = await effect();
      if (result.ok) await journal.append({ ...event(), kind: 'change made', change });
      return result;
    },
    forget: async (change) => {
      changes = changes.filter((other) => canonicalText(other) !== canonicalText(change));
      await journal.append({ ...event(), kind: 'change undone', change });
    },
    undo: async (report = () => undefined) => {
      const leftBehind: LeftBehind[] = [];
      for (const change of changes.toReversed()) {
        const left = await takeBack(change);
        if (left !== null) leftBehind.push(left);
        report(change, left);
        // A full disk must not keep the rest from being undone; undoing again later does no harm.
        await journal
          .append(
            left === null
              ? { ...event(), kind: 'change undone', change }
              : { ...event(), kind: 'change not undone', change, ...leftInEnglish(left) },
          )
          .catch(() => undefined);
      }
      return leftBehind;
    },
  };
}

/** What was left behind, as the journal says it: whoever reads the file reads English. */
export function leftInEnglish({ what, remedy }: LeftBehind): { what: string; remedy: string } {
  return { what: englishLanguage.say(what), remedy: englishLanguage.say(remedy) };
}
