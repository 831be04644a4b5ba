import { changesAnything } from './core/setup-plan.ts';
import { canonicalText } from './core/wanted-settings.ts';
import type { SetupServices } from './ipc/services.ts';
import type { Answers } from './shared/answers.ts';
import type { CheckResult } from './shared/checks.ts';
import type { Failure } from './shared/failure.ts';
import type { Plan, PrepareOutcome } from './shared/plan.ts';
import { succeed } from './shared/result.ts';
import type { UnfinishedSetupFacts } from './shared/setup-calls.ts';
import type { SetupOutcome, SetupProgress } from './shared/setup-progress.ts';
import { type Message, message } from './shared/texts/message.ts';
import type { AskElevatedDeps } from './usecases/elevated/ask-elevated.ts';
import { isDenied, lookWithoutRights, withRights } from './usecases/elevated/with-rights.ts';

export interface ElevatedSetupParts {
  /** Setup as this account can do it: it looks, and changes nothing. */
  readonly own: SetupServices;
  readonly ask: AskElevatedDeps;
  readonly account: string;
  now(): Date;
}

/** Setup for a window without rights: it looks by itself, and what changes this computer is done with rights. */
export function elevateSetup({ own, ask, account, now }: ElevatedSetupParts): SetupServices {
  /** Plans as they are with rights, by their answers: this account may not have seen everything. */
  const plansWithRights = new Map<string, Plan>();
  const shownPlans = new Map<string, Plan>();
  let interrupted: readonly UnfinishedSetupFacts[] = [];

  const prepare = async (answers: Answers): Promise<PrepareOutcome> => {
    const known = plansWithRights.get(canonicalText(answers));
    if (known !== undefined) return { kind: 'ready', plan: known };
    const seen = await lookWithoutRights(async () => succeed(await own.prepare(answers)));
    if (seen?.ok === true && !(seen.value.kind === 'refused' && seen.value.problems.some(isDenied))) {
      return seen.value;
    }
    const planned = await withRights(ask, 'planned', { kind: 'plan', answers });
    return planned.ok ? planned.value.prepared : { kind: 'refused', problems: [planned.failure] };
  };
  const settle = (site: string) => {
    interrupted = interrupted.filter((setup) => setup.site !== site);
    plansWithRights.clear();
  };

  return {
    ...own,
    check: async (answers) => (await own.check(answers)).map((check) => rightsAskedFor(check, account)),
    prepare: async (answers) => {
      const prepared = await prepare(answers);
      if (prepared.kind === 'ready') shownPlans.set(prepared.plan.hash, prepared.plan);
      return prepared;
    },
    apply: async ({ answers, planHash, signal, report }) => {
      const shown = shownPlans.get(planHash);
      if (shown !== undefined && !changesAnything(shown)) {
        return own.apply({ answers, planHash, signal, report });
      }
      const startedAt = now().toISOString();
      const progress = lastOf(report);
      const result = await withRights(
        ask,
        'set up',
        { kind: 'set up', answers, planHash },
        { signal, setupProgressed: progress.report },
      );
      const { destination: site } = answers;
      if (!result.ok) {
        if (result.failure.code === 'elevation.ended-early') {
          interrupted = [
            { site, startedAt, changes: begunIn(progress.last()), canFinish: true, removal: null },
          ];
        }
        return failed(result.failure);
      }
      const { outcome, plan, unfinished } = result.value;
      if (outcome.kind !== 'failed') settle(site);
      if (plan !== null) plansWithRights.set(canonicalText(answers), plan);
      if (unfinished.length > 0) interrupted = unfinished;
      return outcome;
    },
    unfinished: async () => {
      const found = await own.unfinished();
      return found.ok && found.value.length === 0 ? succeed([...interrupted]) : found;
    },
    resume: async ({ site, signal, report }) => {
      const work = { kind: 'finish', site } as const;
      const result = await withRights(ask, 'set up', work, { signal, setupProgressed: report });
      if (!result.ok) return result;
      if (result.value.outcome.kind !== 'failed') settle(site);
      return succeed(result.value.outcome);
    },
    undo: async (site) => {
      const result = await withRights(ask, 'undone', { kind: 'undo', site });
      if (!result.ok) return result;
      settle(site);
      return succeed(result.value.leftBehind);
    },
  };
}

/** Missing rights are no fault of a computer where they can be asked for. */
function rightsAskedFor(check: CheckResult, account: string): CheckResult {
  if (check.id !== 'rights' || check.outcome !== 'failed') return check;
  const found = message('checks', 'rightsAskedFor', { account });
  return { ...check, outcome: 'passed', found, remedy: null };
}

function lastOf(report: (progress: SetupProgress) => void) {
  let last: SetupProgress | null = null;
  return {
    report: (progress: SetupProgress) => {
      last = progress;
      report(progress);
    },
    last: (): SetupProgress | null => last,
  };
}

/** What a Setup that died had begun with. */
function begunIn(progress: SetupProgress | null): Message[] {
  return (progress?.operations ?? [])
    .filter(({ state }) => state !== 'to do' && state !== 'already right')
    .map(({ title }) => title);
}

function failed(failure: Failure): SetupOutcome {
  return { kind: 'failed', failure, leftBehind: [] };
}
