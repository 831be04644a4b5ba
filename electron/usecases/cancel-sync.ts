import type { SyncProgram } from '../ports/sync-program.ts';
import { failure } from '../shared/failure.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import { readStatus, type StatusReader } from './read-status.ts';

export interface CancelSyncParts extends StatusReader {
  readonly program: Pick<SyncProgram, 'askToEnd'>;
  readonly self: { readonly host: string; readonly process: number };
}

/**
 * Asks the site's run to end, whatever process of this computer it is. The lock proves that the process which
 * the records name is that run, and not a later process with the same number.
 */
export async function cancelSync(parts: CancelSyncParts, site: string): Promise<Result<null>> {
  const view = await readStatus(parts, site);
  if (view.kind === 'problem') return failWith(view.failure);
  const run = view.snapshot.currentRun;
  if (run === null || view.staleRun) return failWith(failure('sync.nothing-runs', { site }));
  const { host, process } = run;
  if (host !== parts.self.host) {
    return failWith(failure('sync.runs-elsewhere', { site, host, computer: parts.self.host }));
  }
  if (process === parts.self.process) return failWith(failure('sync.runs-in-setup', { site }));
  switch (parts.program.askToEnd(process)) {
    case 'asked':
      return succeed(null);
    case 'gone':
      return failWith(failure('sync.nothing-runs', { site }));
    case 'not allowed':
      return failWith(failure('elevation.sync-not-ours', { site, process }));
  }
}
