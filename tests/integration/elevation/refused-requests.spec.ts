import { randomUUID } from 'node:crypto';
import { chmod, chown, link, mkdir, readdir, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createSystemClock } from '../../../electron/adapters/clock/system-clock.ts';
import { createElevationInbox } from '../../../electron/adapters/elevation/elevation-inbox.ts';
import { createPosixGuard } from '../../../electron/adapters/elevation/posix-guard.ts';
import { progressPath } from '../../../electron/adapters/elevation/progress-journal.ts';
import { createNodeFiles } from '../../../electron/adapters/files/node-files.ts';
import { said } from '../../support/in-english.ts';
import { expect, test } from '../../support/test-folder.ts';

/** Numbers suffice: whom they belong to does not matter. */
const invoker = 54_321;
const stranger = 54_322;

interface Placed {
  readonly at: string;
  readonly stateHome: string;
  claim(path?: string, environment?: NodeJS.ProcessEnv): Promise<string>;
}

/** Writes a request as the window does, and has it claimed. `claim` resolves with the cause, or `taken on`. */
async function place(
  folder: string,
  change: (request: Record<string, unknown>) => unknown = (request) => request,
): Promise<Placed> {
  await chmod(folder, 0o755);
  const stateHome = path.join(folder, 'home');
  const nonce = randomUUID();
  const at = path.join(folder, `pkgsource-${nonce}`, 'request.json');
  const request = {
    version: 1,
    nonce,
    createdAt: new Date().toISOString(),
    invoker: String(invoker),
    path: at,
    stateHome,
    progress: progressPath(stateHome, nonce),
    work: { kind: 'undo', site: '/srv/pkgsource' },
  };
  await mkdir(path.dirname(at), { mode: 0o700 });
  await chown(path.dirname(at), invoker, invoker);
  await writeFile(at, JSON.stringify(change(request)), { mode: 0o600 });
  await chown(at, invoker, invoker);
  const claim: Placed['claim'] = async (from = at, environment = { SUDO_UID: String(invoker) }) => {
    const inbox = createElevationInbox({
      guard: createPosixGuard(environment),
      files: createNodeFiles(),
      clock: createSystemClock(),
      platform: 'linux',
      root: folder,
      stateHome,
    });
    const claimed = await inbox.claim(from);
    if (!claimed.ok) return String(said(claimed.failure.params.cause ?? claimed.failure.code));
    await claimed.value.close();
    return 'taken on';
  };
  return { at, stateHome, claim };
}

test('a request as the window writes it is taken on, once', async ({ folder }) => {
  const { claim } = await place(folder);
  expect(await claim()).toBe('taken on');
  expect(await claim()).toBe('elevation.request-used');
});

test('of two programs that take a request on at the same time, one does', async ({ folder }) => {
  const { claim } = await place(folder);
  const answers = await Promise.all([claim(), claim(), claim()]);
  expect(answers.sort()).toEqual(['elevation.request-used', 'elevation.request-used', 'taken on']);
});

test('who asked through pkexec is known too', async ({ folder }) => {
  const { claim, at } = await place(folder);
  expect(await claim(at, {})).toBe('neither sudo nor pkexec says who asked');
  expect(await claim(at, { PKEXEC_UID: String(invoker) })).toBe('taken on');
});

const contents: readonly (readonly [string, (request: Record<string, unknown>) => unknown, RegExp])[] = [
  ['of another version', (request) => ({ ...request, version: 2 }), /not of version 1/],
  ['without a version', ({ version: _, ...request }) => request, /not of version 1/],
  ['that is too old', (request) => ({ ...request, createdAt: ago(16) }), /too old/],
  ['from the future', (request) => ({ ...request, createdAt: ago(-5) }), /future/],
  ['that names another account', (request) => ({ ...request, invoker: '0' }), /another account/],
  ['that was written for another place', (request) => ({ ...request, path: '/tmp/x' }), /another place/],
  [
    'with a nonce that is not its folder’s',
    (request) => ({ ...request, nonce: randomUUID() }),
    /another place/,
  ],
  ['about another state home', (request) => ({ ...request, stateHome: '/srv/other' }), /state in/],
  ['whose progress would go elsewhere', (request) => ({ ...request, progress: '/etc/passwd' }), /elsewhere/],
  [
    'with a path that is too long',
    (request) => ({ ...request, stateHome: `/${'x'.repeat(5000)}` }),
    /stateHome/,
  ],
  ['with more in it than there is to know', (request) => ({ ...request, command: 'sh' }), /nrecognized/],
  ['for work that there is not', (request) => ({ ...request, work: { kind: 'run', program: 'sh' } }), /work/],
  [
    'with a hash that is none',
    (request) => ({ ...request, work: { kind: 'set up', answers: {}, planHash: '' } }),
    /work/,
  ],
];

for (const [name, change, cause] of contents) {
  test(`a request ${name} is refused`, async ({ folder }) => {
    const { claim, stateHome } = await place(folder, change);
    expect(await claim()).toMatch(cause);
    await expect(readdir(stateHome)).rejects.toThrow('ENOENT');
  });
}

test('a request that is not JSON is refused', async ({ folder }) => {
  const { at, claim } = await place(folder);
  await writeFile(at, '{"version":1');
  expect(await claim()).toBe('it is not JSON');
});

test('a request that is too large is refused unread', async ({ folder }) => {
  const { at, claim } = await place(folder);
  await writeFile(at, ' '.repeat(8 * 1024 * 1024 + 1));
  expect(await claim()).toBe('it is too large');
});

test('a request of another account is refused', async ({ folder }) => {
  const { at, claim } = await place(folder);
  await chown(at, stranger, stranger);
  expect(await claim()).toMatch(/^it belongs to another account/);
  expect(await claim(at, { SUDO_UID: String(stranger) })).toMatch(/^its folder belongs to another account/);
});

for (const mode of [0o640, 0o604, 0o620]) {
  test(`a request with mode ${mode.toString(8)} is refused`, async ({ folder }) => {
    const { at, claim } = await place(folder);
    await chmod(at, mode);
    expect(await claim()).toBe('it can be read or written by others');
  });
}

test('a request in a folder that others may enter is refused', async ({ folder }) => {
  const { at, claim } = await place(folder);
  await chmod(path.dirname(at), 0o710);
  expect(await claim()).toBe('its folder can be read or written by others');
});

test('a request that is a link is refused, and so is one in a folder that is a link', async ({ folder }) => {
  const { at, claim } = await place(folder);
  const elsewhere = path.join(path.dirname(at), 'elsewhere');
  await rename(at, elsewhere);
  await symlink(elsewhere, at);
  expect(await claim()).toBe('it is a link');

  const other = await place(folder);
  const moved = path.join(folder, 'moved');
  await rename(path.dirname(other.at), moved);
  await symlink(moved, path.dirname(other.at));
  expect(await other.claim()).toBe('its folder is a link or no folder');
});

test('a request that has a second name is refused', async ({ folder }) => {
  const { at, claim } = await place(folder);
  await link(at, path.join(path.dirname(at), 'second.json'));
  expect(await claim()).toBe('it has another name besides');
});

test('a folder in place of a request is refused', async ({ folder }) => {
  const { at, claim } = await place(folder);
  await rename(at, `${at}.away`);
  await mkdir(at);
  await chown(at, invoker, invoker);
  expect(await claim()).toBe('it is no file');
});

test('a request that is not there is refused', async ({ folder }) => {
  const { at, claim } = await place(folder);
  await rename(at, `${at}.away`);
  expect(await claim()).toBe('it does not exist');
});

const otherPlaces: readonly (readonly [string, (at: string) => string])[] = [
  ['longer', (at) => path.join(path.dirname(at), 'deeper', 'request.json')],
  ['not written plainly', (at) => `${path.dirname(at)}/./request.json`],
  ['that goes up', (at) => `${path.dirname(at)}/../${path.basename(path.dirname(at))}/request.json`],
  ['relative', (at) => path.relative('/', at)],
  ['of another name', (at) => path.join(path.dirname(at), 'other.json')],
  ['outside', () => '/etc/shadow'],
];

for (const [name, elsewhere] of otherPlaces) {
  test(`a path ${name} is refused before anything is opened`, async ({ folder }) => {
    const { at, claim } = await place(folder);
    expect(await claim(elsewhere(at))).toMatch(/^requests lie in /);
    expect(await claim(`${at}${'x'.repeat(5000)}`)).toMatch(/longer than/);
  });
}

test('a folder of progress journals that others can change is not written to', async ({ folder }) => {
  const { claim, stateHome } = await place(folder);
  await mkdir(path.join(stateHome, 'elevated'), { recursive: true });
  await chmod(path.join(stateHome, 'elevated'), 0o777);
  expect(await claim()).toMatch(/only administrators/);
});

function ago(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}
