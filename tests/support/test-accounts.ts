import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Every account and group that tests make begins so, followed by the process that made it. */
export const testAccountPrefix = 'pkgtest-';

export interface TestGroup {
  readonly name: string;
  readonly gid: number;
  /** The group as Samba writes it in access lists. Source: Samba's idmap of unmapped Unix groups. */
  readonly sid: string;
}

export interface TestAccounts {
  /** Account names by the short names asked for. */
  readonly users: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, TestGroup>>;
  remove(): Promise<void>;
}

let made = 0;

/**
 * Makes accounts and groups of this machine under names that nobody else uses. `groups` names each group's
 * members. Needs root.
 */
export async function makeTestAccounts(
  users: readonly string[],
  groups: Readonly<Record<string, readonly string[]>>,
): Promise<TestAccounts> {
  await removeLeftovers();
  const prefix = `${testAccountPrefix}${process.pid}-${++made}-`;
  for (const user of users) {
    await change('useradd', ['--no-create-home', '--shell', '/usr/sbin/nologin', prefix + user]);
  }
  const madeGroups: Record<string, TestGroup> = {};
  for (const [group, members] of Object.entries(groups)) {
    const name = prefix + group;
    await change('groupadd', [name]);
    for (const member of members) {
      await change('usermod', ['--append', '--groups', name, prefix + member]);
    }
    const gid = Number((await run('getent', ['group', name])).stdout.split(':')[2]);
    madeGroups[group] = { name, gid, sid: `S-1-22-2-${gid}` };
  }
  return {
    users: Object.fromEntries(users.map((user) => [user, prefix + user])),
    groups: madeGroups,
    remove: async () => {
      for (const user of users) await change('userdel', [prefix + user]);
      for (const group of Object.keys(groups)) await change('groupdel', [prefix + group]);
    },
  };
}

export interface SignIn {
  readonly shell: string;
  readonly home: string;
  readonly password: string;
}

/** Lets an account that a test made sign in on this machine; returns its user and group number. */
export async function letSignIn(
  account: string,
  { shell, home, password }: SignIn,
): Promise<readonly [uid: number, gid: number]> {
  if (!account.startsWith(testAccountPrefix)) throw new Error(`${account} is not a test's account`);
  const { stdout: hashed } = await run('openssl', ['passwd', '-6', password]);
  const options = ['--shell', shell, '--home', home, '--password', hashed.trim()];
  await change('usermod', [...options, account]);
  const [, , uid, gid] = (await run('getent', ['passwd', account])).stdout.split(':');
  return [Number(uid), Number(gid)];
}

/** Removes what test processes that were killed left behind. */
async function removeLeftovers(): Promise<void> {
  await removeNamesIn('/etc/passwd', 'userdel');
  await removeNamesIn('/etc/group', 'groupdel');
}

async function removeNamesIn(file: string, program: string): Promise<void> {
  for (const line of (await readFile(file, 'utf8')).split('\n')) {
    const [name = ''] = line.split(':');
    const [, owner] = /^pkgtest-(\d+)-/.exec(name) ?? [];
    // Two workers may clean up at once; the second finds it gone, which is what both want.
    if (owner !== undefined && !isAlive(Number(owner))) await change(program, [name]).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The account files have one lock for the machine, and tests run side by side. */
async function change(program: string, args: readonly string[]): Promise<void> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    try {
      await run(program, [...args]);
      return;
    } catch (error) {
      const busy = /cannot lock|try again later/.test(String((error as { stderr?: string }).stderr));
      if (!busy || performance.now() > deadline) throw error;
    }
  }
}
