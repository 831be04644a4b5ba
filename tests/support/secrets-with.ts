import type { Credential, Secrets } from '../../electron/ports/secrets.ts';
import { failure } from '../../electron/shared/failure.ts';
import { failWith, succeed } from '../../electron/shared/result.ts';

/** A secret store that holds these credentials, and is not changed. */
export function secretsWith(held: ReadonlyMap<string, Credential>): Secrets {
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

/** A secret store that holds API keys. */
export function secretsWithKeys(keys: ReadonlyMap<string, string>): Secrets {
  return secretsWith(new Map([...keys].map(([name, password]) => [name, { user: 'api', password }])));
}
