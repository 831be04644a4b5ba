import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { SetupProgress } from '../../shared/setup-progress.ts';
import { message } from '../../shared/texts/message.ts';
import type { Handlers, Push } from '../serve-contract.ts';
import type { SetupServices } from '../services.ts';

type SetupCalls = Exclude<Extract<keyof Handlers, `setup.${string}`>, `setup.save${string}`>;

/** A server or folder that does not answer is a result too, long before a person gives up. */
const longestLookMs = 60_000;

/** Setup's calls, and what ends a Setup that runs. */
export interface SetupHandlers {
  readonly handlers: Pick<Handlers, SetupCalls>;
  /** Cancels a Setup that runs and resolves when it has undone what it did. */
  stop(): Promise<void>;
}

/** One Setup at a time: a second one would plan on what the first is changing. */
export function setupHandlers(setup: SetupServices, push: Push): SetupHandlers {
  let running: { readonly abort: AbortController; readonly ended: Promise<unknown> } | null = null;

  const alone = async <T>(work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> => {
    if (running !== null)
      return failWith(failure('call.refused', { cause: message('requestCauses', 'setupRuns') }));
    const abort = new AbortController();
    const ended = work(abort.signal);
    running = { abort, ended };
    try {
      return await ended;
    } finally {
      running = null;
    }
  };
  const report = (progress: SetupProgress) => push('setup.progress', progress);

  return {
    handlers: {
      ...lookingHandlers(setup),
      'setup.apply': (request) =>
        alone(async (signal) => succeed(await setup.apply({ ...request, signal, report }))),
      'setup.resume': ({ site }) => alone((signal) => setup.resume({ site, signal, report })),
      'setup.undo': ({ site }) => alone(() => setup.undo(site)),
      'setup.cancel': async () => {
        running?.abort.abort();
        return succeed(null);
      },
    },
    stop: async () => {
      running?.abort.abort();
      await running?.ended.catch(() => undefined);
    },
  };
}

/** The calls that only look. */
function lookingHandlers(
  setup: SetupServices,
): Pick<Handlers, Exclude<SetupCalls, 'setup.apply' | 'setup.cancel' | 'setup.resume' | 'setup.undo'>> {
  return {
    'setup.unfinished': () => setup.unfinished(),
    'setup.suggest': async () => succeed(await setup.suggest()),
    'setup.check': async ({ answers }) => succeed(await setup.check(answers)),
    'setup.inspectDestination': async ({ destination }) =>
      succeed(await setup.inspectDestination(destination)),
    'setup.inspectShare': (input) => setup.inspectShare(input),
    'setup.listGroups': async () => succeed(await setup.listGroups()),
    'setup.inspectCatalog': async ({ catalog, trust }) =>
      succeed(await setup.inspectCatalog(catalog, trust, AbortSignal.timeout(longestLookMs))),
    'setup.testDistributionPoint': (point) =>
      setup.testDistributionPoint(point, AbortSignal.timeout(longestLookMs)),
    'setup.estimateCopy': (input) => setup.estimateCopy(input),
    'setup.testAlert': (test) => setup.testAlert(test, AbortSignal.timeout(longestLookMs)),
    'setup.prepare': async ({ answers }) => succeed(await setup.prepare(answers)),
  };
}
