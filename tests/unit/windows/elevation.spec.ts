import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createUserAccountControl } from '../../../electron/adapters/windows/elevation.ts';
import { createNtfsGuard } from '../../../electron/adapters/windows/ntfs-guard.ts';
import { createPowerShell } from '../../../electron/adapters/windows/powershell.ts';
import type { ProgramOutcome } from '../../../electron/ports/programs.ts';
import type { StateHome } from '../../../electron/ports/state-home.ts';
import { failure } from '../../../electron/shared/failure.ts';
import { failWith, succeed } from '../../../electron/shared/result.ts';
import { said } from '../../support/in-english.ts';
import { answered, printed, recordedPowerShell, refused } from '../../support/recorded-powershell.ts';
import { expect, test } from '../../support/test-folder.ts';

const request = 'C:\\Users\\Änne Müller\\AppData\\Local\\PkgSource\\requests\\pkgsource-1\\request.json';
const program = 'C:\\Program Files\\PkgSource\\resources\\pkgsource.exe';

function powerShellWith(answers: Readonly<Record<string, ProgramOutcome>>) {
  const programs = recordedPowerShell(answers);
  const openScripts = async () => succeed('C:\\scripts');
  return { programs, powerShell: createPowerShell({ programs, openScripts, systemRoot: 'C:\\Windows' }) };
}

async function elevate(outcome: ProgramOutcome) {
  const { programs, powerShell } = powerShellWith({ 'start-elevated': outcome });
  const end = await createUserAccountControl(powerShell, [program]).run(request);
  return { end, asked: programs.asked[0] };
}

test('Windows is asked once, with the request in one quoted argument, and its end is waited for', async () => {
  const { end, asked } = await elevate(answered({ kind: 'ended', exitCode: 3 }));
  expect(end).toMatchObject({ kind: 'ended', exitCode: 3 });
  expect(JSON.parse(asked?.input ?? '')).toEqual({
    program,
    arguments: `elevated --request "${request}"`,
  });
  expect(asked?.timeoutMs).toBe(24 * 60 * 60_000);
});

test('No in User Account Control (1223) is a refusal, in every language', async () => {
  const message = 'Der Vorgang wurde durch den Benutzer abgebrochen';
  const { end } = await elevate(answered({ kind: 'not started', error: 1223, message }));
  expect(end).toEqual({ kind: 'refused' });
});

const failures: readonly (readonly [string, ProgramOutcome, string])[] = [
  [
    'the program is not there (2)',
    answered({ kind: 'not started', error: 2, message: 'Das System kann die angegebene Datei nicht finden' }),
    'windows.failed',
  ],
  [
    'a policy restricts PowerShell',
    refused('ConstrainedLanguage', 0, 'Constrained Language Mode'),
    'windows.constrained-language',
  ],
  [
    'a module is missing',
    refused('CommandNotFoundException', 0, "The term 'New-Object' is not recognized"),
    'windows.module-missing',
  ],
  ['nobody answers', { kind: 'timed out' }, 'windows.timed-out'],
  ['the answer is garbage', printed('Windows PowerShell\r\nCopyright'), 'windows.garbled-answer'],
  ['the answer is of another kind', answered({ kind: 'perhaps' }), 'windows.garbled-answer'],
];

for (const [name, outcome, code] of failures) {
  test(`a failure of its own where ${name}`, async () => {
    expect((await elevate(outcome)).end).toMatchObject({ kind: 'failed', failure: { code } });
  });
}

const ownHome: StateHome = { close: async () => succeed(null) };
const me = 'S-1-5-21-1-2-3-1001';
const other = 'S-1-5-21-1-2-3-1002';
const folderOfMine = `O:${me}D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FA;;;${me})`;
const fileOfMine = `O:${me}D:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;FA;;;${me})`;

/** Reads a request whose folder and file have these access lists. */
async function read(folder: string, ofFolder: string, ofFile: string) {
  const at = path.join(folder, 'request.json');
  await writeFile(at, '{}');
  const programs = recordedPowerShell({
    'read-folder-access': [answered({ sddl: ofFolder }), answered({ sddl: ofFile })],
  });
  const openScripts = async () => succeed('C:\\scripts');
  const powerShell = createPowerShell({ programs, openScripts, systemRoot: 'C:\\Windows' });
  return createNtfsGuard(powerShell, ownHome).readRequest(at);
}

test('a request belongs to the owner of its file', async ({ folder }) => {
  expect(await read(folder, folderOfMine, fileOfMine)).toEqual({
    ok: true,
    value: { text: '{}', owner: me },
  });
});

const exposed: readonly (readonly [string, string, string, RegExp])[] = [
  ['users may read its folder', `${folderOfMine}(A;OICI;0x1200a9;;;BU)`, fileOfMine, /folder can be read/],
  ['its folder inherits', folderOfMine.replaceAll('OICI', 'OICIID'), fileOfMine, /folder can be read/],
  [
    'another account may write it',
    folderOfMine,
    `${fileOfMine}(A;;FA;;;${other})`,
    /read or written by others/,
  ],
  [
    'the file is somebody else’s',
    folderOfMine,
    fileOfMine.replace(`O:${me}`, `O:${other}`),
    /another account/,
  ],
  [
    'the folder is somebody else’s',
    folderOfMine.replace(`O:${me}`, `O:${other}`),
    fileOfMine,
    /another account/,
  ],
  ['there is no access list', folderOfMine, `O:${me}`, /read or written by others/],
];

for (const [name, ofFolder, ofFile, cause] of exposed) {
  test(`a request is refused where ${name}`, async ({ folder }) => {
    const refusal = await read(folder, ofFolder, ofFile);
    expect(said(refusal)).toMatchObject({
      ok: false,
      failure: { code: 'elevation.request-refused', params: { cause: expect.stringMatching(cause) } },
    });
  });
}

test('requests are written where only their writer and administrators get in', async ({ folder }) => {
  const { programs, powerShell } = powerShellWith({
    'read-rights': answered({ account: 'CONTOSO\\anne', elevated: false, sid: me }),
    'make-private-folder': answered({ sddl: folderOfMine }),
  });
  const guard = createNtfsGuard(powerShell, ownHome);
  expect(await guard.self()).toEqual({ ok: true, value: me });
  expect(await guard.makePrivateFolder(path.join(folder, 'requests'), me)).toEqual({ ok: true, value: null });
  expect(JSON.parse(programs.asked[1]?.input ?? '')).toMatchObject({
    sddl: `O:${me}D:PAI(A;OICI;FA;;;S-1-5-18)(A;OICI;FA;;;S-1-5-32-544)(A;OICI;FA;;;${me})`,
  });
});

const progressAccess = 'O:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)';

for (const [name, sddl, code] of [
  ['is for users to read', progressAccess, null],
  ['may not be one that users change', progressAccess.replace('0x1200a9', 'FA'), 'elevation.not-placed'],
  ['may not be somebody else’s', progressAccess.replace('O:BA', `O:${other}`), 'elevation.not-placed'],
] as const) {
  test(`the folder of progress journals ${name}`, async () => {
    const { programs, powerShell } = powerShellWith({ 'make-private-folder': answered({ sddl }) });
    const opened = await createNtfsGuard(powerShell, ownHome).openProgressFolder('C:\\home\\elevated');
    expect(opened).toMatchObject(code === null ? { ok: true } : { failure: { code } });
    expect(JSON.parse(programs.asked[0]?.input ?? '')).toEqual({
      path: 'C:\\home\\elevated',
      sddl: progressAccess,
    });
  });
}

test('no progress journal is made in a state home that somebody else made', async () => {
  const { programs, powerShell } = powerShellWith({});
  const foreign = failWith(failure('windows.state-home-foreign', { home: 'C:\\home', path: 'C:\\home' }));
  const guard = createNtfsGuard(powerShell, { close: async () => foreign });
  expect(await guard.openProgressFolder('C:\\home\\elevated')).toEqual(foreign);
  expect(programs.asked).toEqual([]);
});
