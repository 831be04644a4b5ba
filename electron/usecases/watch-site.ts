import { restAfterWork } from '../core/rest-after-work.ts';
import type { SiteView } from '../shared/status-calls.ts';
import { readStatus, type StatusReader } from './read-status.ts';

/** Runs of other processes, also on other computers, are seen by looking: shares do not tell of changes reliably. */
const lookEveryMs = 500;

/**
 * Pushes a site's view whenever it changes, whatever process changes it, until `signal` is aborted. The first view is
 * pushed at once. Resolves when the watching has ended.
 */
export async function watchSite(
  parts: StatusReader,
  destination: string,
  signal: AbortSignal,
  push: (view: SiteView) => void,
): Promise<void> {
  let shown: string | null = null;
  // One store for all looks: it reads again only what was written since.
  const store = parts.openStore(destination);
  const watching = { ...parts, openStore: () => store };
  while (!signal.aborted) {
    const startedAtMs = parts.clock.now().getTime();
    const view = await readStatus(watching, destination);
    const text = JSON.stringify(view);
    if (text !== shown && !signal.aborted) push(view);
    shown = text;
    // A look at thousands of distribution points takes its time: watching must leave most of it to others.
    const tookMs = parts.clock.now().getTime() - startedAtMs;
    await parts.clock.wait(restAfterWork(tookMs, lookEveryMs), signal).catch(() => undefined);
  }
}
