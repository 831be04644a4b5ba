import { isForeign } from '../../core/alert-rules.ts';
import { settledChanges, type TakeBack, takeBacksOf } from '../../core/take-back.ts';
import { failure } from '../../shared/failure.ts';
import type { RemovalOptions } from '../../shared/removal.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { Change } from '../../shared/setup-journal.ts';
import { journaledChanges } from '../journaled-changes.ts';
import type { RemoveSetupDeps } from '../setup-dependencies.ts';
import type { RemovalContext } from './take-back.ts';

export interface RemovalRequest extends RemovalOptions {
  readonly destination: string;
}

export interface FoundTakeBacks {
  readonly takeBacks: readonly TakeBack[];
  /** Changes of what is gone already, because a later Setup took it away. */
  readonly settled: readonly Change[];
}

/** What Setup's journal says is to be taken back. Failures: `setup.not-ours`, an unreadable journal. */
export async function findTakeBacks(
  deps: RemoveSetupDeps,
  destination: string,
): Promise<Result<FoundTakeBacks>> {
  const changes = await journaledChanges(deps, destination);
  if (!changes.ok) return changes;
  const takeBacks = takeBacksOf(changes.value);
  return takeBacks.length === 0
    ? failWith(failure('setup.not-ours', { site: destination }))
    : succeed({ takeBacks, settled: settledChanges(changes.value) });
}

/** Reads what the site knows of its distribution points, before its records go. */
export async function gatherRemoval(
  { openStore }: RemoveSetupDeps,
  { destination, keepCatalog, cleanDistributionPoints }: RemovalRequest,
  running: Pick<RemovalContext, 'signal' | 'note' | 'releaseSite'>,
): Promise<RemovalContext> {
  const store = openStore(destination);
  const settings = await store.readSettings();
  const manifests = [await store.readManifest(), await store.readPreviousManifest()];
  const status = await store.readStatus();
  const known = status.ok ? status.value : null;
  const hashes = [
    ...manifests.map((manifest) => (manifest.ok ? manifest.value?.sha256 : undefined)),
    ...(known?.published ?? []).map(({ sha256 }) => sha256),
    // What somebody else wrote there was never ours, though it is known.
    ...(known?.distributionPoints ?? []).filter((point) => !isForeign(point)).map(({ sha256 }) => sha256),
  ];
  return {
    ...running,
    options: { keepCatalog, cleanDistributionPoints },
    destination,
    syncFolder: store.paths.syncFolder,
    points: settings.ok ? settings.value.distributionPoints : [],
    ours: new Set(hashes.filter((hash) => typeof hash === 'string')),
  };
}
