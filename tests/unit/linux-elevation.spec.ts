import { expect, test } from '@playwright/test';
import { createLinuxElevation } from '../../electron/adapters/elevation/linux-elevation.ts';
import { windowHomeOf } from '../../electron/adapters/files/window-home.ts';
import type { ProgramOutcome, ProgramRequest } from '../../electron/ports/programs.ts';
import { said } from '../support/in-english.ts';

const exited = (code: number, stderr = ''): ProgramOutcome => ({ kind: 'exited', code, stdout: '', stderr });
const request = '/tmp/pkgsource-1/request.json';

/** Runs with programs that answer as they were seen to, by name. */
async function elevate(environment: NodeJS.ProcessEnv, answers: Readonly<Record<string, ProgramOutcome>>) {
  const asked: ProgramRequest[] = [];
  const programs = {
    run: async (wanted: ProgramRequest) => {
      asked.push(wanted);
      return answers[wanted.program] ?? { kind: 'missing' as const };
    },
  };
  const elevation = createLinuxElevation({ programs, command: ['/opt/PkgSource/pkgsource'], environment });
  const end = await elevation.run(request);
  return { end, asked: asked.map(({ program, args }) => [program, ...args].join(' ')) };
}

const command = `/opt/PkgSource/pkgsource elevated --request ${request}`;
const noAgent = 'Error executing command as another user: No authentication agent found.\n';

test('in a graphical session pkexec asks', async () => {
  const { end, asked } = await elevate({ DISPLAY: ':0' }, { pkexec: exited(3) });
  expect(end).toMatchObject({ kind: 'ended', exitCode: 3 });
  expect(asked).toEqual([`pkexec --disable-internal-agent ${command}`]);
});

test('a question that was dismissed, and a wrong password, are refusals', async () => {
  expect((await elevate({ DISPLAY: ':0' }, { pkexec: exited(126) })).end).toEqual({ kind: 'refused' });
  const wrong = exited(
    127,
    'Error executing command as another user: Not authorized\n\nThis incident has been reported.',
  );
  expect((await elevate({ WAYLAND_DISPLAY: 'wayland-0' }, { pkexec: wrong })).end).toEqual({
    kind: 'refused',
  });
});

test('where nobody can be asked by pkexec, or it is not there, sudo comes next', async () => {
  for (const pkexec of [exited(127, noAgent), { kind: 'missing' } as const]) {
    const { end, asked } = await elevate({ DISPLAY: ':0' }, { pkexec, sudo: exited(0) });
    expect(end).toMatchObject({ kind: 'ended', exitCode: 0 });
    expect(asked[1]).toBe(`sudo --non-interactive -- ${command}`);
  }
});

test('without a graphical session sudo asks by its own program, if there is one', async () => {
  const environment = { SUDO_ASKPASS: '/usr/bin/ssh-askpass' };
  const refused = exited(1, 'sudo: no password was provided\nsudo: a password is required\n');
  const { end, asked } = await elevate(environment, { sudo: refused });
  expect(end).toEqual({ kind: 'refused' });
  expect(asked).toEqual([`sudo --askpass -- ${command}`]);
});

test('where sudo cannot ask, that is said in sudo’s words', async () => {
  const { end } = await elevate({}, { sudo: exited(1, 'sudo: a password is required\n') });
  expect(said(end)).toEqual({ kind: 'not possible', cause: 'sudo: a password is required' });
  const { end: both } = await elevate({ DISPLAY: ':0' }, { pkexec: exited(127, noAgent) });
  expect(said(both)).toEqual({
    kind: 'not possible',
    cause: expect.stringMatching(/No authentication agent found; sudo is not installed$/),
  });
});

test('a failure of our own program is not taken for sudo’s', async () => {
  const { end } = await elevate({}, { sudo: exited(1, 'An unexpected error occurred: sudo: x.\n') });
  expect(end).toMatchObject({ kind: 'ended', exitCode: 1 });
});

test('another program than these can be named', async () => {
  const environment = { DISPLAY: ':0', PKGSOURCE_ELEVATE_WITH: '/usr/bin/doas' };
  const { end, asked } = await elevate(environment, { '/usr/bin/doas': exited(126) });
  expect(end).toEqual({ kind: 'refused' });
  expect(asked).toEqual([`/usr/bin/doas ${command}`]);
});

test('a window keeps its log where its account may write', () => {
  const facts = {
    platform: 'linux',
    environment: {},
    stateHome: '/var/lib/pkgsource',
    isRoot: false,
  } as const;
  const home = '/home/anne';
  expect(windowHomeOf({ ...facts, home })).toBe('/home/anne/.local/state/pkgsource');
  expect(windowHomeOf({ ...facts, home, isRoot: true })).toBe('/var/lib/pkgsource');
  expect(windowHomeOf({ ...facts, home, environment: { PKGSOURCE_PRACTICE: '1' } })).toBe(
    '/var/lib/pkgsource',
  );
  expect(windowHomeOf({ ...facts, home, environment: { XDG_STATE_HOME: '/state' } })).toBe(
    '/state/pkgsource',
  );
  expect(windowHomeOf({ ...facts, home, environment: { XDG_STATE_HOME: 'state' } })).toBe(
    '/home/anne/.local/state/pkgsource',
  );
  const windows = { ...facts, platform: 'win32', home: 'C:\\Users\\anne' } as const;
  expect(windowHomeOf(windows)).toBe('C:\\Users\\anne\\AppData\\Local\\PkgSource');
});
