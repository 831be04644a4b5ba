import type { UnfinishedSetup } from '../core/unfinished-setup.ts';
import { exitCodes } from '../shared/exit-codes.ts';
import { englishLanguage } from '../shared/texts/english-language.ts';
import { findUnfinishedSetups } from '../usecases/find-unfinished-setups.ts';
import { finishUnfinishedSetup } from '../usecases/finish-unfinished-setup.ts';
import { missingRights } from '../usecases/missing-rights.ts';
import type { ApplySetupDeps } from '../usecases/setup-dependencies.ts';
import { type UndoUnfinishedDeps, undoUnfinishedSetup } from '../usecases/undo-unfinished-setup.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from './command-outcome.ts';
import { openSetupLog } from './open-setup-log.ts';
import { outcomeOfSetup } from './setup-outcome.ts';
import { setupProgressLines } from './setup-progress-lines.ts';

const nothing = { plan: null, outcome: null };

/** `setup --resume` and `setup --undo`: every unfinished Setup of this computer, until one cannot be settled. */
export async function settleUnfinished(
  context: CommandContext,
  parts: ApplySetupDeps & UndoUnfinishedDeps,
  choice: 'resume' | 'undo',
): Promise<CommandOutcome> {
  // Whoever may not read Setup's journal would be told that nothing is unfinished.
  const missing = await missingRights(parts.machine, choice === 'resume' ? 'setUp' : 'clear');
  if (missing !== null) return failedOutcome([missing], nothing);
  const found = await findUnfinishedSetups(parts);
  if (!found.ok) return failedOutcome([found.failure], nothing);
  const settle = choice === 'resume' ? finish : undo;
  let last = doneOutcome(nothing, ['There is no unfinished Setup on this computer.']);
  // The newest first: an older one may have made what it stands on.
  for (const unfinished of found.value.toReversed()) {
    last = await settle(context, parts, unfinished);
    if (last.exitCode !== exitCodes.done) return last;
  }
  return last;
}

async function finish(
  context: CommandContext,
  parts: ApplySetupDeps,
  unfinished: UnfinishedSetup,
): Promise<CommandOutcome> {
  const log = await openSetupLog(context);
  log.info(`finishing the setup of ${unfinished.site}`);
  const report = setupProgressLines(context.progress);
  const { plan, outcome } = await finishUnfinishedSetup(parts, unfinished, {
    signal: context.signal,
    report,
  });
  log.info(`finishing the setup of ${unfinished.site} ended: ${outcome.kind}`);
  return outcomeOfSetup(plan, outcome);
}

async function undo(
  context: CommandContext,
  parts: UndoUnfinishedDeps,
  unfinished: UnfinishedSetup,
): Promise<CommandOutcome> {
  const { site } = unfinished;
  const log = await openSetupLog(context);
  const undone = await undoUnfinishedSetup(parts, unfinished);
  if (!undone.ok) return failedOutcome([undone.failure], nothing);
  const leftBehind = undone.value;
  log.info(`the unfinished setup of ${site} was taken back, ${leftBehind.length} left behind`);
  const document = { ...nothing, undone: { site, leftBehind } };
  const { say } = englishLanguage;
  return doneOutcome(document, [
    `The Setup of ${site} was taken back.`,
    ...leftBehind.map(({ what, remedy }) => `Left ${say(what)}. ${say(remedy)}`),
  ]);
}
