import { describeFileError } from '../../core/file-error.ts';
import { type Failure, failure, failureMessage } from '../../shared/failure.ts';
import type { HostSettings } from '../../shared/host-settings.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import { missingRights } from '../missing-rights.ts';
import { removeTree } from '../setup-operations/remove-tree.ts';
import type { HostDeps } from './host-dependencies.ts';

/** What was removed, for people, and what could not be. */
export interface RemovedHost {
  readonly removed: readonly Message[];
  readonly left: readonly Failure[];
}

/**
 * Takes back what installing made on this computer: the schedule first, so that nothing starts any more, then what
 * it keeps for the site, its credential, and the program where no other site needs it. Done already where nothing is.
 */
export async function removeHost(deps: HostDeps, host: HostSettings): Promise<Result<RemovedHost>> {
  const missing = await missingRights(deps.machine, 'removeHost');
  if (missing !== null) return failWith(missing);
  const removed: Message[] = [];
  const left: Failure[] = [];
  const step = async (what: Message, work: () => Promise<Result<unknown>>) => {
    const done = await guarded(work);
    if (done.ok) removed.push(what);
    else left.push(failure('host.left-behind', { what, cause: failureMessage(done.failure, 'detail') }));
  };
  await step(message('leftThings', 'schedule'), () => deps.scheduler.remove(host.siteId));
  const folder = deps.hosts.folderOf(host.siteId);
  await step(asItIs(folder), async () =>
    succeed(await removeTree(deps.files, folder, deps.machine.platform)),
  );
  const others = await deps.hosts.list();
  const inUse = others.ok ? others.value : [host];
  const { credential } = host;
  if (credential !== null && !inUse.some((other) => other.credential === credential)) {
    await step(message('leftThings', 'credential', { name: credential }), () =>
      deps.secrets.remove(credential),
    );
  }
  if (inUse.length === 0 && (await deps.programFolder.exists())) {
    await step(asItIs(deps.programFolder.path), () => deps.programFolder.remove());
  }
  return succeed({ removed, left });
}

/** What fails here must not keep the rest from being removed. */
async function guarded(work: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
  try {
    return await work();
  } catch (error) {
    return failWith(failure('program.defect', { cause: describeFileError(error) }));
  }
}
