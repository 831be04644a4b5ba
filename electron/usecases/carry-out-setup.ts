import { tidyAnswers } from '../core/check-answers.ts';
import { describeFileError, errorCodeOf } from '../core/file-error.ts';
import { siteFolders } from '../core/site-folders.ts';
import type { Answers } from '../shared/answers.ts';
import { failure } from '../shared/failure.ts';
import type { Operation, Plan } from '../shared/plan.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import type { Change } from '../shared/setup-journal.ts';
import type { SetupOutcome } from '../shared/setup-progress.ts';
import { type Message, message } from '../shared/texts/message.ts';
import type { ApplySetupRequest } from './apply-setup.ts';
import { createSetupChanges, type SetupChanges } from './setup-changes.ts';
import type { ApplySetupDeps } from './setup-dependencies.ts';
import { applyOperation } from './setup-operations/operations.ts';
import type { SetupContext } from './setup-operations/setup-context.ts';
import type { ProgressReport } from './setup-progress-report.ts';
import { createSetupSync, type SetupSync } from './setup-sync.ts';

/** Carries out a plan's operations, and takes back what was done where one of them fails or is cancelled. */
export async function carryOut(
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
  const context = await createContext(deps, request, answers, plan, changes, sync, (text) => {
    if (running !== null) progress.note(running, text);
  });
  const ended = (outcome: 'done' | 'undone' | 'partly undone') =>
    deps.journal.append({ at: deps.clock.now().toISOString(), setupId, kind: 'setup ended', outcome });

  const result = await guarded(message('planOperations', 'starting'), async () => {
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
    await guarded(message('planOperations', 'ending'), async () => succeed(await ended('done')));
    return doneAs(deps, answers, context.shareNames.get('share') ?? plan.shareName, failedPoints(sync));
  }
  await sync.stop();
  const leftBehind = await changes.undo((change, left) => {
    const owner = owners.get(change);
    if (owner !== undefined) progress.settleUndone(owner, left === null);
  });
  await guarded(message('planOperations', 'ending'), async () =>
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
  plan: Plan,
  changes: SetupChanges,
  sync: SetupSync,
  note: (text: Message) => void,
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
    shareNames: new Map(
      plan.operations.flatMap((operation) =>
        operation.kind === 'create share' ? [[operation.id, operation.name]] : [],
      ),
    ),
    settings,
    settingsBefore: settings,
    sync,
    make: changes.make,
    forget: changes.forget,
    note,
  };
}

/** A rejected file operation is an expected failure; anything else that is thrown is our defect. Both are undone. */
async function guarded<T>(step: Message, work: () => Promise<Result<T>>): Promise<Result<T>> {
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

/** A site that is as the answers want it. */
export function doneAs(
  deps: ApplySetupDeps,
  { destination: site }: Answers,
  shareName: string,
  failed: string[],
): SetupOutcome {
  const facts = { site, shareName, unc: deps.shareServer.uncOf(shareName) };
  return failed.length === 0 ? { kind: 'done', ...facts } : { kind: 'done with failures', ...facts, failed };
}
