import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { asResult, createPowerShell } from '../../../electron/adapters/windows/powershell.ts';
import type { ProgramOutcome } from '../../../electron/ports/programs.ts';
import { describeFailure } from '../../../electron/shared/failure.ts';
import { succeed } from '../../../electron/shared/result.ts';
import { answered, printed, recordedPowerShell, refused } from '../../support/recorded-powershell.ts';

const options = {
  openScripts: async () => succeed('C:\\Program Files\\PkgSource\\scripts'),
  systemRoot: 'C:\\Windows',
};
const answer = z.object({ sddl: z.string() });

test('starts Windows PowerShell by its full path, with our script and no data in the arguments', async () => {
  const programs = recordedPowerShell({ 'read-share-access': answered({ sddl: 'D:' }) });
  await createPowerShell({ ...options, programs }).run(
    'read-share-access',
    { name: 'Päckage "$(calc)' },
    answer,
  );
  expect(programs.asked).toEqual([
    {
      program: 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe',
      args: [
        '-NoProfile',
        '-NonInteractive',
        '-ExecutionPolicy',
        'Bypass',
        '-File',
        'C:\\Program Files\\PkgSource\\scripts\\read-share-access.ps1',
      ],
      input: '{"name":"Päckage \\"$(calc)"}',
      timeoutMs: 60_000,
    },
  ]);
});

test('reads an answer with a byte order mark', async () => {
  const programs = recordedPowerShell({
    'read-share-access': printed('\uFEFF{"ok":true,"value":{"sddl":"D:P"}}\r\n'),
  });
  const outcome = await createPowerShell({ ...options, programs }).run('read-share-access', {}, answer);
  expect(outcome).toEqual({ kind: 'answered', value: { sddl: 'D:P' } });
});

const failures: readonly { name: string; outcome: ProgramOutcome; code: string; says: RegExp }[] = [
  {
    name: 'no PowerShell',
    outcome: { kind: 'missing' },
    code: 'windows.powershell-missing',
    says: /powershell\.exe/,
  },
  {
    name: 'a time-out',
    outcome: { kind: 'timed out' },
    code: 'windows.timed-out',
    says: /within 60 seconds/,
  },
  {
    name: 'Constrained Language Mode',
    outcome: printed(
      '{"ok":false,"error":{"id":"ConstrainedLanguage","code":0,"message":"Constrained Language Mode"}}',
    ),
    code: 'windows.constrained-language',
    says: /Constrained Language Mode/,
  },
  {
    name: 'scripts forbidden by Group Policy, on a German Windows',
    outcome: printed(
      '',
      1,
      'Die Datei "C:\\Program Files\\PkgSource\\scripts\\read-share-access.ps1" kann nicht geladen werden, da die Ausführung von Skripts auf diesem System deaktiviert ist.\r\n    + CategoryInfo          : Sicherheitsfehler: (:) [], ParentContainsErrorRecordException\r\n    + FullyQualifiedErrorId : UnauthorizedAccess\r\n',
    ),
    code: 'windows.scripts-forbidden',
    says: /read-share-access/,
  },
  {
    name: 'a missing module, on a French Windows',
    outcome: refused(
      'CommandNotFoundException',
      0x1501,
      'Le terme «Get-SmbShare» n’est pas reconnu comme nom d’applet de commande, fonction, fichier de script ou programme exécutable.',
    ),
    code: 'windows.module-missing',
    says: /Get-SmbShare/,
  },
  {
    name: 'access denied, on a German Windows',
    outcome: refused('Windows System Error 5,Get-SmbShare', 5, 'Zugriff verweigert'),
    code: 'windows.access-denied',
    says: /Zugriff verweigert/,
  },
  {
    name: 'a module that Windows PowerShell cannot load',
    outcome: refused(
      'CouldNotAutoloadMatchingModule',
      0,
      "The 'Get-SmbShare' command was found in the module 'SmbShare', but the module could not be loaded.",
    ),
    code: 'windows.module-missing',
    says: /Get-SmbShare/,
  },
  {
    name: 'access denied by a cmdlet for local accounts',
    outcome: refused('AccessDenied,Microsoft.PowerShell.Commands.NewLocalGroupCommand', 0, 'Access denied.'),
    code: 'windows.access-denied',
    says: /Access denied/,
  },
  {
    name: 'an answer of another shape',
    outcome: answered({ sddl: 7 }),
    code: 'windows.garbled-answer',
    says: /read-share-access/,
  },
  {
    name: 'garbage before the answer',
    outcome: printed('Willkommen!\r\n{"ok":true,"value":{"sddl":"D:"}}'),
    code: 'windows.garbled-answer',
    says: /Willkommen!/,
  },
  {
    name: 'nothing at all',
    outcome: printed('', -1),
    code: 'windows.garbled-answer',
    says: /answered: nothing/,
  },
];
for (const { name, outcome, code, says } of failures) {
  test(`explains ${name}`, async () => {
    const programs = recordedPowerShell({ 'read-share-access': outcome });
    const found = await createPowerShell({ ...options, programs }).run('read-share-access', {}, answer);
    if (found.kind !== 'failed') throw new Error(`Expected a failure, got ${found.kind}`);
    expect(found.failure.code).toBe(code);
    expect(describeFailure(found.failure).detail).toMatch(says);
  });
}

test('an error that only the caller can judge is handed to it with its number', async () => {
  const programs = recordedPowerShell({
    'create-share': refused(
      'Windows System Error 2118,New-SmbShare',
      2118,
      'Der Name wird bereits freigegeben.',
    ),
  });
  const outcome = await createPowerShell({ ...options, programs }).run('create-share', {}, z.unknown());
  expect(outcome).toMatchObject({ kind: 'refused', error: { code: 2118 } });
});

test('an error without a number is named by its id, which every language of Windows shares', async () => {
  const id = 'GroupExists,Microsoft.PowerShell.Commands.NewLocalGroupCommand';
  const programs = recordedPowerShell({ 'create-group': refused(id, 0, 'Gruppe ist vorhanden.') });
  const outcome = await createPowerShell({ ...options, programs }).run('create-group', {}, z.unknown());
  const found = asResult(outcome, 'create-group');
  if (found.ok) throw new Error('expected a failure');
  expect(found.failure.code).toBe('windows.script-failed');
  expect(describeFailure(found.failure).remedy).toContain(id);
});
