import { tidyAnswers } from '../core/check-answers.ts';
import { describeFileError, errorCodeOf } from '../core/file-error.ts';
import { changesAnything } from '../core/setup-plan.ts';
import { siteFolders } from '../core/site-folders.ts';
import type { Answers } from '../shared/answers.ts';
import { type Failure, failure } from '../shared/failure.ts';
import type { Operation, Plan } from '../shared/plan.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import type { Change } from '../shared/setup-journal.ts';
import type { SetupOutcome, SetupProgress } from '../shared/setup-progress.ts';
import { findUnfinishedSetups, unfinishedFailure } from './find-unfinished-setups.ts';
import { prepareSetup } from './prepare-setup.ts';
import { createSetupChanges, type SetupChanges } from './setup-changes.ts';
import type { ApplySetupDeps } from './setup-dependencies.ts';
import { applyOperation } from './setup-operations/operations.ts';
import type { SetupContext } from './setup-operations/setup-context.ts';
import { createProgressReport, type ProgressReport } from './setup-progress-report.ts';
import { createSetupSync, type SetupSync } from './setup-sync.ts';

export interface ApplySetupRequest {
  readonly answers: Answers;
  /** Hash of the plan that was shown: another plan is not carried out. */
  readonly planHash: string;
  /** Unfinished Setups of this site that this one finishes. Any other keeps it from beginning. */
  readonly finishes?: readonly string[];
  readonly signal: AbortSignal;
  report(progress: SetupProgress): void;
}

/**
 * Carries out the plan that was shown, operation by operation, each journaled before and after. A failure or a
 * cancel undoes what was done, last first, and names what could not be undone.
 */
export async function applySetup(deps: ApplySetupDeps, request: ApplySetupRequest): Promise<SetupOutcome> {
  const prepared = await prepareSetup(deps, request.answers);
  const refusal = await refusalOf(
    deps,
    prepared.kind === 'refused' ? prepared.problems : prepared.plan,
    request,
  );
  if (refusal !== null || prepared.kind === 'refused') {
    return {
      kind: 'failed',
      failure: refusal ?? failure('program.defect', { cause: 'no plan' }),
      leftBehind: [],
    };
  }
  const { plan } = prepared;
  const progress = createProgressReport(plan, request.report);
  const outcome = changesAnything(plan)
    ? await carryOut(deps, request, plan, progress)
    : doneAs(deps, request.answers, plan.shareName, []);
  if (outcome.kind !== 'failed') await settleFinished(deps, request);
  progress.end(outcome);
  return outcome;
}

/** Why the plan is not carried out, or null. */
async function refusalOf(
  deps: ApplySetupDeps,
  prepared: Plan | readonly Failure[],
  { planHash, finishes = [] }: ApplySetupRequest,
): Promise<Failure | null> {
  if (!('operations' in prepared)) return prepared[0] ?? null;
  const unfinished = await findUnfinishedSetups(deps);
  if (!unfinished.ok) return unfinished.failure;
  const other = unfinished.value.find(({ setupIds }) => !setupIds.every((id) => finishes.includes(id)));
  if (other !== undefined) return unfinishedFailure(other);
  if (prepared.hash !== planHash) {
    const changes = prepared.operations.filter(({ state }) => state === 'to do').map(({ title }) => title);
    return failure('setup.plan-changed', { changes: changes.join('; ') || 'nothing is left to do' });
  }
  if (!changesAnything(prepared) || (await deps.machine.hasRights())) return null;
  return failure('rights.missing', {
    account: deps.machine.account(),
    action: 'create shares and set permissions',
  });
}

async function settleFinished(deps: ApplySetupDeps, { finishes = [] }: ApplySetupRequest): Promise<void> {
  for (const setupId of finishes) {
    const at = deps.clock.now().toISOString();
    await deps.journal.append({ at, setupId, kind: 'setup ended', outcome: 'finished later' });
  }
}

async function carryOut(
  deps: ApplySetupDeps,
  request: ApplySetupRequest,
  plan: Plan,
  progress: ProgressReport,
): Promise<SetupOutcome> {
  const setupId = deps.identifiers.newId();
  let running: string | null = null;
  const recorded = createSetupChanges(deps, setupId);
  const owners = new Map<Change, string>();
  const changes: SetupChanges = {
    ...recorded,
    make: (change, effect) => {
      if (running !== null) owners.set(change, running);
      return recorded.make(change, effect);
    },
  };
  const answers = tidyAnswers(request.answers, deps.machine.platform);
  const sync = createSetupSync(deps.startSync, answers.destination, request.signal, (snapshot) =>
    progress.showRun(running, snapshot),
  );
  const context = await createContext(deps, request, answers, changes, sync, (text) => {
    if (running !== null) progress.note(running, text);
  });
  const ended = (outcome: 'done' | 'undone' | 'partly undone') =>
    deps.journal.append({ at: deps.clock.now().toISOString(), setupId, kind: 'setup ended', outcome });

  const result = await guarded('starting', async () => {
    const at = deps.clock.now().toISOString();
    const { processId: process } = deps;
    const site = answers.destination;
    await deps.journal.append({
      at,
      setupId,
      kind: 'setup started',
      format: 1,
      site,
      planHash: plan.hash,
      process,
      owner: await deps.setupOwners.self(),
      answers,
    });
    return runOperations(context, plan, progress, (id) => {
      running = id;
    });
  });
  if (result.ok) {
    await guarded('ending', async () => succeed(await ended('done')));
    return doneAs(deps, answers, context.shareNames.get('share') ?? plan.shareName, failedPoints(sync));
  }
  await sync.stop();
  const leftBehind = await changes.undo((change, left) => {
    const owner = owners.get(change);
    if (owner !== undefined) progress.settleUndone(owner, left === null);
  });
  await guarded('ending', async () =>
    succeed(await ended(leftBehind.length === 0 ? 'undone' : 'partly undone')),
  );
  return { kind: 'failed', failure: result.failure, leftBehind };
}

async function runOperations(
  context: SetupContext,
  plan: Plan,
  progress: ProgressReport,
  enter: (id: string) => void,
): Promise<Result<null>> {
  for (const operation of plan.operations) {
    if (operation.state === 'already right') continue;
    if (context.signal.aborted) return cancelledBefore(operation, progress);
    enter(operation.id);
    progress.set(operation.id, 'running');
    const done = await guarded(operation.title, () => applyOperation(context, operation));
    if (context.signal.aborted) return cancelledBefore(operation, progress);
    if (!done.ok) {
      progress.set(operation.id, 'failed', { failure: done.failure });
      return done;
    }
    progress.set(operation.id, 'done', { note: done.value });
  }
  // Without distribution points nobody has waited for the run's end yet.
  await context.sync.finish();
  return succeed(null);
}

function cancelledBefore(operation: Operation, progress: ProgressReport): Result<null> {
  progress.set(operation.id, 'cancelled');
  return failWith(failure('setup.cancelled', { step: operation.title }));
}

async function createContext(
  deps: ApplySetupDeps,
  { signal }: ApplySetupRequest,
  answers: Answers,
  changes: SetupChanges,
  sync: SetupSync,
  note: (text: string) => void,
): Promise<SetupContext> {
  const { platform } = deps.machine;
  const folders = siteFolders(answers.destination, answers.updatesSource?.folder ?? null, platform);
  const exists = (await deps.files.look(folders.settingsFile)) !== null;
  const present = exists ? await deps.openStore(answers.destination).readSettings() : null;
  const settings = present?.ok === true ? present.value : null;
  return {
    deps,
    answers,
    folders,
    signal,
    shareNames: new Map(),
    settings,
    settingsBefore: settings,
    sync,
    make: changes.make,
    forget: changes.forget,
    note,
  };
}

/** A rejected file operation is an expected failure; anything else that is thrown is our defect. Both are undone. */
async function guarded<T>(step: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const cause = describeFileError(error);
    return failWith(
      errorCodeOf(error) === null
        ? failure('program.defect', { cause })
        : failure('setup.step-failed', { step, cause }),
    );
  }
}

function failedPoints(sync: SetupSync): string[] {
  const failed = ['failed', 'unreachable', 'retrying'];
  return (sync.latest()?.distributionPoints ?? [])
    .filter(({ state }) => failed.includes(state))
    .map(({ name }) => name);
}

function doneAs(
  deps: ApplySetupDeps,
  { destination: site }: Answers,
  shareName: string,
  failed: string[],
): SetupOutcome {
  const facts = { site, shareName, unc: deps.shareServer.uncOf(shareName) };
  return failed.length === 0 ? { kind: 'done', ...facts } : { kind: 'done with failures', ...facts, failed };
}
