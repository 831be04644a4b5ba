import type { Platform } from './path-rules.ts';

/**
 * SSH carries one command line, which the account's shell on the other side takes apart: every argument is quoted
 * so that it arrives as it is. On Windows the shell is taken to be cmd.exe, OpenSSH's default there.
 */
export function remoteCommand(args: readonly string[], platform: Platform): string {
  return args.map(platform === 'windows' ? quoteForWindows : quoteForPosix).join(' ');
}

function quoteForPosix(argument: string): string {
  return /^[\w@%+=:,./-]+$/u.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}

/** Source: Microsoft, "Parsing C command-line arguments". Characters that cmd.exe itself reads are refused. */
function quoteForWindows(argument: string): string {
  if (/[%!\r\n"]/u.test(argument)) throw new Error(`cmd.exe would change the argument ${argument}`);
  return /^[\w@+=:,./\\-]+$/u.test(argument) ? argument : `"${argument.replace(/\\+$/u, '$&$&')}"`;
}

/** How a command gets an administrator's rights on the other computer. */
export type Elevation =
  /** The account has them already. */
  | { readonly kind: 'none' }
  | { readonly kind: 'sudo' }
  /** sudo reads it from the first line of standard input: arguments are seen by everybody there. */
  | { readonly kind: 'sudo with password'; readonly password: string };

/** The arguments and the input with which a command runs as an administrator. */
export function elevated(
  args: readonly string[],
  input: string | undefined,
  elevation: Elevation,
): { readonly args: readonly string[]; readonly input: string | undefined } {
  switch (elevation.kind) {
    case 'none':
      return { args, input };
    case 'sudo':
      return { args: ['sudo', '-n', '--', ...args], input };
    // -k: asked in any case, so that the first line is always read as the password, and never by the command.
    case 'sudo with password':
      return {
        args: ['sudo', '-k', '-S', '-p', '', '--', ...args],
        input: `${elevation.password}\n${input ?? ''}`,
      };
  }
}
