import type { Programs } from '../../ports/programs.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import { withoutAnswer } from '../programs/cause-of-end.ts';

const timeoutMs = 20_000;

/** POSIX ACLs of one folder, through the programs of the package `acl`. */
export interface AclTools {
  /** Entries as `getfacl --omit-header --numeric` writes them. */
  read(path: string): Promise<Result<string>>;
  /** Makes these entries the whole ACL. `permissions.not-supported` where the file system keeps none. */
  set(path: string, entries: readonly string[]): Promise<Result<null>>;
  /** Whether the file system keeps ACLs at all; tried without changing anything. */
  areKept(path: string): Promise<boolean>;
}

export function createAclTools(programs: Programs): AclTools {
  const run = async (
    program: 'getfacl' | 'setfacl',
    args: readonly string[],
    path: string,
  ): Promise<Result<string>> => {
    const ended = await programs.run({ program, args: [...args, '--', path], timeoutMs });
    if (ended.kind === 'missing')
      return failWith(failure('setup.program-missing', { program, package: 'acl' }));
    if (ended.kind !== 'exited') return failWith(withoutAnswer(program, ended.kind));
    if (ended.code === 0) return succeed(ended.stdout);
    const said = ended.stderr.trim();
    return failWith(
      /not supported/iu.test(said)
        ? failure('permissions.not-supported', {
            path,
            fileSystem: message('failureParts', 'withoutAccessLists'),
            action: message('failureParts', 'keepAccessLists'),
          })
        : failure('setup.program-failed', { program, code: ended.code, message: asItIs(said) }),
    );
  };
  return {
    read: (path) =>
      run('getfacl', ['--omit-header', '--numeric', '--absolute-names', '--no-effective'], path),
    set: async (path, entries) => {
      const set = await run('setfacl', ['--set', entries.join(',')], path);
      if (!set.ok) return set;
      // `--set` without default entries leaves the defaults that are there.
      if (entries.some((entry) => entry.startsWith('default:'))) return succeed(null);
      const cleared = await run('setfacl', ['--remove-default'], path);
      return cleared.ok ? succeed(null) : cleared;
    },
    areKept: async (path) => {
      const tried = await run('setfacl', ['--test', '--modify', 'default:other::---'], path);
      return tried.ok;
    },
  };
}
