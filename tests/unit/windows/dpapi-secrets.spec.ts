import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../../electron/adapters/files/node-files.ts';
import { createDpapiSecrets } from '../../../electron/adapters/windows/dpapi-secrets.ts';
import { createPowerShell } from '../../../electron/adapters/windows/powershell.ts';
import type { ProgramOutcome } from '../../../electron/ports/programs.ts';
import { failure } from '../../../electron/shared/failure.ts';
import { failWith, type Result, succeed } from '../../../electron/shared/result.ts';
import { said } from '../../support/in-english.ts';
import { answered, recordedPowerShell, refused } from '../../support/recorded-powershell.ts';
import { expect, test } from '../../support/test-folder.ts';

const credential = { user: 'CONTOSO\\proxy', password: 'planted-secret-ß' };
/** As Windows writes the list back. */
const closed = { sddl: 'O:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)' };
const sealed = Buffer.from('sealed by Windows').toString('base64');

function secretsIn(
  folder: string,
  answers: Readonly<Record<string, ProgramOutcome>>,
  closing: Result<null> = succeed(null),
) {
  const programs = recordedPowerShell({
    'make-private-folder': answered(closed),
    'read-folder-access': answered(closed),
    'protect-text': answered({ sealed }),
    'unprotect-text': answered({ text: JSON.stringify({ format: 1, ...credential }) }),
    ...answers,
  });
  const powerShell = createPowerShell({
    programs,
    openScripts: async () => succeed('C:\\scripts'),
    systemRoot: 'C:\\Windows',
  });
  const store = createDpapiSecrets(powerShell, createNodeFiles(), path.join(folder, 'secrets'), {
    close: async () => closing,
  });
  return { store, programs };
}

test('a credential is encrypted by Windows, never written or given as an argument', async ({ folder }) => {
  await mkdir(path.join(folder, 'secrets'));
  const { store, programs } = secretsIn(folder, {});
  expect(await store.write('proxy', credential)).toEqual({ ok: true, value: null });
  const written = await readFile(path.join(folder, 'secrets/proxy.json'), 'utf8');
  expect(JSON.parse(written)).toEqual({ format: 1, sealed });
  expect(JSON.stringify(programs.asked.map(({ args }) => args))).not.toContain('planted-secret');
  expect(await store.list()).toEqual({ ok: true, value: ['proxy'] });
  expect(await store.read('proxy')).toEqual({ ok: true, value: credential });
  expect(await store.remove('proxy')).toEqual({ ok: true, value: null });
  expect(await store.remove('proxy')).toEqual({ ok: true, value: null });
  expect(await store.read('proxy')).toMatchObject({ ok: false, failure: { code: 'secret.not-found' } });
});

const open = [
  ['users may read it', 'O:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)'],
  ['it inherits', 'O:BAD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)'],
  ['another account owns it', 'O:S-1-5-21-1-2-3-1001D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)'],
  ['nothing is told of its owner', 'D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)'],
] as const;

for (const [fault, sddl] of open) {
  test(`a store is refused when ${fault}`, async ({ folder }) => {
    await mkdir(path.join(folder, 'secrets'));
    const { store } = secretsIn(folder, {
      'make-private-folder': answered({ sddl }),
      'read-folder-access': answered({ sddl }),
    });
    expect(await store.write('proxy', credential)).toMatchObject({ failure: { code: 'secret.exposed' } });
    expect(await readdir(path.join(folder, 'secrets'))).toEqual([]);
    await writeFile(path.join(folder, 'secrets/proxy.json'), JSON.stringify({ format: 1, sealed }));
    expect(await store.read('proxy')).toMatchObject({ failure: { code: 'secret.exposed' } });
  });
}

test('what another computer encrypted, and what is damaged, is told without telling what it holds', async ({
  folder,
}) => {
  await mkdir(path.join(folder, 'secrets'));
  const file = path.join(folder, 'secrets/proxy.json');
  await writeFile(file, JSON.stringify({ format: 1, sealed }));
  const foreign = secretsIn(folder, {
    'unprotect-text': refused('CryptographicException', 0x0b, 'Schlüssel ist ungültig.'),
  });
  expect(said(await foreign.store.read('proxy'))).toMatchObject({
    failure: { code: 'secret.unreadable', params: { cause: 'another computer encrypted it' } },
  });
  await writeFile(file, '{"format":1,"sealed":"planted-secret, not base64"}');
  const damaged = await secretsIn(folder, {}).store.read('proxy');
  expect(damaged).toMatchObject({ failure: { code: 'secret.unreadable' } });
  expect(JSON.stringify(damaged)).not.toContain('planted-secret');
});

test('nothing is stored in a state home that somebody else made', async ({ folder }) => {
  const foreign = failure('windows.state-home-foreign', { home: folder, path: folder });
  const { store, programs } = secretsIn(folder, {}, failWith(foreign));
  expect(await store.write('proxy', credential)).toEqual(failWith(foreign));
  expect(programs.asked).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

test('a name cannot leave the store', async ({ folder }) => {
  const { store } = secretsIn(folder, {});
  expect(await store.read('..\\site')).toMatchObject({ failure: { code: 'secret.bad-name' } });
});
