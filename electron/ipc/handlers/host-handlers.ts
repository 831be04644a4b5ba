import { failure } from '../../shared/failure.ts';
import type { DeployProgress } from '../../shared/host-deployment.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import type { Handlers, Push } from '../serve-contract.ts';
import type { HostServices, HostWatch } from '../services.ts';

type HostCalls = Extract<keyof Handlers, `host.${string}`>;

/** A computer that shows no key by then does not show one any more. */
const longestLookMs = 60_000;

/** The calls about a host on another computer, and what ends the work there. */
export interface HostHandlers {
  readonly handlers: Pick<Handlers, HostCalls>;
  /** Cancels what runs, and resolves when it has taken back what it made. */
  stop(): Promise<void>;
}

/** One test or installation at a time. */
export function hostHandlers(hosts: HostServices, push: Push): HostHandlers {
  let running: { readonly abort: AbortController; readonly ended: Promise<unknown> } | null = null;

  const alone = async <T>(work: (watch: HostWatch) => Promise<Result<T>>): Promise<Result<T>> => {
    if (running !== null) {
      return failWith(failure('call.refused', { cause: message('requestCauses', 'hostBusy') }));
    }
    const abort = new AbortController();
    const report = (progress: DeployProgress) => push('host.progress', progress);
    const ended = work({ signal: abort.signal, report });
    running = { abort, ended };
    try {
      return await ended;
    } finally {
      running = null;
    }
  };

  return {
    handlers: {
      'host.look': ({ address }) => hosts.look(address, AbortSignal.timeout(longestLookMs)),
      'host.confirm': ({ address, fingerprint }) =>
        hosts.confirm(address, fingerprint, AbortSignal.timeout(longestLookMs)),
      'host.test': (request) => alone((watch) => hosts.test({ ...request, ...watch })),
      'host.deploy': (request) => alone((watch) => hosts.deploy({ ...request, ...watch })),
      'host.cancel': async () => {
        running?.abort.abort();
        return succeed(null);
      },
      'host.makeKit': (request) => hosts.makeKit(request),
    },
    stop: async () => {
      running?.abort.abort();
      await running?.ended.catch(() => undefined);
    },
  };
}
