import { type BacklogPlan, planBacklogs } from '../../core/dfsr/backlog-questions.ts';
import type { BacklogAnswers } from '../../ports/backlog-reader.ts';
import type { CatalogManifest } from '../../shared/catalog-manifest.ts';
import { failWith } from '../../shared/result.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';
import type { StatusSnapshot } from '../../shared/status.ts';
import type { SyncParts } from '../sync/sync-parts.ts';

export interface KnownSite {
  readonly settings: SiteSettings;
  readonly manifest: CatalogManifest;
  /** As it is before the look. */
  readonly snapshot: StatusSnapshot;
}

/** Whose backlogs are worth asking DFS Replication for, or null where it cannot be asked from here. */
export function chooseBacklogs(
  { replication, self, clock }: SyncParts,
  { settings, manifest, snapshot }: KnownSite,
): BacklogPlan | null {
  if (replication?.backlogs === undefined) return null;
  const plan = planBacklogs({
    ...{ settings, snapshot, published: manifest.sha256 },
    ...{ ownName: self.host, nowMs: clock.now().getTime() },
  });
  return plan.questions.length + plan.problems.size === 0 ? null : plan;
}

/** Asks; a look goes on meanwhile, and waits for no more than what is left of half a minute. */
export async function askBacklogs(
  { replication }: SyncParts,
  plan: BacklogPlan | null,
  signal: AbortSignal,
): Promise<BacklogAnswers | null> {
  if (plan === null || replication?.backlogs === undefined) return null;
  const { failure, points } = await replication.backlogs.read(plan.questions, signal);
  const problems = [...plan.problems].map(([name, problem]) => [name, failWith(problem)] as const);
  return { failure, points: new Map([...points, ...problems]) };
}
