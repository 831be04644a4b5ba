/** A file as smbclient's `ls` shows it. */
export interface SmbEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly sizeBytes: number;
}

export interface SmbListing {
  readonly entries: readonly SmbEntry[];
  /** Null when the server does not tell. */
  readonly freeBytes: number | null;
}

/** `  name   attributes   size  date`, as display_finfo of Samba's client.c prints it. */
const entryLine = /^ {2}(.+?) +([A-Z]*) +(\d+) {2}[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/;

/** Reads what `ls` printed. Lines that are not understood are left out. */
export function parseSmbListing(text: string): SmbListing {
  const entries = text.split('\n').flatMap((line) => {
    const [, name, attributes, size] = entryLine.exec(line) ?? [];
    if (name === undefined || attributes === undefined || size === undefined) return [];
    return [{ name, isFolder: attributes.includes('D'), sizeBytes: Number(size) }];
  });
  const [, blockBytes, blocks] = /blocks of size (\d+)\. (\d+) blocks available/.exec(text) ?? [];
  const freeBytes =
    blockBytes === undefined || blocks === undefined ? null : Number(blockBytes) * Number(blocks);
  return { entries, freeBytes };
}

/** What identifies a file on an SMB server: the client shows times to the second, and no file number. */
export interface SmbFileFacts {
  readonly sizeBytes: number;
  readonly mtimeNs: string;
  readonly fileId: string;
}

/** Reads what `allinfo` printed in UTC; null when it is not about a file. */
export function parseSmbFacts(text: string): SmbFileFacts | null {
  const size = /^stream: \[::\$DATA\], (\d+) bytes$/m.exec(text)?.[1];
  const created = timeIn(text, 'create_time');
  const written = timeIn(text, 'write_time');
  const changed = timeIn(text, 'change_time');
  if (size === undefined || created === null || written === null || changed === null) return null;
  return {
    sizeBytes: Number(size),
    mtimeNs: `${BigInt(written) * 1_000_000n}`,
    fileId: `${created}:${changed}`,
  };
}

/** Whether `allinfo` was about a folder. */
export function isSmbFolder(text: string): boolean {
  return /^attributes: [A-Z]*D/m.test(text);
}

function timeIn(text: string, name: string): number | null {
  const shown = new RegExp(`^${name}:\\s+(.+)$`, 'm').exec(text)?.[1];
  const timeMs = Date.parse(shown ?? '');
  return Number.isNaN(timeMs) ? null : timeMs;
}
