/** Commands of smbclient that the engine uses, with their file names. */
export type SmbCommand =
  | { readonly kind: 'ls' }
  | { readonly kind: 'put from input'; readonly name: string }
  | { readonly kind: 'get to output'; readonly name: string }
  | { readonly kind: 'facts'; readonly name: string }
  | { readonly kind: 'set time'; readonly name: string; readonly timeMs: number }
  | { readonly kind: 'replace'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly name: string };

/**
 * Writes commands for `smbclient -c`. It splits at semicolons even between quotation marks, has no escapes,
 * and takes wildcards in `del`: names with anything but letters, digits, dots, hyphens and underscores are
 * refused. The engine's own names have nothing else.
 */
export function writeSmbCommands(commands: readonly SmbCommand[]): string {
  return commands.map(writeCommand).join('; ');
}

function writeCommand(command: SmbCommand): string {
  switch (command.kind) {
    case 'ls':
      return 'ls';
    case 'put from input':
      return `put - ${safe(command.name)}`;
    case 'get to output':
      return `get ${safe(command.name)} -`;
    case 'facts':
      return `allinfo ${safe(command.name)}`;
    case 'set time':
      return `utimes ${safe(command.name)} -1 -1 ${timeOf(command.timeMs)} -1`;
    case 'replace':
      return `rename ${safe(command.from)} ${safe(command.to)} -f`;
    case 'remove':
      return `del ${safe(command.name)}`;
  }
}

function safe(name: string): string {
  if (!/^[\w.][\w.-]*$/.test(name)) throw new Error(`${name} is not a name for smbclient's command language`);
  return name;
}

/** YYYY:MM:DD-HH:MM:SS, in the time zone of the client's environment, which is UTC. */
function timeOf(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 19).replaceAll('-', ':').replace('T', '-');
}
