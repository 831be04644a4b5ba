import { appendFile, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  checkOutputSchema,
  failureOutputSchema,
  removeOutputSchema,
  setupOutputSchema,
  statusOutputSchema,
  syncOutputSchema,
} from '../../electron/shared/command-output.ts';
import { sha256OfFile } from '../support/sha256-of-file.ts';
import { holdOpen } from './ask-windows.ts';
import { administratorsSid, masks, type ProofPlaces, proofGroup, systemSid } from './proof-site.ts';
import { expect, test } from './proof-test.ts';
import { documentOf } from './run-program.ts';
import {
  accessOf,
  events,
  isEventSourceRegistered,
  scheduledTasks,
  shareAccess,
  sharesIn,
  sidOfGroup,
  startTask,
  taskFolders,
  taskResult,
} from './windows-state.ts';

// One site from its first check to its removal; what stopped half-way says nothing about what comes after it.
test.describe.configure({ mode: 'serial' });

const catalog = 'wsusscn2.cab';

/** SHA-256 of the catalog in PkgSource, the folder and the folder behind the network path. */
function hashes({ packageSource, folderPoint, networkPoint }: ProofPlaces): Promise<(string | null)[]> {
  return Promise.all(
    [packageSource, folderPoint, networkPoint].map((at) => sha256OfFile(path.join(at, catalog))),
  );
}

/** The one task of the site. */
async function theTask() {
  const [task, ...others] = await scheduledTasks();
  if (task === undefined || others.length > 0) throw new Error(`${others.length + 1} tasks are not one`);
  return task;
}

test('check and a dry run find nothing that keeps Setup from working, and change nothing', async ({
  proof,
}) => {
  await proof.offer(1);
  const { document, said } = await documentOf(checkOutputSchema, 'check', '--answers', proof.places.answers);
  const outcomes = Object.fromEntries(document.checks.map(({ id, outcome }) => [id, outcome]));
  expect(Object.values(outcomes), said).not.toContain('failed');
  const needed = ['rights', 'share-server', 'scheduler', 'catalog', 'distribution-points'];
  for (const id of needed) expect(outcomes[id], `${id}: ${said}`).toBe('passed');
  const dryRun = ['setup', '--answers', proof.places.answers, '--dry-run'];
  const planned = await documentOf(setupOutputSchema, ...dryRun);
  expect(planned.code, planned.said).toBe(0);
  expect(planned.document).toMatchObject({ plan: { shareName: 'PackageSrc' }, outcome: null });
  expect(await sharesIn(proof.places.destination)).toEqual([]);
  expect(await sidOfGroup(proofGroup)).toBeNull();
});

test('Setup makes the share, the group, the permissions, the task and the event source, and fills both points', async ({
  proof: { places, offer },
}) => {
  const offered = await sha256OfFile(await offer(1));
  const { code, document, said } = await documentOf(setupOutputSchema, 'setup', '--answers', places.answers);
  expect(code, said).toBe(0);
  expect(document.outcome).toMatchObject({ kind: 'done', shareName: 'PackageSrc' });

  const group = await sidOfGroup(proofGroup);
  expect(group).toMatch(/^S-1-5-21-/u);
  expect(await sharesIn(places.destination)).toEqual(['PackageSrc']);
  const full = { kind: 'Allow', right: 'Full' };
  expect((await shareAccess('PackageSrc')).sort((one, other) => one.sid.localeCompare(other.sid))).toEqual(
    [
      { sid: group, ...full },
      { sid: administratorsSid, ...full },
    ].sort((one, other) => String(one.sid).localeCompare(String(other.sid))),
  );

  for (const folder of [places.packageSource, path.join(places.packageSource, '.sync')]) {
    const { protected: isProtected, entries, sddl } = await accessOf(folder);
    expect(isProtected, sddl).toBe(true);
    expect(entries.filter(({ kind, inherited }) => kind !== 'Allow' || inherited)).toEqual([]);
    expect(new Set(entries.map(({ sid }) => sid)), sddl).toEqual(
      new Set([systemSid, administratorsSid, group]),
    );
    const ours = entries.filter(({ sid }) => sid !== group);
    expect(
      ours.every(({ mask }) => mask === masks.full),
      sddl,
    ).toBe(true);
  }
  const settings = await accessOf(path.join(places.packageSource, '.sync'));
  expect(settings.entries.filter(({ sid }) => sid === group).map(({ mask }) => mask)).toEqual([
    masks.readAndExecute,
  ]);

  const task = await theTask();
  expect(task).toMatchObject({ level: 'Highest', program: places.program, triggers: 2 });
  expect(task.xml).toContain(`<UserId>${systemSid}</UserId>`);
  expect(task.arguments).toContain('sync --site');
  expect(await isEventSourceRegistered()).toBe(true);
  expect(await hashes(places)).toEqual([offered, offered, offered]);
});

test('a second Setup finds everything right and changes nothing', async ({ proof: { places } }) => {
  const seen = async () => ({
    group: await sidOfGroup(proofGroup),
    shares: await sharesIn(places.destination),
    access: await shareAccess('PackageSrc'),
    folders: [(await accessOf(places.destination)).sddl, (await accessOf(places.packageSource)).sddl],
    task: (await theTask()).xml,
  });
  const before = await seen();
  const { code, document, said } = await documentOf(setupOutputSchema, 'setup', '--answers', places.answers);
  expect(code, said).toBe(0);
  const states = document.plan?.operations.map(({ id, state }) => `${id}: ${state}`) ?? [];
  expect(states.filter((line) => !line.endsWith(': already right'))).toEqual([]);
  expect(await seen()).toEqual(before);
});

test('a copy that another process holds open stays whole and is named; the other point gets the new catalog', async ({
  proof: { places, offer },
}) => {
  const [older] = await hashes(places);
  const newer = await sha256OfFile(await offer(2));
  const holder = await holdOpen(path.join(places.folderPoint, catalog));
  try {
    const { code, document, said } = await documentOf(syncOutputSchema, 'sync');
    expect(code, said).toBe(3);
    const reasons = document.distributionPoints.map(({ name, reasonCode }) => [name, reasonCode]);
    expect(reasons, said).toEqual([
      ['Folder', 'dp.in-use'],
      ['Network', null],
    ]);
  } finally {
    await holder.release();
  }
  expect(await hashes(places)).toEqual([newer, older, newer]);
});

test('the task runs as SYSTEM, over the network path too: it brings what was held up, and repairs and reports what was changed', async ({
  proof: { places },
}) => {
  const newest = Math.max(0, ...(await events()).map(({ index }) => index));
  const before = (await documentOf(statusOutputSchema, 'status')).document.lastRun?.id;
  await appendFile(path.join(places.networkPoint, catalog), 'changed');
  const { name } = await theTask();
  await startTask(name);
  await expect.poll(() => taskResult(name), { timeout: 300_000 }).toBe(0);

  const { document } = await documentOf(statusOutputSchema, 'status');
  expect(document.lastRun?.id).not.toBe(before);
  expect(document.lastRun?.exitCode).toBe(0);
  expect(document.distributionPoints.map(({ state }) => state)).toEqual(['in sync', 'in sync']);
  const [published] = await hashes(places);
  expect(await hashes(places)).toEqual([published, published, published]);

  const told = (await events()).filter(({ index, id }) => index > newest && id === 300);
  expect(told.map(({ kind }) => kind)).toEqual(['Error']);
  expect(told[0]?.text).toContain(places.networkPath);
});

test('the next run finds nothing to do, and says in the event log that the alarm is over', async () => {
  const { code, document, said } = await documentOf(syncOutputSchema, 'sync');
  expect(code, said).toBe(0);
  expect(document.run.outcome).toBe('unchanged');
  const [newest] = await events();
  expect(newest).toMatchObject({ id: 110, kind: 'Information' });
});

test('verify finds and repairs a copy of the same size and time', async ({ proof: { places } }) => {
  const changed = path.join(places.folderPoint, catalog);
  const { size, atime, mtime } = await stat(changed);
  const [published] = await hashes(places);
  await writeFile(changed, Buffer.alloc(size, 1));
  await utimes(changed, atime, mtime);
  const { code, said } = await documentOf(syncOutputSchema, 'verify');
  expect(code, said).toBe(0);
  expect(await hashes(places)).toEqual([published, published, published]);
});

test('removal takes back the share, the group, the task with its folder, the event source and the site', async ({
  proof: { places },
}) => {
  const { code, document, said } = await documentOf(
    removeOutputSchema,
    'remove',
    '--clean-distribution-points',
  );
  expect(code, said).toBe(0);
  const logs = path.win32.join(places.destination, 'Logs');
  expect(document.leftBehind.map(({ what }) => what)).toEqual([logs, places.destination]);
  expect(await sharesIn(places.destination)).toEqual([]);
  expect(await sidOfGroup(proofGroup)).toBeNull();
  expect(await scheduledTasks()).toEqual([]);
  expect(await taskFolders()).not.toContain('PkgSource');
  expect(await isEventSourceRegistered()).toBe(false);
  expect(await stat(places.packageSource).catch(() => null)).toBeNull();
  expect(await hashes(places)).toEqual([null, null, null]);
  expect((await readFile(path.join(places.stateHome, 'sites.json'), 'utf8')).includes('Proof')).toBe(false);
  expect((await documentOf(failureOutputSchema, 'status')).code).toBe(9);
});
