import type { Arrival, EnginePartial, FoundArrival } from '../shared/arrivals.ts';
import { describeFailure, type Failure, failure } from '../shared/failure.ts';
import type { PublishedCatalog, TransferProgress } from '../shared/status.ts';
import { message } from '../shared/texts/message.ts';
import { type Waiting, waitFor } from '../shared/waiting.ts';
import type { DistributionPointEvent, Holding } from './distribution-point-fold.ts';
import { withoutFullStop } from './sentence.ts';

/** The engine that serves a distribution point, as far as it can be asked. */
export interface AskedEngine {
  readonly description: string;
  /** What it says of this distribution point; null where it said nothing. */
  readonly says: Arrival['state'] | null;
  /** It can be asked to deliver again. */
  readonly canRedeliver: boolean;
}

export interface ArrivalFacts {
  readonly name: string;
  readonly path: string;
  readonly catalogName: string;
  readonly published: Pick<PublishedCatalog, 'sha256' | 'sizeBytes'>;
  /** Catalogs that were published before: who holds one of them is behind, not wrong. */
  readonly history: readonly PublishedCatalog[];
  readonly found: FoundArrival;
  /** Null where nobody asks the engine. */
  readonly engine: AskedEngine | null;
  /** Hubs from which the engine takes the catalog, and which do not have it themselves yet. */
  readonly hubsBehind: readonly string[];
}

/**
 * What the status says of a distribution point that an engine serves. In sync is what holds the published bytes, read
 * in full; neither catalog.json nor the engine is believed about that.
 */
export function judgeArrival(facts: ArrivalFacts): DistributionPointEvent {
  const { name, published, history, found, engine } = facts;
  const { finding } = found;
  const holds = finding.kind === 'read' ? holdingOf(finding) : null;
  if (holds !== null && holds.sha256 === published.sha256) {
    return { name, kind: 'in sync', ...holds, proof: 'read-back' };
  }
  const older = history.find(({ sha256 }) => sha256 === holds?.sha256);
  if (holds !== null && older === undefined && finding.kind === 'read' && !finding.isFresh) {
    return foreign(facts, holds);
  }
  if (engine?.says?.kind === 'failed') return { name, kind: 'failed', failure: engine.says.failure };
  if (engine?.says?.kind === 'disconnected') {
    const { lastSeenAt } = engine.says;
    const since =
      lastSeenAt === null
        ? message('networkCauses', 'neverConnected')
        : message('networkCauses', 'lastConnected', { at: lastSeenAt });
    const subject = failure('delivery.member-away', { engine: engine.description, name, since });
    return { name, kind: 'unreachable', failure: subject };
  }
  return {
    name,
    kind: 'arriving',
    ...waitingOf(facts, older),
    holds: older === undefined ? null : holds,
    progress: progressOf(facts),
    partials: found.partials.map((partial) => partial.name),
  };
}

/**
 * What the status says of a distribution point that could not be looked at. Where its engine reports it delivered, that
 * is told as what it is: a report, and no proof.
 */
export function judgeUnseen(
  name: string,
  seen: { readonly outcome: 'failed' | 'unreachable'; readonly failure: Failure },
  engine: AskedEngine | null,
): DistributionPointEvent {
  if (engine?.says?.kind !== 'delivered') return { name, kind: seen.outcome, failure: seen.failure };
  const cause = withoutFullStop(describeFailure(seen.failure).detail);
  const waiting = waitFor('reportedUnseen', { engine: engine.description, cause });
  return { name, kind: 'arriving', ...waiting, holds: null, progress: null, partials: [] };
}

function holdingOf({ sha256, provenAtMs }: { sha256: string; provenAtMs: number }): Holding {
  return { sha256, provenAt: new Date(provenAtMs).toISOString() };
}

function foreign({ name, path, engine }: ArrivalFacts, holds: Holding): DistributionPointEvent {
  const { sha256 } = holds;
  const subject =
    engine?.canRedeliver === true
      ? failure('dp.foreign-asked', { path, sha256, engine: engine.description })
      : failure('dp.foreign-catalog', { path, sha256 });
  return { name, kind: 'failed', failure: subject, holds };
}

function waitingOf(facts: ArrivalFacts, older: PublishedCatalog | undefined): Waiting {
  const { found, published, engine, hubsBehind } = facts;
  const { finding, partials } = found;
  const [hub] = hubsBehind;
  const mayBeThere = finding.kind === 'unread' && finding.sizeBytes === published.sizeBytes;
  if (mayBeThere && !finding.isFresh) return waitFor('proof');
  if (engine?.says?.kind === 'paused') return waitFor('paused');
  if (hub !== undefined) return waitFor('hub', { hub });
  if (partials.length > 0) return waitFor('writing');
  if (older !== undefined) return waitFor('engineHolding', { date: older.date?.slice(0, 10) ?? older.at });
  if (finding.kind === 'unread' && !finding.isFresh) return waitFor('proofOfOtherLength');
  if (finding.kind !== 'absent') return waitFor('writing');
  return engine?.says?.kind === 'delivered'
    ? waitFor('reported', { engine: engine.description })
    : waitFor('engine');
}

function progressOf({ found, published, engine, catalogName }: ArrivalFacts): TransferProgress | null {
  const { says = null } = engine ?? {};
  if (says?.kind === 'arriving' && says.bytesDone !== null && says.bytesTotal !== null) {
    const { bytesDone, bytesTotal, bytesPerSecond } = says;
    return progress(Math.min(bytesDone, bytesTotal), bytesTotal, bytesPerSecond ?? 0);
  }
  const partial = largest(found.partials.filter(({ name }) => name.includes(catalogName)));
  if (partial === null) return null;
  return progress(Math.min(partial.sizeBytes, published.sizeBytes), published.sizeBytes, 0);
}

function progress(bytesDone: number, bytesTotal: number, bytesPerSecond: number): TransferProgress {
  const secondsLeft = bytesPerSecond > 0 ? (bytesTotal - bytesDone) / bytesPerSecond : null;
  return { bytesDone, bytesTotal, bytesPerSecond, secondsLeft };
}

function largest(partials: readonly EnginePartial[]): EnginePartial | null {
  return partials.reduce<EnginePartial | null>(
    (found, partial) => (found === null || partial.sizeBytes > found.sizeBytes ? partial : found),
    null,
  );
}
