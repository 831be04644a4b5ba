import { expect, test } from '@playwright/test';
import type { DistributionPointEvent } from '../../electron/core/distribution-point-fold.ts';
import { planDeliveries } from '../../electron/core/replication-plan.ts';
import { beginStatus } from '../../electron/core/status-fold.ts';
import type { ArrivalProver } from '../../electron/ports/arrival-prover.ts';
import type { Arrival, ReplicationEngine } from '../../electron/ports/replication-engine.ts';
import { failure } from '../../electron/shared/failure.ts';
import { failWith, type Result, succeed } from '../../electron/shared/result.ts';
import type { EngineStatus } from '../../electron/shared/status.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import { askEngines } from '../../electron/usecases/arrivals/ask-engines.ts';
import { knownArrivals, proveArrivals } from '../../electron/usecases/arrivals/prove-arrivals.ts';
import { sampleManifest, sampleSettings } from '../support/sample-documents.ts';

const engineDelivery = {
  kind: 'configmgr',
  address: 'https://cm/AdminService',
  packageId: 'PS100042',
} as const;
const settings = {
  ...sampleSettings,
  distributionPoints: ['Lyon', 'Oslo'].map((name) => ({
    ...({ name, path: `/mnt/${name}`, enabled: true, proof: 'size', group: 'Branches' } as const),
  })),
  distributionPointGroups: [{ name: 'Branches', delivery: { ...engineDelivery, extraCertificates: [] } }],
};
const publication = { manifest: sampleManifest, packageSource: '/srv/PkgSource', runId: 'run' };
const signal = new AbortController().signal;
const refused = failure('dp.no-rights', { path: 'the engine', cause: asItIs('refused') });

interface PlayedEngine extends Partial<ReplicationEngine> {
  /** Names of the calls that were made. */
  readonly calls: string[];
}

function play(engine: PlayedEngine, before: readonly EngineStatus[] = []) {
  const notes: string[] = [];
  const called = async <T>(name: string, value: T): Promise<Result<T>> => {
    engine.calls.push(name);
    return succeed(value);
  };
  const asked = askEngines({
    plan: planDeliveries(settings.distributionPoints, settings.distributionPointGroups),
    engines: {
      configmgr: (_, members) => ({
        description: 'ConfigMgr',
        inspect: () => called('inspect', null),
        prepare: () => called('prepare', []),
        afterPublish: () => called('told', null),
        readArrivals: () => called<readonly Arrival[]>(`read ${members.length}`, []),
        close: async () => void engine.calls.push('closed'),
        ...engine,
      }),
    },
    ...{ before, signal },
    note: ({ did, failure: why }) => notes.push(why === undefined ? did : `not ${did}: ${why.code}`),
  });
  return { asked, notes };
}

test('an engine is told once of a catalog, and of the next one again', async () => {
  const first = play({ calls: [] });
  await first.asked.tell(publication);
  expect(first.notes).toEqual(['told']);
  const statuses = first.asked.statuses('2026-06-10T03:00:00.000Z');
  expect(statuses).toMatchObject([{ points: 2, reasonCode: null, toldSha256: sampleManifest.sha256 }]);
  const calls: string[] = [];
  const second = play({ calls }, statuses);
  await second.asked.tell(publication);
  await second.asked.tell({ ...publication, manifest: { ...sampleManifest, sha256: 'e'.repeat(64) } });
  await second.asked.close();
  expect(calls).toEqual(['prepare', 'prepare', 'told', 'closed']);
});

test('what fails at an engine is its status, and it is told at the next chance', async () => {
  const failing = play({ calls: [], afterPublish: async () => failWith(refused) });
  await failing.asked.tell(publication);
  expect(failing.notes).toEqual(['not told: dp.no-rights']);
  const [status] = failing.asked.statuses('2026-06-10T03:00:00.000Z');
  expect(status).toMatchObject({ reasonCode: 'dp.no-rights', toldSha256: null });
  const calls: string[] = [];
  const next = play({ calls }, status === undefined ? [] : [status]);
  await next.asked.tell(publication);
  expect(calls).toEqual(['prepare', 'told']);
});

test('something that was never published is reported, and delivered again by the engine', async () => {
  const foreign = 'f'.repeat(64);
  const calls: string[] = [];
  const { asked } = play({
    calls,
    redeliver: async (holdings) => {
      calls.push(
        ...holdings.map(({ name, sha256 }) => `again to ${name}, which holds ${sha256.slice(0, 1)}`),
      );
      return succeed(null);
    },
    readArrivals: async () => succeed([{ name: 'Oslo', state: { kind: 'paused' } }]),
  });
  const found = (name: string, sha256: string) => ({
    ...({ name, kind: 'found' } as const),
    found: {
      finding: { kind: 'read', sha256, provenAtMs: 0, isFresh: false } as const,
      ...{ claimsSha256: null, partials: [] },
    },
  });
  const prover: ArrivalProver = {
    prove: async ({ report }) => {
      report(found('Lyon', foreign));
      report({
        name: 'Oslo',
        kind: 'found',
        found: { finding: { kind: 'absent' }, claimsSha256: null, partials: [] },
      });
    },
  };
  const events: DistributionPointEvent[] = [];
  await proveArrivals({
    ...{ prover, engines: asked, settings, manifest: sampleManifest, signal, reprove: false },
    ...{ targets: settings.distributionPoints, mayReadBytes: null, mayReadForMs: null },
    known: knownArrivals(
      beginStatus(settings, null, { at: '2026-06-10T03:00:00.000Z', nextRunAt: null }),
      sampleManifest,
    ),
    report: (some) => events.push(...some),
  });
  expect(events).toMatchObject([
    { name: 'Lyon', kind: 'failed', failure: { code: 'dp.foreign-asked' }, holds: { sha256: foreign } },
    { name: 'Oslo', kind: 'arriving', waitingFor: 'the engine, which is paused for it' },
  ]);
  expect(calls).toEqual(['again to Lyon, which holds f']);
});
