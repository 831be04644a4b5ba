import type { DeliveryPlan } from '../../core/replication-plan.ts';
import type {
  Arrival,
  ForeignHolding,
  Publication,
  ReplicationEngine,
  ReplicationEngines,
} from '../../ports/replication-engine.ts';
import type { ManagedDelivery } from '../../shared/delivery.ts';
import type { Failure } from '../../shared/failure.ts';
import { noReason, storedReason } from '../../shared/reason.ts';
import type { Result } from '../../shared/result.ts';
import type { RunEvent } from '../../shared/run-events.ts';
import type { EngineStatus } from '../../shared/status.ts';
import { openEngine } from './open-engine.ts';

type EngineNote = Omit<Extract<RunEvent, { kind: 'engine' }>, 'at'>;

/** An engine in a run, with what became of asking it. */
interface OpenEngine {
  readonly engine: ReplicationEngine;
  readonly kind: ManagedDelivery['kind'];
  readonly names: ReadonlySet<string>;
  readonly arrivals: Map<string, Arrival['state']>;
  /** The catalog that it was last told of. */
  toldSha256: string | null;
  failure: Failure | null;
}

export interface EnginesRequest {
  readonly plan: DeliveryPlan;
  readonly engines: ReplicationEngines;
  /** As the last look left them. */
  readonly before: readonly EngineStatus[];
  readonly signal: AbortSignal;
  note(event: EngineNote): void;
}

/** The engines of a site, asked one after the other. What fails stays with the engine that it failed at. */
export interface AskedEngines {
  /** Sets up those that do not know this catalog yet, and tells them of it. */
  tell(publication: Publication): Promise<void>;
  readArrivals(): Promise<void>;
  /** Asks for a new delivery where something else lies than was published. */
  redeliver(holdings: readonly ForeignHolding[]): Promise<void>;
  /** The engine that serves a distribution point, or null where nobody asks it. */
  ofPoint(name: string): {
    readonly description: string;
    readonly says: Arrival['state'] | null;
    readonly canRedeliver: boolean;
  } | null;
  statuses(at: string): EngineStatus[];
  close(): Promise<void>;
}

export function askEngines(request: EnginesRequest): AskedEngines {
  const { signal, note } = request;
  const opened = openEngines(request);
  const byPoint = new Map(opened.flatMap((each) => [...each.names].map((name) => [name, each] as const)));
  const ask = async <T>(each: OpenEngine, did: EngineNote['did'], question: () => Promise<Result<T>>) => {
    if (signal.aborted) return null;
    const answer = await question();
    each.failure = answer.ok ? null : answer.failure;
    if (answer.ok) return answer;
    const { params, code } = answer.failure;
    const { description } = each.engine;
    note({ kind: 'engine', engine: description, did, lines: [], failure: { code, params: { ...params } } });
    return null;
  };
  const tellOne = async (each: OpenEngine, publication: Publication) => {
    const { engine } = each;
    const { sha256 } = publication.manifest;
    const prepared = await ask(each, 'set up', () => engine.prepare(signal));
    if (prepared === null) return;
    if (prepared.value.length > 0) {
      note({ kind: 'engine', engine: engine.description, did: 'set up', lines: [...prepared.value] });
    }
    if (each.toldSha256 === sha256) return;
    const told = await ask(each, 'told', () => engine.afterPublish(publication, signal));
    if (told === null) return;
    each.toldSha256 = sha256;
    note({ kind: 'engine', engine: engine.description, did: 'told', lines: [sha256] });
  };
  return {
    tell: async (publication) => {
      for (const each of opened) await tellOne(each, publication);
    },
    readArrivals: async () => {
      for (const each of opened) {
        const read = await ask(each, 'asked what arrived', () => each.engine.readArrivals(signal));
        for (const { name, state } of read?.value ?? []) each.arrivals.set(name, state);
      }
    },
    redeliver: async (holdings) => {
      for (const each of opened) {
        const own = holdings.filter(({ name }) => each.names.has(name));
        const { engine } = each;
        if (own.length === 0 || engine.redeliver === undefined) continue;
        const asked = await ask(each, 'asked to deliver again', async () => {
          return (await engine.redeliver?.(own, signal)) ?? { ok: true, value: null };
        });
        const lines = own.map(({ name, sha256 }) => `${name} (it holds ${sha256})`);
        if (asked !== null)
          note({ kind: 'engine', engine: engine.description, did: 'asked to deliver again', lines });
      }
    },
    ofPoint: (name) => {
      const each = byPoint.get(name);
      if (each === undefined) return null;
      const { engine, arrivals } = each;
      const { description, redeliver } = engine;
      return { description, says: arrivals.get(name) ?? null, canRedeliver: redeliver !== undefined };
    },
    statuses: (at) => opened.map((each) => statusOf(each, at)),
    close: async () => {
      for (const { engine } of opened) await engine.close();
    },
  };
}

/** Those that this program can ask; distribution points of others are proven all the same. */
function openEngines({ plan, engines, before }: EnginesRequest): OpenEngine[] {
  return plan.engines.flatMap(({ delivery, points }) => {
    const engine = openEngine(engines, { delivery, points });
    if (engine === null) return [];
    const known = before.find(({ description }) => description === engine.description);
    return [
      {
        ...{ engine, kind: delivery.kind, failure: null, arrivals: new Map() },
        names: new Set(points.map(({ name }) => name)),
        toldSha256: known?.toldSha256 ?? null,
      },
    ];
  });
}

function statusOf({ engine, kind, names, toldSha256, failure }: OpenEngine, checkedAt: string): EngineStatus {
  return {
    ...{ kind, description: engine.description, points: names.size, checkedAt, toldSha256 },
    ...(failure === null ? noReason : storedReason(failure)),
  };
}
