import { canonicalText } from './core/wanted-settings.ts';
import type { MaintenanceServices } from './ipc/services.ts';
import type { PlannedRemoval } from './shared/elevation.ts';
import type { RemovalOptions, RemovalPlan } from './shared/removal.ts';
import { succeed } from './shared/result.ts';
import type { AskElevatedDeps } from './usecases/elevated/ask-elevated.ts';
import { isDenied, lookWithoutRights, withRights } from './usecases/elevated/with-rights.ts';

/**
 * Maintenance for a window without rights. What this account may not see, such as Setup's journal, is looked at with
 * rights, once for every choice that the dialog then offers.
 */
export function elevateMaintenance(own: MaintenanceServices, ask: AskElevatedDeps): MaintenanceServices {
  const removals = new Map<string, readonly PlannedRemoval[]>();
  const look = async (site: string) => {
    const looked = await withRights(ask, 'looked', { kind: 'look', site });
    if (looked.ok) removals.set(site, looked.value.removals);
    return looked;
  };

  return {
    answersOf: async (site) => {
      const seen = await lookWithoutRights(() => own.answersOf(site));
      if (seen !== null) return seen;
      const looked = await look(site);
      return looked.ok ? succeed(looked.value.answers) : looked;
    },
    planRepair: async (site) => {
      const seen = await lookWithoutRights(() => own.planRepair(site));
      // Without rights, shares and their access lists cannot be compared: everything would seem to differ.
      if (seen?.ok === false && !isDenied(seen.failure)) return seen;
      const looked = await look(site);
      if (!looked.ok) return looked;
      const { answers, prepared } = looked.value;
      return succeed({ answers, prepared });
    },
    planRemoval: async (site, options) => {
      const known = planFor(removals.get(site), options);
      if (known !== null) return succeed(known);
      const seen = await lookWithoutRights(() => own.planRemoval(site, options));
      if (seen !== null) return seen;
      const looked = await look(site);
      if (!looked.ok) return looked;
      const plan = planFor(looked.value.removals, options);
      if (plan === null) throw new Error('a look at a site answers with the plan of every way to remove it');
      return succeed(plan);
    },
    remove: async ({ site, options, planHash, signal, report }) => {
      const work = { kind: 'remove', site, options, planHash } as const;
      const result = await withRights(ask, 'removed', work, { signal, removalProgressed: report });
      if (!result.ok) return { kind: 'refused', failure: result.failure };
      const { outcome, plans } = result.value;
      if (outcome.kind === 'removed') removals.delete(site);
      if (plans.length > 0) removals.set(site, plans);
      return outcome;
    },
  };
}

function planFor(
  planned: readonly PlannedRemoval[] | undefined,
  options: RemovalOptions,
): RemovalPlan | null {
  return planned?.find((removal) => canonicalText(removal.options) === canonicalText(options))?.plan ?? null;
}
