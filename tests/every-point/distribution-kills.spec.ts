import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { bundleProgram } from '../support/bundled-program.ts';
import { cohortJob, runCohort } from '../support/cohort-parts.ts';
import {
  cohortWorker,
  holdsExactly,
  type PublishedCatalog,
  publishCatalog,
} from '../support/distribution-parts.ts';
import { expect, test } from '../support/test-folder.ts';

const catalogBytes = 2 * 1024 * 1024 + 4321;
const lanes = 4;

interface Lane {
  readonly points: readonly string[];
}

interface Site {
  readonly folder: string;
  readonly old: PublishedCatalog;
  readonly catalog: PublishedCatalog;
}

async function makeSite(folder: string): Promise<Site> {
  const old = await publishCatalog(folder, 'old', catalogBytes - 1000);
  return { folder, old, catalog: await publishCatalog(folder, 'PkgSource', catalogBytes) };
}

/** Three distribution points with the old catalog. */
async function makeLane({ folder, old }: Site, name: string): Promise<Lane> {
  const points = ['dp1', 'dp2', 'dp3'].map((point) => path.join(folder, name, point));
  for (const point of points) {
    await mkdir(point, { recursive: true });
    await copyFile(old.path, path.join(point, 'wsusscn2.cab'));
  }
  return { points };
}

async function expectWhole({ old, catalog }: Site, { points }: Lane, where: string): Promise<void> {
  for (const point of points) {
    const held = await readFile(path.join(point, 'wsusscn2.cab'));
    expect(held.equals(old.bytes) || held.equals(catalog.bytes), `${where}: ${point} is torn`).toBe(true);
  }
}

async function expectConvergence(site: Site, { points }: Lane, where: string): Promise<void> {
  const job = cohortJob(site.catalog.bytes, points, { runId: 'after', sourcePath: site.catalog.path });
  await runCohort(job, createNodeFiles());
  for (const point of points) {
    expect(await holdsExactly(point, site.catalog), `${where}: ${point} did not converge`).toBe(true);
    expect((await readdir(point)).sort(), where).toEqual(['catalog.json', 'wsusscn2.cab']);
  }
}

/** Runs `work` for 0 … count-1, a few at a time. */
async function inLanes(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const run = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: lanes }, run));
}

test('killed before and after every single file operation: always whole, and the next run converges', async ({
  folder,
}) => {
  test.setTimeout(600_000);
  const site = await makeSite(folder);
  const program = await bundleProgram('tests/support/killed-cohort.ts', folder);
  const start = (lane: Lane, killAt: number, side: string): ChildProcess => {
    const job = cohortJob(site.catalog.bytes, lane.points, { sourcePath: site.catalog.path });
    return spawn(process.execPath, [program, JSON.stringify(job), String(killAt), side], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  };
  const counting = start(await makeLane(site, 'counting'), -1, 'before');
  let printed = '';
  counting.stdout?.on('data', (text: Buffer) => {
    printed += text.toString('utf8');
  });
  await once(counting, 'close');
  const operations = Number(printed);
  expect(operations).toBeGreaterThan(80);

  let killed = 0;
  await inLanes(operations * 2, async (index) => {
    const killAt = index >> 1;
    const side = index % 2 === 0 ? 'before' : 'after';
    const where = `${side} operation ${killAt}`;
    const lane = await makeLane(site, where);
    const [, signal] = await once(start(lane, killAt, side), 'close');
    if (signal === 'SIGKILL') killed++;
    await expectWhole(site, lane, where);
    await expectConvergence(site, lane, where);
    await rm(path.join(folder, where), { recursive: true });
  });
  // Reading ahead makes the number of operations vary by a few; none fails, so that nearly all kills happen.
  expect(killed).toBeGreaterThan(operations * 2 - 10);
});

test('engine and cohort killed together at 90 moments: always whole, and the next run converges', async ({
  folder,
}) => {
  test.setTimeout(600_000);
  const site = await makeSite(folder);
  const program = await bundleProgram('tests/support/distribute-once.ts', folder);
  const start = (lane: Lane, runId: string) =>
    spawn(process.execPath, [program, folder, cohortWorker, runId, 'unlimited', ...lane.points], {
      ...{ stdio: 'ignore', detached: true },
    });
  const startedAtMs = Date.now();
  await once(start(await makeLane(site, 'timing'), 'timing'), 'close');
  const wholeRunMs = Date.now() - startedAtMs;

  let killed = 0;
  await inLanes(90, async (index) => {
    const lane = await makeLane(site, `moment-${index}`);
    const child = start(lane, `run-${index}`);
    const closed = once(child, 'close');
    // Four at a time on two processors take longer than one alone; the moments spread over the whole run.
    await delay((index / 90) * wholeRunMs * 2.2);
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    const [, signal] = await closed;
    if (signal === 'SIGKILL') killed++;
    await expectWhole(site, lane, `moment ${index}`);
    await expectConvergence(site, lane, `moment ${index}`);
    await rm(path.join(folder, `moment-${index}`), { recursive: true });
  });
  expect(killed).toBeGreaterThan(30);
});

test('a cohort process ends by itself when its engine is killed', async ({ folder }) => {
  const site = await makeSite(folder);
  const program = await bundleProgram('tests/support/distribute-once.ts', folder);
  const lane = await makeLane(site, 'orphan');
  // So slow that the engine is certainly still copying when it is killed.
  const slowMBps = '0.05';
  const child = spawn(process.execPath, [program, folder, cohortWorker, 'run-1', slowMBps, ...lane.points], {
    stdio: 'ignore',
  });
  const cohortPid = await childOf(child.pid ?? 0);
  child.kill('SIGKILL');
  await expect.poll(() => isAlive(cohortPid)).toBe(false);
});

async function childOf(pid: number): Promise<number> {
  let found = 0;
  await expect
    .poll(async () => {
      const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
      found = Number(text.trim().split(' ')[0]);
      return found;
    })
    .toBeGreaterThan(0);
  return found;
}

async function isAlive(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return status !== '' && !/^State:\s+Z/m.test(status);
}
