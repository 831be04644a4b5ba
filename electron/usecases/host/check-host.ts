import { describeFileError } from '../../core/file-error.ts';
import type { CheckResult } from '../../shared/checks.ts';
import type { HostSettings } from '../../shared/host-settings.ts';
import type { Result } from '../../shared/result.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import { type Finding, failed, failedBy, passed, warning } from '../checks/check.ts';
import { copiedPoints, testPoints } from '../checks/distribution-points.ts';
import { enginesServing, inspectEngines } from '../checks/engines.ts';
import { missingRights } from '../missing-rights.ts';
import type { HostDeps } from './host-dependencies.ts';
import { type SharedSite, withSite } from './open-site.ts';

interface HostCheck {
  readonly id: string;
  readonly title: Message;
  check(deps: HostDeps, site: Result<SharedSite>, signal: AbortSignal): Promise<Finding>;
}

/** Clocks may differ by so much before it is told: locks and schedules are compared by them. */
const mostSkewMs = 120_000;
const notReached = message('checks', 'settingsNotRead');
const reachFirst = message('checks', 'reachFirst');

/**
 * Checks on this computer, as the account that will sync, whether it can be the synchronization host: its rights,
 * the share, the catalog's source, every distribution point. Writes nothing but that it was there.
 */
export async function checkHost(
  deps: HostDeps,
  host: HostSettings,
  signal: AbortSignal,
): Promise<CheckResult[]> {
  return withSite(deps, host, async (site) => {
    const results: CheckResult[] = [];
    for (const { id, title, check } of checks(host)) {
      try {
        results.push({ id, title, ...(await check(deps, site, signal)) });
      } catch (error) {
        const found = message('checks', 'notChecked', { cause: describeFileError(error) });
        results.push({ id, title, ...failed(found, message('checks', 'lookIntoLog')) });
      }
    }
    return results;
  });
}

function checks(host: HostSettings): readonly HostCheck[] {
  return [
    {
      id: 'rights',
      title: message('checks', 'hostRights'),
      check: async ({ machine }) => {
        const missing = await missingRights(machine, 'install');
        return missing === null
          ? passed(message('checks', 'runningAs', { account: machine.account() }))
          : failedBy(missing);
      },
    },
    {
      id: 'scheduler',
      title: message('checks', 'scheduler'),
      check: async ({ scheduler }) => {
        const remedy = await scheduler.unavailable();
        return remedy === null
          ? passed(message('checks', 'startedBy', { scheduler: scheduler.description }))
          : failed(message('checks', 'nothingStarts', { scheduler: scheduler.description }), remedy);
      },
    },
    {
      id: 'share',
      title: message('checks', 'hostShare'),
      check: (deps, site) => checkShare(deps, host, site),
    },
    {
      id: 'catalog',
      title: message('checks', 'hostSource'),
      check: (_deps, site, signal) => checkSource(site, signal),
    },
    {
      id: 'distribution-points',
      title: message('checks', 'points'),
      check: async (deps, site, signal) => {
        if (!site.ok) return warning(notReached, reachFirst);
        const points = copiedPoints(site.value.settings);
        if (points.length === 0) return passed(message('checks', 'siteWithoutPoints'));
        return testPoints(deps.testDistributor(), points, signal);
      },
    },
    {
      id: 'engines',
      title: message('checks', 'engines'),
      check: async (_deps, site, signal) => {
        if (!site.ok) return warning(notReached, reachFirst);
        const { parts, store, settings } = site.value;
        return inspectEngines(
          enginesServing(settings, parts.replication?.openEngines(store, settings) ?? {}),
          signal,
        );
      },
    },
  ];
}

/** Writes through the share as a run would, and compares the server's clock with this computer's. */
async function checkShare(deps: HostDeps, host: HostSettings, site: Result<SharedSite>): Promise<Finding> {
  if (!site.ok) return failedBy(site.failure);
  const { parts, store } = site.value;
  const records = parts.openHostRecords(store);
  const before = await records.readContact(host.hostId);
  const at = deps.clock.now();
  await records.writeContact({
    format: 1,
    hostId: host.hostId,
    epoch: host.epoch,
    computer: host.computer,
    at: at.toISOString(),
    nextRunAt: before.ok ? (before.value?.nextRunAt ?? null) : null,
    version: deps.version,
    role: 'host',
    answeredRequest: before.ok ? (before.value?.answeredRequest ?? null) : null,
  });
  const facts = await parts.files.look(records.pathOf(host.hostId));
  const skewMs = facts === null ? 0 : Number(facts.mtimeNs / 1_000_000n) - at.getTime();
  const { unc } = host;
  if (Math.abs(skewMs) <= mostSkewMs) return passed(message('checks', 'shareUsable', { unc }));
  const minutes = Math.round(Math.abs(skewMs) / 60_000);
  return warning(
    message('checks', skewMs > 0 ? 'serverAhead' : 'serverBehind', { unc, minutes }),
    message('checks', 'setBothClocks'),
  );
}

async function checkSource(site: Result<SharedSite>, signal: AbortSignal): Promise<Finding> {
  if (!site.ok) return warning(notReached, reachFirst);
  const { parts, settings } = site.value;
  const catalog = await parts.openCatalog(settings);
  if (!catalog.ok) return failedBy(catalog.failure);
  const { source } = catalog.value;
  const facts = await source.inspect(signal);
  if (!facts.ok) return failedBy(facts.failure);
  return facts.value.kind === 'found'
    ? passed(message('checks', 'signedBy', { path: facts.value.path, signer: facts.value.evidence.signer }))
    : passed(message('checks', 'answers', { address: source.address, through: facts.value.through }));
}
