import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { createSystemClock } from '../../electron/adapters/clock/system-clock.ts';
import { createHostRecords } from '../../electron/adapters/files/host-records.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createNodeIdentifiers } from '../../electron/adapters/files/node-identifiers.ts';
import { createSiteStore } from '../../electron/adapters/files/site-store.ts';
import { createSyncProgram } from '../../electron/adapters/programs/sync-program.ts';
import { succeed } from '../../electron/shared/result.ts';
import type { StatusSnapshot } from '../../electron/shared/status.ts';
import { cancelSync } from '../../electron/usecases/cancel-sync.ts';
import type { StatusReader } from '../../electron/usecases/read-status.ts';
import { startSyncProgram } from '../../electron/usecases/start-sync-program.ts';
import { said } from '../support/in-english.ts';
import { noOtherHosts } from '../support/no-other-hosts.ts';
import { sampleStatus } from '../support/sample-documents.ts';
import { makeSiteOnDisk, type SiteOnDisk } from '../support/site-on-disk.ts';
import { expect, test } from '../support/test-folder.ts';

const cli = path.resolve(import.meta.dirname, '../../dist/cli.cjs');
const identifiers = createNodeIdentifiers();
const usual = { points: null, verify: false };
const self = { host: hostname(), process: process.pid };

/** Reads sites; their locks are held, or not, as told. */
function reader(lockIsHeld: boolean): StatusReader {
  return {
    clock: createSystemClock(),
    openStore: (destination) => createSiteStore(createNodeFiles(), destination),
    openHostRecords: (store) => createHostRecords(createNodeFiles(), store.paths.syncFolder),
    openLock: () => ({
      acquire: () => Promise.reject(new Error('This test takes no lock')),
      isHeldBy: async () => lockIsHeld,
    }),
  };
}

const { wake: wakeHost } = noOtherHosts;

test('starts the sync program and returns once its run is recorded', async ({ folder }) => {
  const site = await makeSiteOnDisk(folder);
  const program = createSyncProgram([process.execPath, cli], { PKGSOURCE_HOME: site.home });
  const started = await startSyncProgram(
    { ...reader(true), identifiers, program, wakeHost },
    site.destination,
    usual,
  );
  expect(started).toEqual({ ok: true, value: null });
  await expect.poll(async () => (await site.store.listRuns()).length).toBe(1);
});

test('hands the names of distribution points over on standard input', async ({ folder }) => {
  const site = await makeSiteOnDisk(folder);
  const said = path.join(folder, 'said.json');
  const program = createSyncProgram(
    [
      process.execPath,
      '-e',
      `require('node:fs').writeFileSync(${JSON.stringify(said)},
        JSON.stringify([process.argv.slice(1), require('node:fs').readFileSync(0, 'utf8')]))`,
      '--',
    ],
    {},
  );
  const names = Array.from({ length: 5000 }, (_, index) => `Distribution point ${index} “north”`);
  await startSyncProgram({ ...reader(true), identifiers, program, wakeHost }, site.destination, {
    points: names,
    verify: true,
  });
  const [args, input] = JSON.parse(await readFile(said, 'utf8')) as [string[], string];
  expect(args).toEqual(['sync', '--site', site.destination, '--dp', '-', '--verify']);
  expect(input).toBe(`${names.join('\n')}\n`);
});

test('says why when the program ends without a run', async ({ folder }) => {
  const program = createSyncProgram([process.execPath, cli], { PKGSOURCE_HOME: folder });
  const started = await startSyncProgram(
    { ...reader(true), identifiers, program, wakeHost },
    path.join(folder, 'nowhere'),
    usual,
  );
  expect(started).toMatchObject({ ok: false, failure: { code: 'site.not-found' } });
});

test('names the exit code of a program that ends at once', async ({ folder }) => {
  const site = await makeSiteOnDisk(folder);
  const program = createSyncProgram([process.execPath, '-e', 'process.exit(7)', '--'], {});
  const started = await startSyncProgram(
    { ...reader(true), identifiers, program, wakeHost },
    site.destination,
    usual,
  );
  expect(said(started)).toMatchObject({
    failure: { code: 'sync.ended-early', params: { exitCode: 7, meaning: 'rights missing' } },
  });
});

test('a host is asked by the program, which has rights, where this account may not write to the site', async ({
  folder,
}) => {
  const site = await makeSiteOnDisk(folder);
  const host = {
    computer: 'wks-7',
    account: 'host',
    hostId: randomUUID(),
    epoch: 1,
    schedule: 'off',
  } as const;
  const settings = { ...site.settings, syncHost: { kind: 'another-computer', ...host } as const };
  const own = reader(false);
  const denied = Object.assign(new Error('not allowed'), { code: 'EACCES' });
  const parts: ReturnType<typeof reader> = {
    ...own,
    openStore: (at) => ({ ...own.openStore(at), readSettings: async () => succeed(settings) }),
    openHostRecords: (store) => ({
      ...own.openHostRecords(store),
      writeRequest: () => Promise.reject(denied),
    }),
  };
  const asked: string[] = [];
  const program = {
    ...createSyncProgram([process.execPath], {}),
    start: async (at: string) => {
      asked.push(at);
      return succeed({ ended: Promise.resolve(0) });
    },
  };
  const started = await startSyncProgram(
    { ...parts, identifiers, program, wakeHost },
    site.destination,
    usual,
  );
  expect([started.ok, asked]).toEqual([true, [site.destination]]);
});

test('says so when there is no such program', async ({ folder }) => {
  const program = createSyncProgram([path.join(folder, 'absent')], {});
  const started = await startSyncProgram({ ...reader(true), identifiers, program, wakeHost }, folder, usual);
  expect(started).toMatchObject({ failure: { code: 'sync.not-started' } });
});

test('cancels by asking the process of the run to end', async ({ folder }) => {
  const run = spawn('sleep', ['60'], { stdio: 'ignore' });
  const ended = once(run, 'exit');
  const site = await makeSiteOnDisk(folder);
  await recordRun(site, { host: hostname(), process: run.pid ?? 0 });
  expect(await cancel(site, true)).toEqual({ ok: true, value: null });
  expect(await ended).toEqual([null, 'SIGTERM']);
});

test('leaves a process alone whose run does not hold the lock any more', async ({ folder }) => {
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
  const site = await makeSiteOnDisk(folder);
  await recordRun(site, { host: hostname(), process: stranger.pid ?? 0 });
  expect(await cancel(site, false)).toMatchObject({ failure: { code: 'sync.nothing-runs' } });
  expect(stranger.exitCode).toBeNull();
  expect(stranger.kill('SIGKILL')).toBe(true);
});

test('names the computer that a run must be cancelled on', async ({ folder }) => {
  const site = await makeSiteOnDisk(folder);
  await recordRun(site, { host: 'another', process: process.pid });
  expect(await cancel(site, true)).toMatchObject({
    failure: { code: 'sync.runs-elsewhere', params: { host: 'another' } },
  });
});

test('does not end the window for the sync that its Setup runs', async ({ folder }) => {
  const site = await makeSiteOnDisk(folder);
  await recordRun(site, self);
  expect(await cancel(site, true)).toMatchObject({ failure: { code: 'sync.runs-in-setup' } });
});

function cancel(site: SiteOnDisk, lockIsHeld: boolean) {
  const program = createSyncProgram([process.execPath, cli], {});
  return cancelSync({ ...reader(lockIsHeld), program, self }, site.destination);
}

async function recordRun(site: SiteOnDisk, where: { host: string; process: number }): Promise<void> {
  const currentRun: StatusSnapshot['currentRun'] = {
    id: 'run-1',
    startedAt: '2026-06-10T03:00:00.000Z',
    phase: 'distributing',
    progress: null,
    ...where,
  };
  await site.store.prepareFolders();
  await site.store.writeStatus({ ...sampleStatus, site: site.destination, currentRun });
}
