import { inMegabytes } from '../../core/space-needed.ts';
import type { SourceFacts } from '../../ports/catalog-source.ts';
import { type Failure, failureMessage } from '../../shared/failure.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import { lookAtScheduledProxy, scheduledProxyWarning } from '../look-at-scheduled-proxy.ts';
import { type Check, failed, failedBy, passed, warning } from './check.ts';

/**
 * Asks by the code that the scheduled run uses, its proxy and its trusted roots included. A proxy that is the
 * system's is the one that the scheduler's environment names for the run, not that of whoever asks.
 */
export const catalogSourceCheck: Check = {
  id: 'catalog',
  title: message('checks', 'catalog'),
  applicable: ({ answers }) => answers?.syncHost.kind === 'this-computer',
  check: async ({ deps, answers, signal }) => {
    if (answers === null) return passed(message('checks', 'notAskedYet'));
    const siteId = await siteIdOf(deps, answers.destination);
    const scheduled = await lookAtScheduledProxy(deps, answers, siteId);
    const environment = scheduled?.environment ?? undefined;
    const source = await deps.openSource(answers.catalog, answers.trust, environment);
    if (!source.ok) return failedBy(source.failure);
    const facts = await source.value.inspect(signal);
    const difference = scheduled?.difference ?? null;
    const proxy = difference === null ? null : textsOf(scheduledProxyWarning(deps, difference));
    if (!facts.ok) {
      const { detail, remedy } = textsOf(facts.failure);
      return proxy === null
        ? failed(detail, remedy)
        : failed(both(detail, proxy.detail), both(proxy.remedy, remedy));
    }
    const found = wordsFor(facts.value, source.value.address);
    if (proxy !== null) return warning(both(found, proxy.detail), proxy.remedy);
    return passed(
      environment === undefined
        ? found
        : message('checks', 'asked', { found, scheduler: deps.scheduler.description }),
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

function both(first: Message, second: Message): Message {
  return message('checks', 'both', { first, second });
}

function textsOf(reason: Failure): { readonly detail: Message; readonly remedy: Message } {
  return { detail: failureMessage(reason, 'detail'), remedy: failureMessage(reason, 'remedy') };
}

function wordsFor(facts: SourceFacts, address: string): Message {
  if (facts.kind === 'found') {
    const { date, signer } = facts.evidence;
    const { path } = facts;
    return date === null
      ? message('checks', 'heldWithoutDate', { path, signer })
      : message('checks', 'held', { path, date: date.slice(0, 10), signer });
  }
  const { sizeBytes, through } = facts;
  return sizeBytes === null
    ? message('checks', 'answers', { address, through })
    : message('checks', 'answersWithSize', { address, through, megabytes: inMegabytes(sizeBytes) });
}
