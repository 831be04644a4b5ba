import type { CallOutput } from '../../electron/shared/contract.ts';
import { failure } from '../../electron/shared/failure.ts';
import type { RunEvent } from '../../electron/shared/run-events.ts';
import type { StatusSnapshot } from '../../electron/shared/status.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import type { Scenario } from './fixture-bridge.ts';
import {
  freshComputer,
  gives,
  manifest,
  pointStatus,
  runSummary,
  sha256,
  site,
  statusSnapshot,
} from './fixtures.ts';

/** When the pages of these scenarios are looked at. */
export const now = new Date('2026-06-24T10:00:00Z');

/** A run that fetched the catalog on its second try, and reached all distribution points but one. */
const eventsOfRun: RunEvent[] = [
  { kind: 'run started', at: '2026-06-24T03:12:00Z', runId: 'run-1', host: 'site01', process: 411 },
  {
    kind: 'fetch started',
    at: '2026-06-24T03:12:02Z',
    source: manifest.source,
    sizeBytes: manifest.sizeBytes,
    resumedAtBytes: 0,
  },
  {
    kind: 'fetch retried',
    at: '2026-06-24T03:12:20Z',
    failure: failure('source.dns', {
      host: 'catalog.s.download.windowsupdate.com',
      url: manifest.source,
      cause: asItIs('the name server does not know it'),
    }),
    nextTryAt: '2026-06-24T03:12:30Z',
  },
  {
    kind: 'fetch started',
    at: '2026-06-24T03:12:30Z',
    source: manifest.source,
    sizeBytes: manifest.sizeBytes,
    resumedAtBytes: 312_000_000,
  },
  {
    kind: 'catalog verified',
    at: '2026-06-24T03:13:10Z',
    sha256,
    signer: manifest.signer,
    date: manifest.date,
  },
  { kind: 'published', at: '2026-06-24T03:13:12Z', sha256, previousSha256: null },
  { kind: 'distribution point', at: '2026-06-24T03:13:13Z', name: 'Berlin', state: 'copying' },
  {
    kind: 'distribution point',
    at: '2026-06-24T03:13:14Z',
    name: 'Lyon',
    state: 'unreachable',
    failure: failure('dp.unreachable', { path: '\\\\dp2\\catalog$', cause: asItIs('connection timed out') }),
  },
  {
    kind: 'distribution point',
    at: '2026-06-24T03:14:04Z',
    name: 'Berlin',
    state: 'in sync',
    bytesWritten: manifest.sizeBytes,
  },
  {
    kind: 'run ended',
    at: '2026-06-24T03:14:05Z',
    summary: runSummary({ outcome: 'some failed', exitCode: 3 }),
  },
];

/** A main process on a computer with one site in this state. */
export function siteWith(
  change: Partial<StatusSnapshot> = {},
  facts: Partial<CallOutput<'app.describe'>> = {},
  staleRun = false,
): Scenario {
  const described = { ...freshComputer['app.describe'].value, sites: [site], ...facts };
  return {
    ...freshComputer,
    'app.describe': gives<'app.describe'>(described),
    'status.read': gives<'status.read'>({ kind: 'status', snapshot: statusSnapshot(change), staleRun }),
    'status.history': gives<'status.history'>([
      runSummary(),
      runSummary({
        id: 'run-2',
        startedAt: '2026-06-23T03:04:00Z',
        endedAt: '2026-06-23T03:04:01Z',
        outcome: 'unchanged',
        bytesFetched: 0,
        bytesDistributed: 0,
      }),
    ]),
    'status.share': gives<'status.share'>({ kind: 'shared' }),
    'status.runEvents': gives<'status.runEvents'>(eventsOfRun),
    'sync.start': gives<'sync.start'>(null),
    'sync.cancel': gives<'sync.cancel'>(null),
    'practice.publishVersion2': gives<'practice.publishVersion2'>({
      folder: '/root/practice',
      catalogUrl: 'http://127.0.0.1:4711/wsusscn2.cab',
      publishedVersion: 2,
    }),
  };
}

/** A distribution point whose server does not answer. */
export const unreachable = pointStatus({
  name: 'Lyon',
  path: '\\\\dp2\\catalog$',
  state: 'unreachable',
  reasonCode: 'dp.unreachable',
  reason: '\\\\dp2\\catalog$ cannot be reached: connection timed out.',
  remedy: 'Check that the server is on; the next run tries again.',
  nextTryAt: '2026-06-25T03:00:00Z',
  failedRuns: 2,
});
