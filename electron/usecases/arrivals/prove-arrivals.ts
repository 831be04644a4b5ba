import type { DistributionPointEvent } from '../../core/distribution-point-fold.ts';
import { judgeArrival, judgeUnseen } from '../../core/judge-arrival.ts';
import type { ArrivalEvent, ArrivalProver } from '../../ports/arrival-prover.ts';
import type { DistributionPointSetting } from '../../shared/answers.ts';
import type { FoundArrival } from '../../shared/arrivals.ts';
import type { CatalogManifest } from '../../shared/catalog-manifest.ts';
import { type Delivery, deliveriesIn } from '../../shared/delivery.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';
import type { PublishedCatalog, StatusSnapshot } from '../../shared/status.ts';
import type { AskedEngines } from './ask-engines.ts';

/** What is known of a site before a look. */
export interface KnownArrivals {
  /** Catalogs that were published, newest first. */
  readonly history: readonly PublishedCatalog[];
  /** Names of the distribution points that hold the published catalog, in capitals: hubs are found among them. */
  readonly current: ReadonlySet<string>;
}

/** Only what a look needs: thousands of distribution points take their room. */
export function knownArrivals(
  { published = [], distributionPoints }: StatusSnapshot,
  { sha256: wanted }: CatalogManifest,
): KnownArrivals {
  const current = distributionPoints.filter(
    ({ state, sha256, delivery }) => delivery === undefined && state === 'in sync' && sha256 === wanted,
  );
  return { history: published, current: new Set(current.map(({ name }) => name.toUpperCase())) };
}

export interface ArrivalLook {
  readonly prover: ArrivalProver;
  readonly engines: AskedEngines;
  readonly settings: SiteSettings;
  readonly manifest: CatalogManifest;
  readonly targets: readonly DistributionPointSetting[];
  readonly known: KnownArrivals;
  readonly reprove: boolean;
  readonly mayReadBytes: number | null;
  readonly mayReadForMs: number | null;
  readonly signal: AbortSignal;
  /** Takes what becomes known, many at a time. */
  report(events: readonly DistributionPointEvent[]): void;
}

/** Looks at more of them than a person follows: their events are reported together. */
const reportTogether = 500;

/**
 * Looks which distribution points have what their engines carry, reads as many as the limits allow, and asks engines
 * to deliver again where something was found that was never published.
 */
export async function proveArrivals(look: ArrivalLook): Promise<void> {
  const { prover, engines, targets, signal } = look;
  if (targets.length === 0) return;
  await engines.readArrivals();
  const judge = createJudge(look);
  const foreign: { readonly name: string; readonly sha256: string }[] = [];
  let waiting: DistributionPointEvent[] = [];
  const handOn = () => {
    if (waiting.length > 0) look.report(waiting);
    waiting = [];
  };
  await prover.prove({
    ...{ manifest: look.manifest, targets, reprove: look.reprove, signal },
    ...{ mayReadBytes: look.mayReadBytes, mayReadForMs: look.mayReadForMs },
    report: (event) => {
      const judged = judge(event);
      waiting.push(judged);
      if (judged.kind === 'failed' && judged.holds !== undefined) {
        foreign.push({ name: judged.name, sha256: judged.holds.sha256 });
      }
      if (waiting.length >= reportTogether) handOn();
    },
  });
  handOn();
  if (foreign.length > 0) await engines.redeliver(foreign);
}

function createJudge({ settings, manifest, targets, known, engines }: ArrivalLook) {
  const deliveryOf = deliveriesIn(settings.distributionPointGroups);
  const settingOf = new Map(targets.map((target) => [target.name, target]));
  const hubsBehind = (delivery: Delivery) =>
    delivery.kind === 'replicated'
      ? delivery.hubs.filter((hub) => !known.current.has(hub.toUpperCase()))
      : [];
  const judgeFound = (setting: DistributionPointSetting, found: FoundArrival) =>
    judgeArrival({
      ...{
        name: setting.name,
        path: setting.path,
        catalogName: manifest.fileName,
        found,
        published: manifest,
      },
      history: known.history,
      engine: engines.ofPoint(setting.name),
      hubsBehind: hubsBehind(deliveryOf(setting)),
    });
  return (event: ArrivalEvent): DistributionPointEvent => {
    const { name } = event;
    if (event.kind === 'fault') return judgeUnseen(name, event, engines.ofPoint(name));
    const setting = settingOf.get(name);
    if (setting === undefined) throw new Error(`nobody asked about ${name}`);
    return judgeFound(setting, event.found);
  };
}
