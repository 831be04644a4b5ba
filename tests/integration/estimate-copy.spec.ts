import path from 'node:path';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createSiteStore } from '../../electron/adapters/files/site-store.ts';
import { answersSchema } from '../../electron/shared/answers.ts';
import type { RunEvent } from '../../electron/shared/run-events.ts';
import type { RunSummary } from '../../electron/shared/status.ts';
import { inspectCopyCost } from '../../electron/usecases/estimate-copy.ts';
import { sampleManifest } from '../support/sample-documents.ts';
import { expect, test } from '../support/test-folder.ts';

const mounts = [
  '/dev/sda1 / ext4 rw 0 0',
  '//nas/dp /mnt/nas cifs rw 0 0',
  'filer:/export /mnt/filer nfs4 rw 0 0',
].join('\n');

/** The files of this computer, with these mounts. */
function partsHere() {
  const files = createNodeFiles();
  return {
    files: {
      ...files,
      readText: (at: string) => (at === '/proc/self/mounts' ? Promise.resolve(mounts) : files.readText(at)),
    },
    machine: { platform: 'linux' as const },
    openStore: (destination: string) => createSiteStore(files, destination),
    shareServer: { uncOf: (name: string) => `\\\\here\\${name}` },
  };
}

function answersFor(destination: string, host: 'this-computer' | 'another-computer') {
  const at = (name: string, where: string, more = {}) => ({ name, path: where, ...more });
  return answersSchema.parse({
    ...{ version: 1, destination, catalog: { kind: 'local', folder: '/media/catalog' } },
    syncHost:
      host === 'this-computer'
        ? { kind: host, schedule: 'off' }
        : { kind: host, name: 'wks-7', account: 'host', schedule: 'off' },
    distributionPoints: [
      ...[at('disk', '/srv/dp'), at('nas', '/mnt/nas/catalog'), at('filer', '/mnt/filer')],
      ...[
        at('Lyon', '\\\\lyon\\catalog$'),
        at('own share', '\\\\HERE\\catalog'),
        at('off', '\\\\oslo\\c', { enabled: false }),
      ],
      ...[
        at('Rome', '\\\\rome\\c', { group: 'Branches' }),
        at('hub', '\\\\hub\\c', { group: 'Branches', delivery: { kind: 'copy' } }),
      ],
    ],
    distributionPointGroups: [{ name: 'Branches', delivery: { kind: 'replicated', hubs: ['hub'] } }],
  });
}

test('what is on disks of the host, switched off or carried by an engine costs its link nothing', async ({
  folder,
}) => {
  const parts = partsHere();
  const ask = (host: 'this-computer' | 'another-computer') =>
    inspectCopyCost(parts, { answers: answersFor(folder, host), sourceBytes: 1_250_000_000 });
  // nas, filer, Lyon and hub; disk and own share.
  expect(await ask('this-computer')).toMatchObject({
    ok: true,
    value: {
      points: 4,
      localPoints: 2,
      carriedPoints: 1,
      bytes: 5_000_000_000,
      seconds: 400,
      rateFrom: 'assumed',
    },
  });
  // The disks of another computer cannot be seen.
  expect(await ask('another-computer')).toMatchObject({
    value: { points: 6, localPoints: 0, carriedPoints: 1 },
  });
  const relative = inspectCopyCost(parts, {
    answers: answersFor('relative', 'this-computer'),
    sourceBytes: null,
  });
  expect(await relative).toMatchObject({ ok: false, failure: { field: 'destination' } });
});

test('a site that has copied before knows its catalog’s size and its link', async ({ folder }) => {
  const parts = partsHere();
  const store = createSiteStore(createNodeFiles(), path.join(folder, 'site'));
  await createNodeFiles().makeFolder(path.join(folder, 'site'));
  await createNodeFiles().makeFolder(store.packageSource);
  await store.prepareFolders();
  await store.writeManifest({ ...sampleManifest, sizeBytes: 500_000_000 });
  const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 3, 0, second)).toISOString();
  const summary: RunSummary = {
    ...{ id: 'run-1', host: 'h', startedAt: at(0), endedAt: at(30), exitCode: 0, bytesFetched: 0 },
    ...{ outcome: 'updated', bytesDistributed: 1_000_000_000, reason: null, remedy: null },
  };
  const copied = (name: string, second: number): RunEvent => ({
    ...{ kind: 'distribution point', name, state: 'in sync', at: at(second), bytesWritten: 500_000_000 },
  });
  const journal = await store.openRun('run-1');
  const started: RunEvent = { kind: 'run started', at: at(0), runId: 'run-1', host: 'h', process: 1 };
  for (const event of [
    started,
    copied('disk', 2),
    copied('Lyon', 10),
    { kind: 'run ended', at: at(30), summary } as const,
  ]) {
    await journal.append(event);
  }
  await journal.close();
  // 500 MB in 10 s to Lyon; four of them at 50 MB/s.
  expect(
    await inspectCopyCost(parts, {
      answers: answersFor(store.destination, 'this-computer'),
      sourceBytes: null,
    }),
  ).toMatchObject({
    value: { catalogBytesFrom: 'catalog', rateFrom: 'measured', rateMBps: 50, measuredRuns: 1, seconds: 40 },
  });
});
