import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { secretsOutputSchema } from '../../electron/shared/command-output.ts';
import { administratorsSid, masks, systemSid, usersSid } from './proof-site.ts';
import { expect, test } from './proof-test.ts';
import { documentOf, pkgsource } from './run-program.ts';
import { accessOf, unprotect } from './windows-state.ts';

const name = 'runner-proof';
const password = 'Pässword "with" \\ 100 % of ’it‘';

test('a credential is sealed with the computer’s key, and no ordinary account can read its file', async ({
  proof,
}) => {
  const set = await pkgsource(['secret', 'set', name], `DOMAIN\\sync\n${password}\n`);
  expect(set.code, set.stderr).toBe(0);
  expect((await documentOf(secretsOutputSchema, 'secret', 'list')).document.names).toContain(name);

  const file = path.join(proof.places.stateHome, 'secrets', `${name}.json`);
  const written = await readFile(file, 'utf8');
  expect(written).not.toContain('sync');
  expect(written).not.toContain('ssword');
  const { sealed } = z.object({ sealed: z.string() }).parse(JSON.parse(written));
  expect(JSON.parse(await unprotect(sealed))).toMatchObject({ user: 'DOMAIN\\sync', password });

  for (const at of [file, path.dirname(file)]) {
    const { owner, entries } = await accessOf(at);
    expect([administratorsSid, systemSid], at).toContain(owner);
    expect(new Set(entries.map(({ sid }) => sid)), at).toEqual(new Set([administratorsSid, systemSid]));
  }

  const removed = await pkgsource(['secret', 'remove', name]);
  expect(removed.code, removed.stderr).toBe(0);
  expect(await stat(file).catch(() => null)).toBeNull();
});

test('the state home is closed: users read what lies in it, and only administrators write', async ({
  proof,
}) => {
  const access = await accessOf(proof.places.stateHome);
  expect(access.protected, access.sddl).toBe(true);
  expect([administratorsSid, systemSid]).toContain(access.owner);
  const found = access.entries.map(({ sid, kind, mask }) => [sid, kind, mask]);
  expect(new Set(found.map((entry) => entry.join(' ')))).toEqual(
    new Set([
      `${systemSid} Allow ${masks.full}`,
      `${administratorsSid} Allow ${masks.full}`,
      `${usersSid} Allow ${masks.readAndExecute}`,
    ]),
  );
});
