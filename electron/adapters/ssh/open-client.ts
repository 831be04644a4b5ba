import { createHash } from 'node:crypto';
import { Client, type ConnectConfig, type ServerHostKeyAlgorithm } from 'ssh2';
import { type HostKey, judgeHostKey, type KnownHost, knownHostName } from '../../core/known-hosts.ts';
import type { RemoteAddress, ShownHostKey } from '../../ports/remote-host.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { closedBy, sshFailure } from './ssh-failures.ts';

const connectTimeoutMs = 20_000;
const keepAliveMs = 15_000;

/** What OpenSSH's key types are called where a server is asked for them. Source: RFC 8332, section 3. */
const algorithmsOf: Readonly<Record<string, readonly ServerHostKeyAlgorithm[]>> = {
  'ssh-ed25519': ['ssh-ed25519'],
  'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
  'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
  'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
  'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
};
/** Without SHA-1 and DSA. */
const allAlgorithms = Object.values(algorithmsOf).flat();

/** The key as known_hosts has it. A key's blob begins with the length and the name of its type (RFC 4253, 6.6). */
export function hostKeyOf(blob: Buffer): HostKey {
  const type = blob.subarray(4, 4 + blob.readUInt32BE(0)).toString('latin1');
  return { type, key: blob.toString('base64') };
}

export function fingerprintOf({ key }: HostKey): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('base64');
  return `SHA256:${digest.replace(/=+$/u, '')}`;
}

/** The key that the computer shows; nobody signs in. */
export async function lookAtKey(
  address: RemoteAddress,
  known: readonly KnownHost[],
  signal: AbortSignal,
): Promise<Result<HostKey & ShownHostKey>> {
  let shown: HostKey | null = null;
  const opened = await open(address, known, signal, {
    // Refusing every key ends the connection before anything is signed in with.
    hostVerifier: (blob: Buffer) => {
      shown = hostKeyOf(blob);
      return false;
    },
  });
  if (opened.ok) opened.value.end();
  const key = shown as HostKey | null;
  if (key === null) {
    return opened.ok
      ? failWith(
          failure('remote.unreachable', {
            host: address.host,
            port: address.port,
            cause: message('networkCauses', 'noKey'),
          }),
        )
      : opened;
  }
  const state = judgeHostKey(known, knownHostName(address.host, address.port), key);
  return succeed({ ...key, fingerprint: fingerprintOf(key), state });
}

/** Signs in, where the computer shows a key that was confirmed. */
export async function signIn(
  address: RemoteAddress,
  login: SignIn,
  known: readonly KnownHost[],
  knownHostsPath: string,
  signal: AbortSignal,
): Promise<Result<Client>> {
  const name = knownHostName(address.host, address.port);
  let refused: Failure | null = null;
  const opened = await open(address, known, signal, {
    ...login,
    hostVerifier: (blob: Buffer) => {
      const shown = hostKeyOf(blob);
      const verdict = judgeHostKey(known, name, shown);
      refused =
        verdict === 'known' ? null : keyFailure(verdict, address, fingerprintOf(shown), knownHostsPath);
      return verdict === 'known';
    },
  });
  return refused === null ? opened : failWith(refused);
}

/** What ssh2 signs in with. */
export type SignIn = Pick<ConnectConfig, 'agent' | 'privateKey' | 'passphrase' | 'password' | 'tryKeyboard'>;

export function keyFailure(
  state: 'unknown' | 'changed',
  { host, port }: RemoteAddress,
  fingerprint: string,
  knownHostsPath: string,
): Failure {
  return state === 'unknown'
    ? failure('remote.key-unknown', { host, fingerprint })
    : failure('remote.key-changed', {
        host,
        fingerprint,
        path: knownHostsPath,
        name: knownHostName(host, port),
      });
}

function open(
  address: RemoteAddress,
  known: readonly KnownHost[],
  signal: AbortSignal,
  config: ConnectConfig,
): Promise<Result<Client>> {
  const { host, port, user } = address;
  const client = new Client();
  // A server has several keys: it is asked for one of the kind that was confirmed.
  const types = known.filter((entry) => entry.host === knownHostName(host, port)).map(({ type }) => type);
  const wanted = types.flatMap((type) => algorithmsOf[type] ?? []);
  return new Promise((resolve) => {
    const give = (result: Result<Client>) => {
      signal.removeEventListener('abort', cancel);
      resolve(result);
    };
    const cancel = () => {
      client.destroy();
      give(failWith(failure('program.cancelled', { step: message('steps', 'reaching', { host }) })));
    };
    client.on('ready', () => give(succeed(client)));
    // Stays on: a connection that breaks later is told by whatever waits for it.
    client.on('error', (error) => give(failWith(sshFailure(error, address))));
    client.on('close', () => give(failWith(closedBy(address))));
    client.on('keyboard-interactive', (_name, _instructions, _language, prompts, finish) =>
      finish(prompts.map(({ echo }) => (echo === true ? '' : (config.password ?? '')))),
    );
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) return cancel();
    client.connect({
      ...config,
      host,
      port,
      username: user,
      readyTimeout: connectTimeoutMs,
      keepaliveInterval: keepAliveMs,
      algorithms: { serverHostKey: wanted.length > 0 ? [...wanted] : [...allAlgorithms] },
    });
  });
}
