import type { UnfinishedSetup } from '../../core/unfinished-setup.ts';
import type { ClaimedRequest } from '../../ports/elevation.ts';
import type { ElevatedResult, ElevatedWork } from '../../shared/elevation.ts';
import { exitCodes } from '../../shared/exit-codes.ts';
import { exitCodeOf, failure } from '../../shared/failure.ts';
import { assertNever, failWith, type Result, succeed } from '../../shared/result.ts';
import type { SetupOutcome } from '../../shared/setup-progress.ts';
import { message } from '../../shared/texts/message.ts';
import { applySetup } from '../apply-setup.ts';
import { findInterrupted } from '../find-interrupted.ts';
import { findUnfinishedSetups } from '../find-unfinished-setups.ts';
import { finishUnfinishedSetup } from '../finish-unfinished-setup.ts';
import { prepareSetup } from '../prepare-setup.ts';
import { removeSetup } from '../remove-setup.ts';
import type { ApplySetupDeps, RemoveSetupDeps } from '../setup-dependencies.ts';
import { undoUnfinishedSetup } from '../undo-unfinished-setup.ts';
import { lookAtSite, planRemovals } from './look-at-site.ts';
import { createProgressFeed } from './progress-feed.ts';

export interface CarryOutElevatedDeps extends ApplySetupDeps, RemoveSetupDeps {
  /** Runs one synchronization of a site of this computer to its end; gives its exit code. */
  sync(work: WorkOf<'sync'>): Promise<number>;
}

/** What became of a request. */
export interface ElevatedEnd {
  readonly exitCode: number;
  readonly result: ElevatedResult;
}

type WorkOf<Kind extends ElevatedWork['kind']> = Extract<ElevatedWork, { kind: Kind }>;

/** Does what a claimed request asks for, by the same use cases as without one. */
export async function carryOutElevated(
  deps: CarryOutElevatedDeps,
  claimed: ClaimedRequest,
  signal: AbortSignal,
): Promise<ElevatedEnd> {
  const { work } = claimed;
  switch (work.kind) {
    case 'set up':
      return setUp(deps, claimed, work, signal);
    case 'remove':
      return remove(deps, claimed, work, signal);
    case 'finish':
      return finish(deps, claimed, work, signal);
    case 'undo':
      return undo(deps, work);
    case 'plan':
      return done({ kind: 'planned', prepared: await prepareSetup(deps, work.answers) });
    case 'look': {
      const looked = await lookAtSite(deps, work.site);
      return looked.ok ? done({ kind: 'looked', ...looked.value }) : notDone(looked);
    }
    case 'sync': {
      const known = await knownSite(deps, work.site);
      if (!known.ok) return notDone(known);
      const exitCode = await deps.sync(work);
      return { exitCode, result: { kind: 'synced', exitCode } };
    }
    default:
      return assertNever(work);
  }
}

async function setUp(
  deps: CarryOutElevatedDeps,
  claimed: ClaimedRequest,
  { answers, planHash }: WorkOf<'set up'>,
  signal: AbortSignal,
): Promise<ElevatedEnd> {
  const feed = createProgressFeed(claimed, deps.clock);
  const outcome = await applySetup(deps, { answers, planHash, signal, report: feed.report });
  await feed.end();
  if (outcome.kind !== 'failed') return setUpEnd(outcome);
  const { code } = outcome.failure;
  if (code === 'setup.plan-changed') {
    const prepared = await prepareSetup(deps, answers);
    const plan = prepared.kind === 'ready' ? prepared.plan : null;
    return setUpEnd({ ...outcome, failure: failure('elevation.plan-differs') }, { plan });
  }
  if (code !== 'setup.unfinished' && code !== 'removal.unfinished') return setUpEnd(outcome);
  const unfinished = await findInterrupted(deps);
  return setUpEnd(outcome, { unfinished: unfinished.ok ? unfinished.value : [] });
}

function setUpEnd(
  outcome: SetupOutcome,
  more: Partial<Pick<Extract<ElevatedResult, { kind: 'set up' }>, 'plan' | 'unfinished'>> = {},
): ElevatedEnd {
  return {
    exitCode: exitCodeOfSetup(outcome),
    result: { kind: 'set up', outcome, plan: null, unfinished: [], ...more },
  };
}

async function remove(
  deps: CarryOutElevatedDeps,
  { write }: ClaimedRequest,
  { site, options, planHash }: WorkOf<'remove'>,
  signal: AbortSignal,
): Promise<ElevatedEnd> {
  const outcome = await removeSetup(deps, {
    destination: site,
    ...options,
    planHash,
    signal,
    report: (progress) => void write({ kind: 'removal progress', progress }),
  });
  if (outcome.kind === 'removed') return done({ kind: 'removed', outcome, plans: [] });
  const differs = outcome.failure.code === 'setup.plan-changed';
  const reason = differs ? failure('elevation.plan-differs') : outcome.failure;
  const plans = differs ? await planRemovals(deps, site) : succeed([]);
  return {
    exitCode: exitCodeOf(reason),
    result: {
      kind: 'removed',
      outcome: { kind: 'refused', failure: reason },
      plans: plans.ok ? plans.value : [],
    },
  };
}

async function finish(
  deps: CarryOutElevatedDeps,
  claimed: ClaimedRequest,
  { site }: WorkOf<'finish'>,
  signal: AbortSignal,
): Promise<ElevatedEnd> {
  const unfinished = await findUnfinished(deps, site);
  if (!unfinished.ok) return notDone(unfinished);
  const feed = createProgressFeed(claimed, deps.clock);
  const { outcome } = await finishUnfinishedSetup(deps, unfinished.value, { signal, report: feed.report });
  await feed.end();
  return setUpEnd(outcome);
}

async function undo(deps: CarryOutElevatedDeps, { site }: WorkOf<'undo'>): Promise<ElevatedEnd> {
  const unfinished = await findUnfinished(deps, site);
  if (!unfinished.ok) return notDone(unfinished);
  const undone = await undoUnfinishedSetup(deps, unfinished.value);
  return undone.ok ? done({ kind: 'undone', leftBehind: undone.value }) : notDone(undone);
}

async function findUnfinished(deps: CarryOutElevatedDeps, site: string): Promise<Result<UnfinishedSetup>> {
  const found = await findUnfinishedSetups(deps);
  if (!found.ok) return found;
  const unfinished = found.value.find((setup) => setup.site === site);
  return unfinished === undefined
    ? failWith(failure('call.refused', { cause: message('requestCauses', 'nothingUnfinished', { site }) }))
    : succeed(unfinished);
}

/** A site's settings steer the run: those of a folder that was never set up here are not to steer root's. */
async function knownSite({ registry }: CarryOutElevatedDeps, site: string): Promise<Result<null>> {
  const sites = await registry.list();
  if (!sites.ok) return sites;
  return sites.value.includes(site) ? succeed(null) : failWith(failure('setup.not-ours', { site }));
}

function exitCodeOfSetup(outcome: SetupOutcome): number {
  switch (outcome.kind) {
    case 'done':
      return exitCodes.done;
    case 'done with failures':
      return exitCodes.someDistributionPointsFailed;
    case 'failed':
      return exitCodeOf(outcome.failure);
    default:
      return assertNever(outcome);
  }
}

function done(result: ElevatedResult): ElevatedEnd {
  return { exitCode: exitCodes.done, result };
}

function notDone({ failure: reason }: Extract<Result<never>, { ok: false }>): ElevatedEnd {
  return { exitCode: exitCodeOf(reason), result: { kind: 'failed', failure: reason } };
}
