import type { DistributionPointEvent } from '../../core/distribution-point-fold.ts';
import { judgeArrival, judgeUnseen } from '../../core/judge-arrival.ts';
import type { ArrivalEvent, ArrivalProver } from '../../ports/arrival-prover.ts';
import type { DistributionPointSetting } from '../../shared/answers.ts';
import type { FoundArrival } from '../../shared/arrivals.ts';
import type { CatalogManifest } from '../../shared/catalog-manifest.ts';
import { type Delivery, deliveriesIn } from '../../shared/delivery.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';
import type { StatusSnapshot } from '../../shared/status.ts';
import type { AskedEngines } from './ask-engines.ts';

export interface ArrivalLook {
  readonly prover: ArrivalProver;
  readonly engines: AskedEngines;
  readonly settings: SiteSettings;
  readonly manifest: CatalogManifest;
  readonly targets: readonly DistributionPointSetting[];
  /** What is known of the site now; hubs are found in it. */
  readonly snapshot: StatusSnapshot;
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

function createJudge({ settings, manifest, targets, snapshot, engines }: ArrivalLook) {
  const deliveryOf = deliveriesIn(settings.distributionPointGroups);
  const settingOf = new Map(targets.map((target) => [target.name, target]));
  const current = new Set(
    snapshot.distributionPoints
      .filter(({ state, sha256 }) => state === 'in sync' && sha256 === manifest.sha256)
      .map(({ name }) => name.toUpperCase()),
  );
  const hubsBehind = (delivery: Delivery) =>
    delivery.kind === 'replicated' ? delivery.hubs.filter((hub) => !current.has(hub.toUpperCase())) : [];
  const judgeFound = (setting: DistributionPointSetting, found: FoundArrival) =>
    judgeArrival({
      ...{
        name: setting.name,
        path: setting.path,
        catalogName: manifest.fileName,
        found,
        published: manifest,
      },
      history: snapshot.published ?? [],
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
