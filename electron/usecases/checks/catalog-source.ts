import { inMegabytes } from '../../core/space-needed.ts';
import type { SourceFacts } from '../../ports/catalog-source.ts';
import { describeFailure } from '../../shared/failure.ts';
import { lookAtScheduledProxy, scheduledProxyWarning } from '../look-at-scheduled-proxy.ts';
import { type Check, failed, failedBy, passed, warning } from './check.ts';

/**
 * Asks by the code that the scheduled run uses, its proxy and its trusted roots included. A proxy that is the
 * system's is the one that the scheduler's environment names for the run, not that of whoever asks.
 */
export const catalogSourceCheck: Check = {
  id: 'catalog',
  title: 'Catalog and trusted roots',
  applicable: ({ answers }) => answers?.syncHost.kind === 'this-computer',
  check: async ({ deps, answers, signal }) => {
    if (answers === null) return passed('Not asked for yet.');
    const siteId = await siteIdOf(deps, answers.destination);
    const scheduled = await lookAtScheduledProxy(deps, answers, siteId);
    const environment = scheduled?.environment ?? undefined;
    const source = await deps.openSource(answers.catalog, answers.trust, environment);
    if (!source.ok) return failedBy(source.failure);
    const facts = await source.value.inspect(signal);
    const difference = scheduled?.difference ?? null;
    const proxy = difference === null ? null : describeFailure(scheduledProxyWarning(deps, difference));
    if (!facts.ok) {
      const { detail, remedy } = describeFailure(facts.failure);
      return proxy === null
        ? failed(detail, remedy)
        : failed(`${detail} ${proxy.detail}`, `${proxy.remedy} ${remedy}`);
    }
    const found = wordsFor(facts.value, source.value.address);
    if (proxy !== null) return warning(`${found} ${proxy.detail}`, proxy.remedy);
    return passed(
      environment === undefined ? found : `${found} Asked as ${deps.scheduler.description} does.`,
    );
  },
};

/** A unit of a site that is there may carry an environment of its own. */
async function siteIdOf(
  { openStore }: Parameters<Check['check']>[0]['deps'],
  destination: string,
): Promise<string | null> {
  const settings = await openStore(destination).readSettings();
  return settings.ok ? settings.value.siteId : null;
}

function wordsFor(facts: SourceFacts, address: string): string {
  if (facts.kind === 'found') {
    const { date, signer } = facts.evidence;
    return `${facts.path}: catalog of ${date?.slice(0, 10) ?? 'unknown date'}, signed by ${signer}.`;
  }
  const { sizeBytes, through } = facts;
  const size = sizeBytes === null ? '' : `, ${inMegabytes(sizeBytes)} MB`;
  return `${address} answers (${through}${size}).`;
}
