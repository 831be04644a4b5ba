import type { SiteView } from '../shared/contract.ts';
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
  while (!signal.aborted) {
    const view = await readStatus(parts, destination);
    const text = JSON.stringify(view);
    if (text !== shown && !signal.aborted) push(view);
    shown = text;
    await parts.clock.wait(lookEveryMs, signal).catch(() => undefined);
  }
}
