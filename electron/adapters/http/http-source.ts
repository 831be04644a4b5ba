import { networkRetries, retryDelayMs } from '../../core/retry-schedule.ts';
import type { CatalogSource, Obtained, ObtainRequest } from '../../ports/catalog-source.ts';
import { type FailureCode, failure } from '../../shared/failure.ts';
import { failWith, type Result } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import type { Download } from './download.ts';
import { fetchOnce } from './fetch-once.ts';
import {
  type HttpSourceDependencies,
  type InternetSetting,
  usualHttpLimits,
} from './http-source-dependencies.ts';
import { inspectServer } from './inspect-server.ts';
import { partialFilePaths } from './partial-file.ts';
import { createRoutes } from './routes.ts';

/** What may be gone a moment later. Everything else would fail the same way again. */
const passing: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'source.refused',
  'source.unreachable',
  'source.proxy-unreachable',
  'source.server-error',
  'source.cut-off',
  'source.changed-midway',
  'source.wrong-range',
  'source.stalled',
]);

/** A try that brought so much more than any before it begins a new count of failures. */
const realProgressBytes = 1024 * 1024;

/** However much progress they make, tries end here: a server may be at it for ever. */
const mostTries = 100;

/**
 * The catalog on a web server. Fetches only what is new, continues interrupted downloads, also those of an
 * earlier process, and connects to nothing but the address, its redirections and the proxy.
 */
export function createHttpSource(setting: InternetSetting, deps: HttpSourceDependencies): CatalogSource {
  const limits = { ...usualHttpLimits, ...deps.limits };
  const url = new URL(setting.url);
  return {
    address: withoutCredential(url),
    inspect: async (signal) => {
      const routes = createRoutes(setting, deps, limits);
      try {
        return await inspectServer(routes, url, limits, signal);
      } finally {
        await routes.close();
      }
    },
    obtain: async (request) => {
      request.report({ kind: 'looking' });
      const routes = createRoutes(setting, deps, limits);
      const paths = partialFilePaths(request.staging);
      try {
        return await fetchWithRetries({ url, paths, request, routes, deps, limits });
      } finally {
        await routes.close();
      }
    },
  };
}

/** An address with a password is refused later; here it must not get into logs. */
function withoutCredential(url: URL): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  return shown.href;
}

async function fetchWithRetries(download: Download): Promise<Result<Obtained>> {
  const { request, deps } = download;
  let failuresInARow = 0;
  let farthestBytes = await heldBytes(download);
  for (let tries = 1; ; tries += 1) {
    const outcome = await fetchOnce(download);
    if (outcome.ok || !passing.has(outcome.failure.code) || tries >= mostTries) return outcome;
    const held = await heldBytes(download);
    failuresInARow = held - farthestBytes >= realProgressBytes ? 1 : failuresInARow + 1;
    farthestBytes = Math.max(farthestBytes, held);
    const delayMs = retryDelayMs(networkRetries, failuresInARow, deps.random());
    if (delayMs === null) return outcome;
    const nextTryAt = new Date(deps.clock.now().getTime() + delayMs).toISOString();
    request.report({ kind: 'retrying', failure: outcome.failure, nextTryAt });
    if (!(await waited(delayMs, request, deps))) {
      return failWith(failure('program.cancelled', { step: message('steps', 'waitingToFetch') }));
    }
  }
}

/** Whether the wait came to its end; false when the work was cancelled meanwhile. */
async function waited(
  delayMs: number,
  request: ObtainRequest,
  deps: HttpSourceDependencies,
): Promise<boolean> {
  try {
    await deps.clock.wait(delayMs, request.signal);
    return true;
  } catch (error) {
    if (request.signal.aborted) return false;
    throw error;
  }
}

async function heldBytes({ deps, paths }: Download): Promise<number> {
  return (await deps.files.look(paths.part))?.sizeBytes ?? 0;
}
