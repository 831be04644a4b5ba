import type { Clock } from '../../ports/clock.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { RemoteAddress } from '../../ports/remote-host.ts';
import type { SetupJournal } from '../../ports/setup-journal.ts';
import type { Result } from '../../shared/result.ts';

export interface RecordedHost {
  readonly site: string;
  readonly computer: string;
  readonly hostId: string;
  readonly address: RemoteAddress;
}

/** Journals on the site server that something is installed on another computer, before and after. */
export type RecordHost = <T>(host: RecordedHost, install: () => Promise<Result<T>>) => Promise<Result<T>>;

interface RecordDeps {
  readonly journal: SetupJournal;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly processId: number;
}

/** A removal of the site then names the computer on which something was left. */
export function createRecordHost({ journal, clock, identifiers, processId }: RecordDeps): RecordHost {
  return async ({ site, computer, hostId, address }, install) => {
    const setupId = identifiers.newId();
    const event = () => ({ at: clock.now().toISOString(), setupId });
    const { host, port, user } = address;
    const at = `${user}@${host}:${port}`;
    const change = { kind: 'host installed', computer, hostId, address: at } as const;
    const started = { kind: 'setup started', format: 1, site, planHash: '', process: processId } as const;
    await journal.append({ ...event(), ...started });
    await journal.append({ ...event(), kind: 'change intended', change });
    const installed = await install();
    // The other computer took back what it had made.
    await journal.append({ ...event(), kind: installed.ok ? 'change made' : 'change undone', change });
    await journal.append({ ...event(), kind: 'setup ended', outcome: installed.ok ? 'done' : 'undone' });
    return installed;
  };
}
