import type { PracticeSite } from './adapters/practice/practice-site.ts';
import type { ThisMachine } from './composition.ts';
import { suggestAnswers } from './core/suggest-answers.ts';
import type { UnfinishedSetup } from './core/unfinished-setup.ts';
import type { SetupServices } from './ipc/services.ts';
import type { SetupParts } from './setup-composition.ts';
import type { ParsedInput } from './shared/contract.ts';
import { failure } from './shared/failure.ts';
import { failWith, type Result, succeed } from './shared/result.ts';
import { message } from './shared/texts/message.ts';
import { testAlerts } from './usecases/alerts/test-alerts.ts';
import { applySetup } from './usecases/apply-setup.ts';
import { checkPrerequisites } from './usecases/check-prerequisites.ts';
import { inspectCopyCost } from './usecases/estimate-copy.ts';
import { findInterrupted } from './usecases/find-interrupted.ts';
import { findUnfinishedSetups } from './usecases/find-unfinished-setups.ts';
import { finishUnfinishedSetup } from './usecases/finish-unfinished-setup.ts';
import { inspectCatalog } from './usecases/inspect-catalog.ts';
import { inspectDestination } from './usecases/inspect-destination.ts';
import { inspectShare } from './usecases/inspect-share.ts';
import { prepareSetup } from './usecases/prepare-setup.ts';
import type { SyncParts } from './usecases/sync/sync-parts.ts';
import { testDistributionPoint } from './usecases/test-distribution-point.ts';
import { undoUnfinishedSetup } from './usecases/undo-unfinished-setup.ts';

/** A server that does not answer is a finding too, long before a person gives up. */
const longestCheckMs = 60_000;

/** Setup's use cases for the window, bound to this machine or to its practice site. */
export function composeSetupServices(
  machine: ThisMachine,
  parts: SetupParts,
  practice: PracticeSite | null,
): SetupServices {
  return {
    suggest: async () => practice?.suggestAnswers() ?? suggestAnswers(parts.machine.platform),
    check: (answers) =>
      checkPrerequisites(
        {
          ...{ ...parts, testDistributor: machine.testDistributor },
          openEngines: machine.syncParts.replication?.openEngines,
        },
        answers,
        AbortSignal.timeout(longestCheckMs),
      ),
    inspectDestination: (destination) => inspectDestination(parts, destination),
    inspectShare: (input) => inspectShare(parts, input),
    listGroups: async () => (await parts.accounts.listGroups()).map(({ name }) => name),
    inspectCatalog: (catalog, trust, signal) => inspectCatalog(machine, { catalog, trust, signal }),
    testDistributionPoint: (point, signal) => testDistributionPoint(machine.testDistributor(), point, signal),
    estimateCopy: (input) => inspectCopyCost(parts, input),
    testAlert: (test, signal) => testAlert(machine.syncParts, test, signal),
    prepare: (answers) => prepareSetup(parts, answers),
    apply: (request) => applySetup(parts, request),
    unfinished: () => findInterrupted(parts),
    resume: async ({ site, ...watch }) => {
      const found = await findUnfinished(parts, site);
      if (!found.ok) return found;
      return succeed((await finishUnfinishedSetup(parts, found.value, watch)).outcome);
    },
    undo: async (site) => {
      const found = await findUnfinished(parts, site);
      return found.ok ? undoUnfinishedSetup(parts, found.value) : found;
    },
  };
}

/** The site may not be there yet: the message names this computer. */
async function testAlert(
  parts: SyncParts,
  { alerts, channel }: ParsedInput<'setup.testAlert'>,
  signal: AbortSignal,
): Promise<Result<null>> {
  const { self, clock } = parts;
  const tested = await testAlerts(parts.openAlertChannels ?? (() => []), {
    settings: alerts,
    channel,
    site: self.host,
    computer: self.host,
    at: clock.now().toISOString(),
    id: `test-${parts.newSuffix()}`,
    signal,
  });
  if (!tested.ok) return tested;
  const failed = tested.value.find((one) => one.failure !== null)?.failure ?? null;
  return failed === null ? succeed(null) : failWith(failed);
}

/** Another window or a script may have settled it by now. */
async function findUnfinished(parts: SetupParts, site: string): Promise<Result<UnfinishedSetup>> {
  const found = await findUnfinishedSetups(parts);
  if (!found.ok) return found;
  const unfinished = found.value.find((setup) => setup.site === site);
  return unfinished === undefined
    ? failWith(failure('call.refused', { cause: message('requestCauses', 'nothingUnfinished', { site }) }))
    : succeed(unfinished);
}
