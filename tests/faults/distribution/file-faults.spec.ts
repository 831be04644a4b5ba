import { randomBytes } from 'node:crypto';
import { closeSync, openSync, utimesSync, writeSync } from 'node:fs';
import { mkdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CohortMessage } from '../../../electron/adapters/distribution/cohort-messages.ts';
import { createNodeFiles } from '../../../electron/adapters/files/node-files.ts';
import { isHashTrusted } from '../../../electron/core/hash-cache.ts';
import { cohortJob, runCohort } from '../../support/cohort-parts.ts';
import { createFaultyFiles, type Mishap, type Operation } from '../../support/faulty-files.ts';
import { createMemoryFiles, type MemoryFiles } from '../../support/memory-files.ts';
import { expect, test } from '../../support/test-folder.ts';

const old = randomBytes(150_000);
const catalog = randomBytes(600_000);
const realName = '/dp/wsusscn2.cab';

function freshSite(): MemoryFiles {
  const memory = createMemoryFiles();
  for (const folder of ['/source', '/dp', '/healthy']) memory.addFolder(folder);
  memory.put('/source/wsusscn2.cab', catalog);
  memory.put(realName, old);
  memory.put('/dp/.wsusscn2.cab.run-0.01234567.partial', Buffer.from('left by a dead run'));
  return memory;
}

function outcomeOf(messages: readonly CohortMessage[], name: string): CohortMessage | undefined {
  return messages.find(
    (message) => 'name' in message && message.name === name && message.kind !== 'progress',
  );
}

async function countOperations(): Promise<Operation[]> {
  const seen: Operation[] = [];
  const files = createFaultyFiles(freshSite(), (operation) => {
    seen.push(operation);
    return null;
  });
  await runCohort(cohortJob(catalog, ['/dp']), files);
  return seen.filter(({ path }) => path.startsWith('/dp'));
}

/** The n-th operation on the distribution point goes wrong; the healthy one beside it is left in peace. */
async function runWithMishap(memory: MemoryFiles, at: number, mishap: Mishap): Promise<CohortMessage[]> {
  let count = 0;
  const files = createFaultyFiles(memory, ({ path }) =>
    path.startsWith('/dp') && count++ === at ? mishap : null,
  );
  const limits = { operationMs: mishap === 'hang' ? 40 : 60_000, patienceMs: 1000, renameWaitsMs: [1, 1] };
  return runCohort(cohortJob(catalog, ['/dp', '/healthy'], { limits }), files);
}

for (const mishap of ['EIO', 'ENOSPC', 'EACCES', 'ENOENT', 'half a write', 'hang'] satisfies Mishap[]) {
  test(`whichever operation ends with ${mishap}: old or new is there, and the next run converges`, async () => {
    const operations = await countOperations();
    expect(operations.length).toBeGreaterThan(15);
    await Promise.all(
      operations.map(async ({ verb, path }, at) => {
        const where = `${mishap} at operation ${at}, ${verb} ${path}`;
        const memory = freshSite();
        const messages = await runWithMishap(memory, at, mishap);
        const held = memory.content(realName);
        const outcome = outcomeOf(messages, '/dp');
        expect(held?.equals(old) || held?.equals(catalog), where).toBe(true);
        if (outcome?.kind === 'in sync') expect(held?.equals(catalog), where).toBe(true);
        else expect(outcome?.kind, where).toBe('fault');
        expect(outcomeOf(messages, '/healthy')?.kind, where).toBe('in sync');
        expect(memory.content('/healthy/wsusscn2.cab')?.equals(catalog), where).toBe(true);

        const again = await runCohort(cohortJob(catalog, ['/dp'], { runId: 'run-2' }), memory);
        expect(outcomeOf(again, '/dp')?.kind, where).toBe('in sync');
        expect(memory.content(realName)?.equals(catalog), where).toBe(true);
        expect(memory.namesIn('/dp').sort(), where).toEqual(['catalog.json', 'wsusscn2.cab']);
      }),
    );
  });
}

for (const [refusals, expected] of [
  [1, 'in sync'],
  [2, 'in sync'],
  [3, 'fault'],
] as const) {
  test(`a rename refused ${refusals} times because a reader holds the file ends as ${expected}`, async () => {
    const memory = freshSite();
    let refused = 0;
    const files = createFaultyFiles(memory, ({ verb, path }) =>
      verb === 'rename' && path === realName && refused++ < refusals ? 'EPERM' : null,
    );
    const outcome = outcomeOf(await runCohort(cohortJob(catalog, ['/dp']), files), '/dp');
    expect(outcome?.kind).toBe(expected);
    if (outcome?.kind !== 'fault') return;
    expect(outcome.fault.code).toBe('PKG_IN_USE');
    expect(memory.content(realName)).toEqual(old);
    const again = await runCohort(cohortJob(catalog, ['/dp'], { runId: 'run-2' }), memory);
    expect(outcomeOf(again, '/dp')).toMatchObject({ kind: 'in sync', bytesWritten: 0 });
    expect(memory.namesIn('/dp').sort()).toEqual(['catalog.json', 'wsusscn2.cab']);
  });
}

test('a power loss at any moment leaves the whole old or the whole new catalog', async () => {
  const memory = freshSite();
  let states = 0;
  const files = createFaultyFiles(
    memory,
    () => null,
    ({ index, verb, path }) => {
      for (const survivor of memory.survivors(realName)) {
        states++;
        const whole = survivor?.equals(old) || survivor?.equals(catalog);
        expect(whole, `after operation ${index}, ${verb} ${path}`).toBe(true);
      }
    },
  );
  await runCohort(cohortJob(catalog, ['/dp']), files);
  expect(states).toBeGreaterThan(100);
  expect(memory.survivors(realName).every((survivor) => survivor?.equals(catalog))).toBe(true);
});

test('the simulated power loss does lose what was not flushed', async () => {
  const memory = freshSite();
  const file = await memory.open('/dp/new', 'create');
  await file.write(catalog, 0);
  await memory.rename('/dp/new', realName);
  const survivors = memory.survivors(realName);
  expect(survivors.some((survivor) => survivor?.equals(old))).toBe(true);
  expect(survivors.some((survivor) => survivor?.length === 0)).toBe(true);
});

test('what is changed after it was read, while the rest is, is not taken for proven', async ({ folder }) => {
  const large = randomBytes(1_500_000);
  const [source, point] = [path.join(folder, 'source'), path.join(folder, 'dp')];
  await Promise.all([mkdir(source), mkdir(point)]);
  const held = path.join(point, 'wsusscn2.cab');
  await Promise.all([writeFile(path.join(source, 'wsusscn2.cab'), large), writeFile(held, large)]);
  await utimes(held, 1000, 1000);
  let reads = 0;
  const files = createFaultyFiles(
    createNodeFiles(),
    () => null,
    ({ verb, path: at }) => {
      if (verb !== 'read' || at !== held || reads++ > 0) return;
      const file = openSync(held, 'r+');
      writeSync(file, 'not the catalog', 0);
      closeSync(file);
      // So long ago that no rule about fresh files covers it.
      utimesSync(held, 2000, 2000);
    },
  );
  const job = cohortJob(large, [point], { sourcePath: path.join(source, 'wsusscn2.cab') });
  const outcome = outcomeOf(await runCohort(job, files), point);
  expect(outcome).toMatchObject({ kind: 'in sync', evidence: { sha256: job.catalog.sha256 } });
  const { mtimeNs, ino, dev, size } = await stat(held, { bigint: true });
  const now = {
    ...{ path: held, sizeBytes: Number(size), mtimeNs: String(mtimeNs), fileId: `${dev}:${ino}` },
  };
  const evidence = outcome?.kind === 'in sync' ? outcome.evidence : null;
  expect(evidence !== null && isHashTrusted(evidence, now, Date.now())).toBe(false);
});
