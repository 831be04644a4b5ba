import { copyFile, readFile, utimes } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import type { BacklogReader } from '../../electron/ports/backlog-reader.ts';
import { distributionPointSchema } from '../../electron/shared/answers.ts';
import type { BacklogQuestion } from '../../electron/shared/backlog.ts';
import { failure } from '../../electron/shared/failure.ts';
import { failWith, succeed } from '../../electron/shared/result.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import { lookForArrivals } from '../../electron/usecases/arrivals/look-for-arrivals.ts';
import type { SyncParts } from '../../electron/usecases/sync/sync-parts.ts';
import { expect, test } from '../support/headless-program.ts';
import { makeSiteOnDisk } from '../support/site-on-disk.ts';
import { makeSyncParts } from '../support/sync-parts.ts';

const { signal } = new AbortController();
const counted = { from: 'HUB', files: 2, orMore: false, named: 2, catalogFiles: ['wsusscn2.cab'] };

/** Finds nothing anywhere, unless the engine has brought it by then. */
const nothingFound: ReturnType<NonNullable<SyncParts['replication']>['openProver']> = {
  prove: async ({ targets, report }) => {
    for (const { name } of targets) {
      const finding = { kind: 'absent' } as const;
      report({ name, kind: 'found', found: { finding, claimsSha256: null, partials: [] } });
    }
  },
};

test('a look asks DFS Replication of what is not there yet, keeps what it said, and does not ask again at once', async ({
  folder,
  program,
  catalogs,
}) => {
  const site = await makeSiteOnDisk(folder, { trust: [catalogs.root], pointNames: ['Lyon', 'Oslo'] });
  const distributionPoints = Object.entries(site.points).map(([name, at]) =>
    distributionPointSchema.parse({ name, path: at, member: name, delivery: { kind: 'replicated' } }),
  );
  await site.store.writeSettings({ ...site.settings, distributionPoints });
  await site.offer(catalogs.version1);
  expect((await program.run(['sync', '--site', site.destination], site.home)).code).toBe(0);

  const asked: (readonly BacklogQuestion[])[] = [];
  const reader: BacklogReader = {
    read: async (questions) => {
      asked.push(questions);
      const unreachable = failure('dfsr.unreachable', {
        ...{ source: 'HUB', computer: 'Oslo', number: 1722, cause: asItIs('the RPC server is unavailable') },
      });
      return {
        failure: null,
        points: new Map([
          ['Lyon', succeed(counted)],
          ['Oslo', failWith(unreachable)],
        ]),
      };
    },
  };
  const parts: SyncParts = {
    ...makeSyncParts({
      files: createNodeFiles(),
      source: site.source,
      rootPem: await readFile(catalogs.root, 'utf8'),
      openDistributor: () => {
        throw new Error('a look copies nothing');
      },
    }),
    replication: { openEngines: () => ({}), openProver: () => nothingFound, backlogs: reader },
  };
  const look = async () => {
    const looked = await lookForArrivals(parts, { destination: site.destination }, signal);
    if (!looked.ok || looked.value.kind !== 'looked') throw new Error(JSON.stringify(looked));
    return looked.value.snapshot;
  };
  expect(await look()).toMatchObject({
    dfsReplication: { reason: null },
    distributionPoints: [
      { name: 'Lyon', state: 'arriving', backlog: { kind: 'counted', files: 2 } },
      // Not known is no failure of the distribution point.
      { name: 'Oslo', state: 'arriving', reason: null, backlog: { kind: 'unknown' } },
    ],
  });
  expect(asked[0]?.map(({ name, computer, from }) => [name, computer, from.computer])).toEqual([
    ['Lyon', 'Lyon', 'server'],
    ['Oslo', 'Oslo', 'server'],
  ]);
  await look();
  expect(asked).toHaveLength(1);

  const status = await program.run(['status', '--site', site.destination], site.home);
  expect(status.stdout).toContain(
    'Lyon: arriving – for the engine. DFS Replication has 2 files still to bring from HUB, among them wsusscn2.cab.',
  );
  expect(status.stdout).toMatch(/^DFS-R {5}asked /m);

  // The program itself has nobody to ask on this system, and takes what is known away with what arrives.
  const { Lyon = '' } = site.points;
  for (const name of ['wsusscn2.cab', 'catalog.json']) {
    await copyFile(path.join(site.store.packageSource, name), path.join(Lyon, name));
    await utimes(path.join(Lyon, name), new Date(0), new Date(0));
  }
  const arrivals = await program.run(['arrivals', '--site', site.destination, '--json'], site.home);
  const { distributionPoints: now } = JSON.parse(arrivals.stdout).arrivals;
  expect(now).toMatchObject([{ name: 'Lyon', state: 'in sync' }, { backlog: { kind: 'unknown' } }]);
  expect(now[0]).not.toHaveProperty('backlog');
});
