import { expect, test } from '@playwright/test';
import { closeBeforeLocking } from '../../../electron/adapters/files/closed-setup-lock.ts';
import { createPowerShell } from '../../../electron/adapters/windows/powershell.ts';
import { createWindowsStateHome } from '../../../electron/adapters/windows/state-home.ts';
import { accessEntries } from '../../../electron/core/security-descriptor.ts';
import type { ProgramOutcome } from '../../../electron/ports/programs.ts';
import { succeed } from '../../../electron/shared/result.ts';
import { said } from '../../support/in-english.ts';
import { answered, printed, recordedPowerShell, refused } from '../../support/recorded-powershell.ts';

const home = 'C:\\ProgramData\\PkgSource';
/** As Windows writes the list back. */
const closed = 'O:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OINP;0x1200a9;;;BU)';
const usersSid = 'S-1-5-32-545';

function homeWith(answers: ProgramOutcome | readonly ProgramOutcome[]) {
  const programs = recordedPowerShell({ 'close-state-home': answers });
  const openScripts = async () => succeed('C:\\scripts');
  const powerShell = createPowerShell({ programs, openScripts, systemRoot: 'C:\\Windows' });
  return { programs, stateHome: createWindowsStateHome(powerShell, home) };
}

test('the state home is closed once: users read the list of sites, and neither journal nor folders', async () => {
  const { programs, stateHome } = homeWith(answered({ foreign: null, sddl: closed }));
  expect(await stateHome.close()).toEqual(succeed(null));
  expect(await stateHome.close()).toEqual(succeed(null));
  expect(programs.asked).toHaveLength(1);
  const request = JSON.parse(programs.asked[0]?.input ?? '');
  expect(request).toMatchObject({
    path: home,
    owners: ['S-1-5-18', 'S-1-5-32-544'],
    sddl: closed,
    readableFolder: { path: `${home}\\hosts` },
    privateFile: { path: `${home}\\setup-journal.jsonl` },
  });
  const forUsers = (sddl: string) =>
    accessEntries(sddl)
      ?.filter(({ sid }) => sid === usersSid)
      .map(({ rights, inheritance }) => ({ rights, inheritance }));
  // Files that lie in it, not what lies in folders.
  expect(forUsers(request.sddl)).toEqual([{ rights: '0x1200a9', inheritance: ['NP', 'OI'] }]);
  expect(forUsers(request.readableFolder.sddl)).toEqual([{ rights: '0x1200a9', inheritance: ['CI', 'OI'] }]);
  expect(forUsers(request.closed)).toEqual([]);
  expect(forUsers(request.privateFile.sddl)).toEqual([]);
  for (const sddl of [request.sddl, request.closed, request.readableFolder.sddl, request.privateFile.sddl]) {
    expect(sddl).toMatch(/^(O:BA)?D:PAI/);
  }
});

test('a folder that somebody else made or wrote to is refused by its name', async () => {
  for (const foreign of [home, `${home}\\hosts\\planted`]) {
    const { stateHome } = homeWith(answered({ foreign, sddl: null }));
    expect(await stateHome.close()).toMatchObject({
      failure: { code: 'windows.state-home-foreign', params: { home, path: foreign } },
    });
  }
});

const open = [
  ['users may write to it', closed.replace('0x1200a9', '0x1201bf')],
  ['it inherits', closed.replaceAll('OICI', 'OICIID')],
  ['another account owns it', closed.replace('O:BA', 'O:S-1-5-21-1-2-3-1001')],
  ['it has no access list', 'O:BA'],
] as const;

for (const [fault, sddl] of open) {
  test(`a state home that did not take the list is refused: ${fault}`, async () => {
    const { stateHome } = homeWith(answered({ foreign: null, sddl }));
    expect(said(await stateHome.close())).toMatchObject({
      failure: { code: 'windows.state-home-open', params: { home, found: sddl } },
    });
  });
}

const failures = [
  ['windows.access-denied', refused('UnauthorizedAccessException,SetAclCommand', 5, 'Zugriff verweigert.')],
  ['windows.constrained-language', refused('ConstrainedLanguage', 0, 'Constrained Language Mode')],
  ['windows.failed', refused('IOException', 87, 'Falscher Parameter.')],
  ['windows.timed-out', { kind: 'timed out' }],
  ['windows.garbled-answer', printed('Windows PowerShell\r\nCopyright')],
] as const;

for (const [code, outcome] of failures) {
  test(`${code} is told, and the next try asks again`, async () => {
    const { stateHome } = homeWith([outcome, answered({ foreign: null, sddl: closed })]);
    expect(await stateHome.close()).toMatchObject({ failure: { code } });
    expect(await stateHome.close()).toEqual(succeed(null));
  });
}

test('Setup takes its lock only in a state home that is closed', async () => {
  const { stateHome } = homeWith([
    answered({ foreign: home, sddl: null }),
    answered({ foreign: null, sddl: closed }),
  ]);
  const locked: string[] = [];
  const lock = closeBeforeLocking(
    {
      acquire: async (work, site) => {
        locked.push(`${work} of ${site}`);
        return succeed({ release: async () => undefined });
      },
    },
    stateHome,
  );
  expect(await lock.acquire('setup', 'D:\\site')).toMatchObject({
    failure: { code: 'windows.state-home-foreign' },
  });
  expect(locked).toEqual([]);
  expect(await lock.acquire('setup', 'D:\\site')).toMatchObject({ ok: true });
  expect(locked).toEqual(['setup of D:\\site']);
});
