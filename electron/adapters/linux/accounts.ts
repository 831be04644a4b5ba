import type { Account, Accounts, Group } from '../../ports/accounts.ts';
import type { ProgramOutcome, Programs } from '../../ports/programs.ts';
import { administratorsSid } from '../../shared/catalog-facts.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { withoutAnswer } from '../programs/cause-of-end.ts';

/** A directory service that does not answer must not hang Setup. */
const timeoutMs = 20_000;
const environment = { PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` };

/** Likewise for accounts. */
const unixUserSid = 'S-1-22-1-';

/** Samba gives a Unix group without a domain SID this one, followed by its number. Source: libcli/security/dom_sid.h. */
const unixGroupSid = 'S-1-22-2-';

/** The first number of groups that people make. Source: login.defs(5), GID_MIN. */
const firstPersonalGroup = 1000;

/** Groups and accounts of this Linux and of the directories it asks (getent). */
export function createLinuxAccounts(programs: Programs): Accounts {
  return {
    findAccount: (name) => findAccount(programs, name),
    findGroup: (nameOrSid) => findGroup(programs, nameOrSid),
    listGroups: async () => {
      const groups = parseGroups(await output(programs, 'getent', ['group']));
      return groups.filter(({ gid }) => gid >= firstPersonalGroup && gid < 65_534).map(toGroup);
    },
    createGroup: (name) => createGroup(programs, name),
    removeGroup: (name) => removeGroup(programs, name),
  };
}

async function findGroup(programs: Programs, nameOrSid: string): Promise<Result<Group | null>> {
  // On Linux root is the local Administrators: Samba puts root into this group.
  if (nameOrSid.toUpperCase() === administratorsSid)
    return succeed({ name: 'root', sid: administratorsSid, gid: 0 });
  const isUnixSid = nameOrSid.toUpperCase().startsWith(unixGroupSid);
  const key = isUnixSid ? nameOrSid.slice(unixGroupSid.length) : nameOrSid;
  const listed = await lookUp(programs, 'group', key);
  if (!listed.ok) return listed;
  const [found] = parseGroups(listed.value);
  // getent takes a number for a name too; a group named by a bare number was not meant.
  if (found === undefined || (!isUnixSid && /^\d+$/u.test(key) && found.name !== key)) return succeed(null);
  return succeed(toGroup(found));
}

async function findAccount(programs: Programs, name: string): Promise<Result<Account | null>> {
  const listed = await lookUp(programs, 'passwd', name);
  if (!listed.ok) return listed;
  const [found, , uid] = listed.value.trim().split(':');
  // getent takes a number for a name too; an account named by a bare number was not meant.
  if (found !== name || uid === undefined) return succeed(null);
  return succeed({ name: found, uid: Number(uid), sid: `${unixUserSid}${uid}` });
}

async function createGroup(programs: Programs, name: string): Promise<Result<Group>> {
  const ended = await programs.run({ program: 'groupadd', args: ['--', name], timeoutMs, environment });
  if (!succeeded(ended)) return failWith(programFailure('groupadd', ended));
  const made = await findGroup(programs, name);
  if (!made.ok) return made;
  return made.value === null ? failWith(failure('group.not-found', { name })) : succeed(made.value);
}

/** A group that somebody put members into is no longer only ours. */
async function removeGroup(programs: Programs, name: string): Promise<Result<null>> {
  const listed = await lookUp(programs, 'group', name);
  if (!listed.ok) return listed;
  const [found] = parseGroups(listed.value);
  if (found === undefined) return succeed(null);
  if (found.members.length > 0) {
    return failWith(failure('group.has-members', { name, members: found.members.slice(0, 5).join(', ') }));
  }
  const ended = await programs.run({ program: 'groupdel', args: ['--', name], timeoutMs, environment });
  return succeeded(ended) ? succeed(null) : failWith(programFailure('groupdel', ended));
}

/** Lines of a database. getent(1): 0 is found, 2 is not found; anything else is a directory that did not answer. */
async function lookUp(
  programs: Programs,
  database: 'group' | 'passwd',
  key: string,
): Promise<Result<string>> {
  const args = [database, '--', key];
  const ended = await programs.run({ program: 'getent', args, timeoutMs, environment });
  if (ended.kind === 'exited' && (ended.code === 0 || ended.code === 2)) return succeed(ended.stdout);
  return failWith(programFailure('getent', ended, 'libc-bin'));
}

interface UnixGroup {
  readonly name: string;
  readonly gid: number;
  readonly members: readonly string[];
}

/** Lines of group(5). */
function parseGroups(text: string): UnixGroup[] {
  return text.split('\n').flatMap((line) => {
    const [name, , gid, members = ''] = line.split(':');
    if (name === undefined || gid === undefined || !/^\d+$/u.test(gid)) return [];
    return [{ name, gid: Number(gid), members: members.split(',').filter((member) => member !== '') }];
  });
}

function toGroup({ name, gid }: UnixGroup): Group {
  return { name, gid, sid: `${unixGroupSid}${gid}` };
}

async function output(programs: Programs, program: string, args: readonly string[]): Promise<string> {
  const ended = await programs.run({ program, args, timeoutMs, environment });
  return ended.kind === 'exited' && ended.code === 0 ? ended.stdout : '';
}

function succeeded(ended: ProgramOutcome): boolean {
  return ended.kind === 'exited' && ended.code === 0;
}

function programFailure(program: string, ended: ProgramOutcome, debianPackage = 'passwd') {
  if (ended.kind === 'missing') return failure('setup.program-missing', { program, package: debianPackage });
  if (ended.kind !== 'exited') return withoutAnswer(program, ended.kind);
  const said = asItIs(ended.stderr.trim());
  return failure('setup.program-failed', { program, code: ended.code, message: said });
}
