/** Commands of smbclient that the engine uses. Names are relative to the session's folder, parts joined by `\`. */
export type SmbCommand =
  | { readonly kind: 'list'; readonly folder: string }
  /** `local` is a plain name in the session's own folder. */
  | { readonly kind: 'put'; readonly local: string; readonly name: string }
  | { readonly kind: 'get to output'; readonly name: string }
  | { readonly kind: 'get'; readonly name: string; readonly local: string }
  | { readonly kind: 'facts'; readonly name: string }
  | { readonly kind: 'set time'; readonly name: string; readonly timeMs: number }
  | { readonly kind: 'replace'; readonly from: string; readonly to: string }
  /** Fails with NT_STATUS_OBJECT_NAME_COLLISION when `to` is there. */
  | { readonly kind: 'link'; readonly from: string; readonly to: string }
  | { readonly kind: 'make folder'; readonly name: string }
  | { readonly kind: 'remove'; readonly name: string };

/**
 * Writes a command as smbclient reads it from its standard input, without the end of the line. Its language has
 * quotation marks but no escapes, takes wildcards in `del`, and options among the names: names with what no SMB server
 * has in a name (MS-FSCC 2.1.5), and those that begin with a hyphen, are refused. Semicolons and `!` mean something
 * only with `-c`, and at the beginning of a line.
 */
export function writeSmbCommand(command: SmbCommand): string {
  switch (command.kind) {
    case 'list':
      return command.folder === '' ? 'ls' : `ls ${safe(command.folder)}\\*`;
    case 'put':
      return `put ${safe(command.local)} ${safe(command.name)}`;
    case 'get to output':
      return `get ${safe(command.name)} -`;
    case 'get':
      return `get ${safe(command.name)} ${safe(command.local)}`;
    case 'facts':
      return `allinfo ${safe(command.name)}`;
    case 'set time':
      return `utimes ${safe(command.name)} -1 -1 ${timeOf(command.timeMs)} -1`;
    case 'replace':
      return `rename ${safe(command.from)} ${safe(command.to)} -f`;
    case 'link':
      return `hardlink ${safe(command.from)} ${safe(command.to)}`;
    case 'make folder':
      return `mkdir ${safe(command.name)}`;
    case 'remove':
      return `del ${safe(command.name)}`;
  }
}

/** Whether a command can name it. */
export function isSmbName(name: string): boolean {
  return name
    .split('\\')
    .every((part) => /^[^-"/:<>|*?\p{Cc}][^"/:<>|*?\p{Cc}]*$/u.test(part) && part !== '.' && part !== '..');
}

function safe(name: string): string {
  if (!isSmbName(name)) throw new Error(`${name} is not a name for smbclient's command language`);
  return /^[\w.\\-]+$/.test(name) ? name : `"${name}"`;
}

/** YYYY:MM:DD-HH:MM:SS, in the time zone of the client's environment, which is UTC. */
function timeOf(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 19).replaceAll('-', ':').replace('T', '-');
}
