import { expect, test } from '@playwright/test';
import { createDfsrBacklog } from '../../../electron/adapters/windows/dfsr-backlog.ts';
import { createPowerShell } from '../../../electron/adapters/windows/powershell.ts';
import type { BacklogQuestion } from '../../../electron/shared/backlog.ts';
import { describeFailure } from '../../../electron/shared/failure.ts';
import { succeed } from '../../../electron/shared/result.ts';
import {
  answered,
  printed,
  type RecordedPrograms,
  recordedPowerShell,
  refused,
} from '../../support/recorded-powershell.ts';

const never = new AbortController().signal;
const packageSource = 'D:\\Sites\\PkgSource';

function question(name: string, computer = name): BacklogQuestion {
  return { name, computer, from: { computer: 'site01.corp.contoso.com', path: packageSource } };
}

function membership(computer: string, path: string, more: object = {}) {
  return { group: 'Catalogs', folder: 'PkgSource', computer, path, enabled: true, ...more };
}

const usual = {
  module: true,
  memberships: [
    membership('SITE01', 'd:\\sites\\pkgsource'),
    membership('LYON', 'E:\\catalog'),
    membership('OSLO', 'E:\\catalog'),
    // A group that SITE01 is in, too, with another folder of it.
    membership('SITE01', 'D:\\Users', { group: 'Users', folder: 'Homes' }),
    membership('LYON', 'E:\\Users', { group: 'Users', folder: 'Homes' }),
  ],
};

function readerOf(programs: RecordedPrograms, nowMs = () => 0) {
  const openScripts = async () => succeed('C:\\scripts');
  const powerShell = createPowerShell({ programs, openScripts, systemRoot: 'C:\\Windows' });
  return createDfsrBacklog({ powerShell, nowMs });
}

/** The answers of this PowerShell to one question about LYON. */
async function askAboutLyon(
  answers: Parameters<typeof recordedPowerShell>[0],
  asked: BacklogQuestion = question('Lyon'),
) {
  return readerOf(recordedPowerShell(answers)).read([asked], never);
}

const manyFiles = Array.from({ length: 100 }, (_, index) => `D:\\Sites\\PkgSource\\other-${index}.txt`);

test('the files that wait are counted, and the catalog is found among them by its whole path', async () => {
  const programs = recordedPowerShell({
    'list-dfsr-memberships': answered(usual),
    'read-dfsr-backlog': answered({
      files: ['d:\\sites\\pkgsource\\WSUSSCN2.CAB', 'd:\\sites\\pkgsource\\old\\catalog.json'],
      said: ['The replicated folder has a backlog of files. Replicated folder: "PkgSource". Count: 2'],
    }),
  });
  const { failure, points } = await readerOf(programs).read(
    [question('Lyon', 'lyon.corp.contoso.com')],
    never,
  );
  expect(failure).toBeNull();
  expect(points.get('Lyon')).toEqual(
    succeed({ from: 'SITE01', files: 2, orMore: false, named: 2, catalogFiles: ['wsusscn2.cab'] }),
  );
  const [listed, read] = programs.asked;
  expect(JSON.parse(listed?.input ?? '')).toEqual({ computers: ['SITE01'] });
  expect(JSON.parse(read?.input ?? '')).toEqual({
    ...{ group: 'Catalogs', folder: 'PkgSource', source: 'SITE01', destination: 'LYON' },
  });
  expect(read?.args.join(' ')).not.toContain('Catalogs');
});

test('nothing that waits is nothing', async () => {
  const { points } = await askAboutLyon({
    'list-dfsr-memberships': answered(usual),
    'read-dfsr-backlog': answered({ files: [], said: ['No backlog for the replicated folder "PkgSource"'] }),
  });
  expect(points.get('Lyon')).toMatchObject({ value: { files: 0, orMore: false, catalogFiles: [] } });
});

for (const [what, said, found] of [
  [
    'the number that is said',
    ['The replicated folder has a backlog of files. Replicated folder: "PkgSource". Count: 2400'],
    { files: 2400, orMore: false },
  ],
  ['no number of another language’s sentence that might be another', ['1600: 2400'], { orMore: true }],
  ['none where nothing is said', [], { files: 100, orMore: true }],
] as const) {
  test(`beyond the 100 files that are named it is ${what}`, async () => {
    const { points } = await askAboutLyon({
      'list-dfsr-memberships': answered(usual),
      'read-dfsr-backlog': answered({ files: manyFiles, said }),
    });
    expect(points.get('Lyon')).toMatchObject({ value: { named: 100, catalogFiles: [], ...found } });
  });
}

test('digits in the folder’s own name are no number of files', async () => {
  const { points } = await askAboutLyon({
    'list-dfsr-memberships': answered({
      module: true,
      memberships: [
        membership('SITE01', packageSource, { folder: 'RF2016' }),
        membership('LYON', 'E:\\c', { folder: 'RF2016' }),
      ],
    }),
    'read-dfsr-backlog': answered({ files: manyFiles, said: ['Anzahl: 101, replizierter Ordner: RF2016'] }),
  });
  expect(points.get('Lyon')).toMatchObject({ value: { files: 101, orMore: false } });
});

test('a Windows without the module says so once, and asks nothing else', async () => {
  const programs = recordedPowerShell({
    'list-dfsr-memberships': answered({ module: false, memberships: [] }),
  });
  const found = await readerOf(programs).read([question('Lyon'), question('Oslo')], never);
  expect(found).toMatchObject({ failure: { code: 'dfsr.module-missing', params: { module: 'DFSR' } } });
  expect(found.points.size).toBe(0);
  expect(programs.asked).toHaveLength(1);
});

test('a folder that nothing replicates is said once', async () => {
  const found = await askAboutLyon({
    'list-dfsr-memberships': answered({ module: true, memberships: [membership('SITE01', 'D:\\Users')] }),
  });
  expect(found).toMatchObject({
    failure: {
      code: 'dfsr.not-replicated',
      params: { computer: 'site01.corp.contoso.com', path: packageSource },
    },
  });
});

test('a folder that holds the catalog’s folder replicates it, too; one with a like name does not', async () => {
  for (const [path, code] of [
    ['D:\\', null],
    ['D:\\Sites', null],
    ['D:\\Sites\\Pkg', 'dfsr.not-replicated'],
  ] as const) {
    const memberships = [membership('SITE01', path), membership('LYON', 'E:\\x')];
    const found = await askAboutLyon({
      'list-dfsr-memberships': answered({ module: true, memberships }),
      'read-dfsr-backlog': answered({ files: [], said: [] }),
    });
    expect(found.failure?.code ?? null).toBe(code);
  }
});

test('a distribution point that is no member, has several folders or a disabled one is named with what is there', async () => {
  const { points: strange } = await askAboutLyon(
    { 'list-dfsr-memberships': answered(usual) },
    question('Rome', 'rome'),
  );
  expect(strange.get('Rome')).toMatchObject({
    failure: { code: 'dfsr.not-a-member', params: { folders: 'Catalogs\\PkgSource' } },
  });
  // A hub of which only the share is known: any folder that both have.
  const { points: several } = await askAboutLyon(
    { 'list-dfsr-memberships': answered(usual) },
    { ...question('Lyon'), from: { computer: 'site01', path: null } },
  );
  expect(several.get('Lyon')).toMatchObject({
    failure: { code: 'dfsr.several-folders', params: { folders: 'Catalogs\\PkgSource, Users\\Homes' } },
  });
  const memberships = [membership('SITE01', packageSource), membership('LYON', 'E:\\x', { enabled: false })];
  const { points: off } = await askAboutLyon({
    'list-dfsr-memberships': answered({ module: true, memberships }),
  });
  expect(off.get('Lyon')).toMatchObject({ failure: { code: 'dfsr.disabled', params: { computer: 'LYON' } } });
});

test('a computer by its address is nobody that Active Directory knows', async () => {
  const memberships = [membership('SITE01', packageSource), membership('10', 'E:\\x')];
  const { points } = await askAboutLyon(
    { 'list-dfsr-memberships': answered({ module: true, memberships }) },
    question('Lyon', '10.0.0.7'),
  );
  expect(points.get('Lyon')).toMatchObject({ failure: { code: 'dfsr.not-a-member' } });
});

for (const [what, outcome, code] of [
  ['no rights', refused('DfsrException,GetDfsrBacklogCommand', 5, 'Zugriff verweigert.'), 'dfsr.denied'],
  [
    'a server that does not answer RPC',
    refused('DfsrException', 1722, 'Der RPC-Server …'),
    'dfsr.unreachable',
  ],
  ['WinRM that refuses', refused('CimException', 0x8126, 'WinRM cannot complete …'), 'dfsr.unreachable'],
  ['any other error', refused('DfsrException', 9999, ''), 'dfsr.failed'],
  ['no answer in time', { kind: 'timed out' }, 'dfsr.timed-out'],
  ['a PowerShell that prints something else', printed('Welcome!'), 'windows.garbled-answer'],
] as const) {
  test(`${what} is said of the pair, and of it alone`, async () => {
    const programs = recordedPowerShell({
      'list-dfsr-memberships': answered(usual),
      'read-dfsr-backlog': [outcome, answered({ files: [], said: [] })],
    });
    const { failure, points } = await readerOf(programs).read([question('Lyon'), question('Oslo')], never);
    expect(failure).toBeNull();
    const lyon = points.get('Lyon');
    if (lyon === undefined || lyon.ok) throw new Error('the backlog of Lyon was told');
    expect(lyon.failure.code).toBe(code);
    const { detail, remedy } = describeFailure(lyon.failure);
    // Every value that the texts name is there.
    expect(`${detail} ${remedy}`).not.toMatch(/[{}]/);
    expect(points.get('Oslo')).toMatchObject({ ok: true });
  });
}

test('half a minute is all there is: who is not asked by then is asked at the next look', async () => {
  let now = 0;
  const programs = recordedPowerShell({
    'list-dfsr-memberships': answered(usual),
    'read-dfsr-backlog': answered({ files: [], said: [] }),
  });
  const slow = {
    ...programs,
    run: async (request: Parameters<typeof programs.run>[0]) => {
      now += 14_000;
      return programs.run(request);
    },
  };
  const points = Array.from({ length: 20 }, (_, index) => question(`dp${index}`, 'LYON'));
  const found = await readerOf({ ...slow, asked: programs.asked }, () => now).read(points, never);
  expect(found.points.size).toBeGreaterThan(0);
  expect(found.points.size).toBeLessThan(20);
  expect(Math.max(...programs.asked.map(({ timeoutMs }) => timeoutMs))).toBeLessThanOrEqual(15_000);
});

test('a look that is cancelled ends what is asked, and tells nothing of it', async () => {
  const cancel = new AbortController();
  const programs = recordedPowerShell({
    'list-dfsr-memberships': answered(usual),
    'read-dfsr-backlog': { kind: 'cancelled' },
  });
  const cancelling = {
    asked: programs.asked,
    run: async (request: Parameters<typeof programs.run>[0]) => {
      if (request.args.at(-1)?.includes('backlog')) cancel.abort();
      return programs.run(request);
    },
  };
  const { points } = await readerOf(cancelling).read([question('Lyon')], cancel.signal);
  expect(points.size).toBe(0);
  expect(programs.asked.at(-1)?.signal).toBe(cancel.signal);
});
