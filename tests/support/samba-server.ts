import { randomBytes } from 'node:crypto';
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type PrivateSmbd, startPrivateSmbd } from '../../electron/adapters/practice/private-smbd.ts';
import { createNodePrograms } from '../../electron/adapters/programs/node-programs.ts';
import { describeFailure } from '../../electron/shared/failure.ts';
import { makeTestAccounts, type TestGroup } from './test-accounts.ts';

export interface SambaServerRequest {
  /** Short names of accounts to make; the machine's real names are unique. */
  readonly users?: readonly string[];
  /** Groups to make, with their members' short names. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  /** e.g. `{ 'server signing': 'mandatory' }` or `{ 'server smb encrypt': 'required' }` */
  readonly globalOptions?: Readonly<Record<string, string>>;
  /** Shares that smb.conf itself defines. */
  readonly shares?: readonly { name: string; path: string; options?: Readonly<Record<string, string>> }[];
}

export interface SambaOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface TestSambaServer {
  readonly confPath: string;
  readonly port: number;
  readonly logPath: string;
  /** The machine's account names, by short name. */
  readonly users: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, TestGroup>>;
  /** A file for `smbclient -A`, mode 0600, with the account's name and password. */
  authFile(user: string): string;
  /** Runs `smbclient -c command` on a share as one of `users`. */
  smbclient(user: string, share: string, command: string): Promise<SambaOutcome>;
  /** Runs a Samba tool (`net`, `testparm`) against this server's configuration. */
  net(...args: readonly string[]): Promise<SambaOutcome>;
  /** Ends the server and removes the accounts. */
  stop(): Promise<void>;
}

/**
 * A real, private smbd for one test, in `<folder>/samba`, with accounts and groups of its own.
 * Call `stop()` when the test ends, also when it fails.
 */
export async function startSambaServer(
  folder: string,
  request: SambaServerRequest = {},
): Promise<TestSambaServer> {
  // The connected account, not root, walks to the shared folder.
  await chmod(folder, 0o755);
  const accounts = await makeTestAccounts(request.users ?? [], request.groups ?? {});
  const programs = createNodePrograms();
  const home = path.join(folder, 'samba');
  const started = await startPrivateSmbd(programs, {
    folder: home,
    serverName: 'TESTSERVER',
    globalOptions: request.globalOptions ?? {},
    shares: request.shares ?? [],
  });
  if (!started.ok) {
    await accounts.remove();
    const { detail, remedy } = describeFailure(started.failure);
    throw new Error(`${detail} ${remedy}`);
  }
  const smbd = started.value;
  const end = async () => {
    await smbd.stop();
    await accounts.remove();
  };
  let ending: Promise<void> | null = null;
  // Once only: a test may stop the server itself before its end does.
  const stop = () => {
    ending ??= end();
    return ending;
  };
  try {
    for (const [short, name] of Object.entries(accounts.users)) await letIn(smbd, home, short, name);
  } catch (error) {
    await stop();
    throw error;
  }
  const authFile = (user: string) => authFileOf(home, user);
  const { confPath, port, logPath } = smbd;
  return {
    confPath,
    port,
    logPath,
    users: accounts.users,
    groups: accounts.groups,
    authFile,
    smbclient: (user, share, command) =>
      runSamba('smbclient', [
        ...['-s', confPath, '-p', String(port), '-A', authFile(user)],
        ...[`//127.0.0.1/${share}`, '-c', command],
      ]),
    net: (...args) => runSamba('net', ['-s', confPath, ...args]),
    stop,
  };

  async function runSamba(program: string, args: readonly string[]): Promise<SambaOutcome> {
    const outcome = await programs.run({ program, args, timeoutMs: 30_000 });
    if (outcome.kind === 'missing') throw new Error(`${program} is missing: apt-get install samba smbclient`);
    if (outcome.kind !== 'exited') throw new Error(`${program} ${outcome.kind}`);
    return outcome;
  }
}

async function letIn(smbd: PrivateSmbd, home: string, short: string, name: string): Promise<void> {
  const password = randomBytes(12).toString('hex');
  const added = await smbd.addUser(name, password);
  if (!added.ok) throw new Error(describeFailure(added.failure).detail);
  await writeFile(authFileOf(home, short), `username=${name}\npassword=${password}\n`, { mode: 0o600 });
}

function authFileOf(home: string, user: string): string {
  return path.join(home, `${user}.auth`);
}
