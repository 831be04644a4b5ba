import { readFile } from 'node:fs/promises';
import type { Secrets } from '../../electron/ports/secrets.ts';
import { failure } from '../../electron/shared/failure.ts';
import { failWith, succeed } from '../../electron/shared/result.ts';
import type { TestSambaServer } from './samba-server.ts';

/** A secret store that holds the credential of one of the test server's users, under the user's short name. */
export async function secretsOf(server: TestSambaServer, user: string): Promise<Secrets> {
  const text = await readFile(server.authFile(user), 'utf8');
  const password = /^password=(.*)$/m.exec(text)?.[1] ?? '';
  const held = new Map([[user, { user: server.users[user] ?? '', password }]]);
  const refuse = () => Promise.reject(new Error('the tests do not change secrets'));
  return {
    read: async (name) => {
      const found = held.get(name);
      return found === undefined ? failWith(failure('secret.not-found', { name })) : succeed(found);
    },
    ...{ write: refuse, remove: refuse },
    list: async () => succeed([...held.keys()]),
  };
}
