import type { ReplicationEngine, ReplicationMember } from '../../ports/replication-engine.ts';
import type { Secrets } from '../../ports/secrets.ts';
import type { SyncthingDelivery } from '../../shared/delivery.ts';
import type { Failure } from '../../shared/failure.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { createCompletionFeed } from './completion-feed.ts';
import { inspectSource, isAsSet } from './inspect-source.ts';
import { knownMembers } from './known-members.ts';
import { openDevice } from './open-device.ts';
import { pauseMembers } from './pause-members.ts';
import { prepareSource } from './prepare-source.ts';
import { prepareSteered } from './prepare-steered.ts';
import { directOf, type SourceView } from './read-arrivals.ts';
import { isCutOff, readMemberArrivals } from './read-member-arrivals.ts';
import { redeliverToMembers } from './redeliver-to-members.ts';

export interface SyncthingParts {
  readonly secrets: Secrets;
  /** PkgSource as the Syncthing at the source sees it. */
  readonly packageSource: string;
}

/** Syncthing reads the whole catalog before it answers. */
const scanTimeoutMs = 30 * 60_000;

/** Steers the Syncthing at the source, and those members whose own REST APIs are in the settings. */
export function createSyncthingEngine(
  delivery: SyncthingDelivery,
  members: readonly ReplicationMember[],
  { secrets, packageSource }: SyncthingParts,
): ReplicationEngine {
  const { folderId } = delivery;
  const served = knownMembers(members);
  const { known } = served;
  const named = (names: readonly string[]) => known.filter(({ name }) => names.includes(name));
  /** Why a member could not be set up over its own REST API, by the name of its distribution point. */
  const notPrepared = new Map<string, Failure>();
  let source: SourceView | null = null;

  const openSource = async (signal: AbortSignal): Promise<Result<SourceView>> => {
    if (source !== null) return succeed(source);
    const opened = await openDevice(delivery, secrets, signal);
    if (!opened.ok) return opened;
    const device = opened.value;
    source = { device, folderId, feed: createCompletionFeed(device, folderId) };
    return succeed(source);
  };
  const withSource = async <T>(
    signal: AbortSignal,
    work: (view: SourceView) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const opened = await openSource(signal);
    return opened.ok ? work(opened.value) : opened;
  };

  const prepare: ReplicationEngine['prepare'] = (signal) =>
    withSource(signal, async ({ device }) => {
      const prepared = await prepareSource(device, { delivery, members: known, packageSource }, signal);
      if (!prepared.ok) return prepared;
      const { direct } = prepared.value;
      const request = { delivery, members: known, sourceId: device.deviceId, direct, secrets };
      const steered = await prepareSteered(request, signal);
      notPrepared.clear();
      for (const [name, problem] of steered.failures) notPrepared.set(name, problem);
      return succeed([...prepared.value.changes, ...steered.lines]);
    });

  return {
    description: `Syncthing at ${delivery.address}`,
    inspect: (signal) => withSource(signal, async () => succeed(null)),
    prepare,
    afterPublish: (_, signal) =>
      withSource(signal, ({ device }) => {
        const path = `/rest/db/scan?folder=${encodeURIComponent(folderId)}`;
        return device.client.send({ method: 'POST', path, timeoutMs: scanTimeoutMs, signal });
      }),
    readArrivals: (signal) =>
      withSource(signal, async (view) => {
        const prepareAndInspect = async () => {
          const prepared = await prepare(signal);
          return prepared.ok ? inspectSource(view, signal) : prepared;
        };
        const read = (direct: ReadonlySet<string>) =>
          readMemberArrivals(view, { ...served, notPrepared, direct, secrets }, signal);
        const found = await inspectSource(view, signal);
        if (!found.ok) return found;
        const asSet = await isAsSet(view, found.value, signal);
        if (!asSet.ok) return asSet;
        // What was changed there by hand could offer what is nobody's business.
        const folder = asSet.value ? found : await prepareAndInspect();
        if (!folder.ok) return folder;
        const direct = directOf(folder.value);
        const arrivals = await read(direct);
        if (!arrivals.ok || !isCutOff(arrivals.value, known, direct)) return arrivals;
        // Nobody is there who passes the catalog on: others take their place.
        const changed = await prepareAndInspect();
        return changed.ok ? read(directOf(changed.value)) : changed;
      }),
    redeliver: (holdings, signal) =>
      redeliverToMembers(named(holdings.map(({ name }) => name)), { folderId, secrets }, signal),
    pause: (names, signal) =>
      withSource(signal, ({ device }) =>
        pauseMembers(device, named(names), { paused: true, folderId, secrets }, signal),
      ),
    resume: (names, signal) =>
      withSource(signal, ({ device }) =>
        pauseMembers(device, named(names), { paused: false, folderId, secrets }, signal),
      ),
    describeSource: (signal) =>
      withSource(signal, async ({ device: { deviceId } }) =>
        succeed({ deviceId, addresses: delivery.deviceAddresses ?? ['dynamic'], folderId }),
      ),
    close: async () => {
      await source?.device.client.close();
      source = null;
    },
  };
}
