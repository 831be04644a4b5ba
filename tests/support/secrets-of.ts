import { readFile } from 'node:fs/promises';
import type { Secrets } from '../../electron/ports/secrets.ts';
import type { TestSambaServer } from './samba-server.ts';
import { secretsWith } from './secrets-with.ts';

/** A secret store that holds the credential of one of the test server's users, under the user's short name. */
export async function secretsOf(server: TestSambaServer, user: string): Promise<Secrets> {
  const text = await readFile(server.authFile(user), 'utf8');
  const password = /^password=(.*)$/m.exec(text)?.[1] ?? '';
  return secretsWith(new Map([[user, { user: server.users[user] ?? '', password }]]));
}
