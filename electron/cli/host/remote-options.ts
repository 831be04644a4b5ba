import type { RemoteAddress, RemoteHosts, RemoteLogin } from '../../ports/remote-host.ts';
import type { Credential } from '../../ports/secrets.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { CommandContext } from '../command-context.ts';
import { usageFailure } from '../usage-failure.ts';

/** How a command that works on another computer reaches it. */
export interface RemoteOptions {
  /** `user@computer`, with `:port` where it is not 22. */
  readonly to: string;
  readonly key?: string;
  readonly password?: boolean;
  readonly passphrase?: boolean;
  readonly shareUser?: string;
  readonly fingerprint?: string;
  readonly program?: string;
  /** By PowerShell remoting instead of SSH. */
  readonly powershell?: boolean;
}

/** The same, with the secrets that came on standard input. */
export interface RemoteRequest {
  readonly address: RemoteAddress;
  readonly login: RemoteLogin;
  readonly credential: Credential | null;
  readonly program: string | null;
}

/** Reads the options, and pins the key that they confirm. */
export async function readRemote(
  context: CommandContext,
  remoteHosts: RemoteHosts,
  options: RemoteOptions,
): Promise<Result<RemoteRequest>> {
  const address = addressOf(options.to, options.powershell === true ? winRmPort : sshPort);
  if (!address.ok) return address;
  const secrets = await readSecrets(context, options);
  if (!secrets.ok) return secrets;
  const { fingerprint, shareUser, program = null } = options;
  if (fingerprint !== undefined) {
    const confirmed = await remoteHosts.confirm(address.value, fingerprint, context.signal);
    if (!confirmed.ok) return confirmed;
  }
  const { login, sharePassword } = secrets.value;
  const credential = shareUser === undefined ? null : { user: shareUser, password: sharePassword };
  return succeed({ address: address.value, login, credential, program });
}

const sshPort = 22;
/** Source: Microsoft, “Installation and configuration for Windows Remote Management”. */
const winRmPort = 5985;

function addressOf(to: string, usualPort: number): Result<RemoteAddress> {
  const [, user, host, port] = /^([^@\s]+)@\[?([\w.:-]+?)\]?(?::(\d{1,5}))?$/u.exec(to) ?? [];
  if (user === undefined || host === undefined || Number(port ?? usualPort) > 65_535) {
    const cause = `--to takes user@computer, with :port where it is not ${usualPort}, and not ${to}`;
    return failWith(usageFailure(cause));
  }
  return succeed({ user, host, port: Number(port ?? usualPort) });
}

interface DeploySecrets {
  readonly login: RemoteLogin;
  readonly sharePassword: string;
}

/** One line each, in the order of the help: the password there, the key's passphrase, the password of the share. */
async function readSecrets(
  { input }: CommandContext,
  { key, password, passphrase, shareUser, powershell }: RemoteOptions,
): Promise<Result<DeploySecrets>> {
  const wanted = [password === true, passphrase === true, shareUser !== undefined];
  const names = ['Password', 'Passphrase of the key', `Password of ${shareUser} for the share`];
  const asked = names.filter((_, index) => wanted[index]).map((name) => ({ name, isSecret: true }));
  const read = asked.length === 0 ? succeed([]) : await input.readLines(asked);
  if (!read.ok) return read;
  const lines = [...read.value];
  const [signIn, phrase, share] = wanted.map((isWanted) => (isWanted ? lines.shift() : undefined));
  const given = [signIn, phrase, share];
  const missing = wanted.findIndex((isWanted, index) => isWanted && (given[index] ?? '') === '');
  if (missing !== -1) {
    const name = ['password', 'passphrase', 'password for the share'][missing];
    return failWith(usageFailure(`standard input has no line with the ${name}`));
  }
  const login: RemoteLogin =
    powershell === true
      ? { kind: 'windows', ...(signIn === undefined ? {} : { password: signIn }) }
      : loginOf(key, signIn, phrase);
  return succeed({ login, sharePassword: share ?? '' });
}

/** With a key or an agent, the password is the one that sudo asks for. */
function loginOf(
  key: string | undefined,
  password: string | undefined,
  passphrase: string | undefined,
): RemoteLogin {
  const sudo = password === undefined ? {} : { sudoPassword: password };
  if (key !== undefined) {
    return { kind: 'key', file: key, ...sudo, ...(passphrase === undefined ? {} : { passphrase }) };
  }
  return password === undefined ? { kind: 'agent' } : { kind: 'password', password };
}
