import type { ElevatedResult, PlannedRemoval } from '../../shared/elevation.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { planRemoval } from '../plan-removal.ts';
import { planRepair } from '../plan-repair.ts';
import type { ApplySetupDeps, RemoveSetupDeps } from '../setup-dependencies.ts';

type LookDeps = ApplySetupDeps & RemoveSetupDeps;

/** What there is to know of a site before it is changed, repaired or removed. */
export type SiteLook = Omit<Extract<ElevatedResult, { kind: 'looked' }>, 'kind'>;

/** Looks at a site of this computer for somebody who may not, by every plan that there can be. Changes nothing. */
export async function lookAtSite(deps: LookDeps, site: string): Promise<Result<SiteLook>> {
  const sites = await deps.registry.list();
  if (!sites.ok) return sites;
  if (!sites.value.includes(site)) return failWith(failure('setup.not-ours', { site }));
  const repair = await planRepair(deps, site);
  if (!repair.ok) return repair;
  const removals = await planRemovals(deps, site);
  return removals.ok ? succeed({ ...repair.value, removals: removals.value }) : removals;
}

/** The plan of every way to remove a site: whoever asked with rights is not asked for them at each choice. */
export async function planRemovals(deps: RemoveSetupDeps, site: string): Promise<Result<PlannedRemoval[]>> {
  const planned: PlannedRemoval[] = [];
  for (const keepCatalog of [false, true]) {
    for (const cleanDistributionPoints of [false, true]) {
      const options = { keepCatalog, cleanDistributionPoints };
      const plan = await planRemoval(deps, { destination: site, ...options });
      if (!plan.ok) return plan;
      planned.push({ options, plan: plan.value });
    }
  }
  return succeed(planned);
}
