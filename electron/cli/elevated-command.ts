import { succeed } from '../shared/result.ts';
import { type CarryOutElevatedDeps, carryOutElevated } from '../usecases/elevated/carry-out-elevated.ts';
import { missingRights } from '../usecases/missing-rights.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, failedOutcome } from './command-outcome.ts';
import { hostAskCommand } from './host/host-commands.ts';
import { openSetupLog } from './open-setup-log.ts';
import { syncCommand } from './sync-command.ts';

/**
 * `pkgsource elevated`: what the window starts with administrator rights, for one request. What it does goes to the
 * request's progress journal; only a request that is refused is told here.
 */
export async function elevatedCommand(
  context: CommandContext,
  { request }: { readonly request: string },
): Promise<CommandOutcome> {
  const parts = await context.openSetup();
  const missing = await missingRights(parts.machine, 'carryOut');
  if (missing !== null) return failedOutcome([missing]);
  const log = await openSetupLog(context);
  const claimed = await context.inbox.claim(request);
  if (!claimed.ok) {
    log.warn(`a request was refused: ${claimed.failure.code}`);
    return failedOutcome([claimed.failure]);
  }
  const { work, cancelled, write, close } = claimed.value;
  await write({ kind: 'began', process: process.pid });
  log.info(`${work.kind}, asked for from the window, began`);
  const signal = AbortSignal.any([context.signal, cancelled]);
  // The journal tells the window; whoever reads standard error may be gone by then.
  const input = { readText: async () => succeed(''), readLines: async () => succeed([]) };
  const quiet = { ...context, signal, progress: () => undefined, input };
  const sync: CarryOutElevatedDeps['sync'] = async ({ site, points, verify }) => {
    const settings = await context.syncParts.openStore(site).readSettings();
    const isElsewhere = settings.ok && settings.value.syncHost.kind === 'another-computer';
    const { exitCode } = isElsewhere
      ? await hostAskCommand(quiet, { site })
      : await syncCommand(quiet, { site, verify, ...(points !== null && { dp: points }) });
    return exitCode;
  };
  const { exitCode, result } = await carryOutElevated({ ...parts, sync }, claimed.value, signal);
  await write({ kind: 'ended', exitCode, result });
  await close();
  log.info(`${work.kind}, asked for from the window, ended with exit code ${exitCode}`);
  return { exitCode, document: {}, lines: [], failures: [] };
}
