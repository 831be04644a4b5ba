import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';

export interface SnapshotOptions {
  /** Also the times of the last change, exactly. */
  readonly withTimes?: boolean;
  /** Entries of the top folder that are left out. */
  readonly except?: readonly string[];
}

/** Everything below a folder, one line per entry: kind, mode, owner, group, content, and times where asked for. */
export async function snapshotOfTree(folder: string, options: SnapshotOptions = {}): Promise<string[]> {
  const lines: string[] = [];
  const walk = async (at: string): Promise<void> => {
    for (const name of (await readdir(at)).sort()) {
      const entry = path.join(at, name);
      const relative = path.relative(folder, entry);
      if (options.except?.includes(relative) === true) continue;
      const facts = await lstat(entry, { bigint: true });
      const content = facts.isFile()
        ? createHash('sha256')
            .update(await readFile(entry))
            .digest('hex')
            .slice(0, 12)
        : facts.isSymbolicLink()
          ? await readlink(entry)
          : '';
      const times = options.withTimes === true ? ` ${facts.mtimeNs}` : '';
      lines.push(`${relative} ${facts.mode.toString(8)} ${facts.uid}:${facts.gid} ${content}${times}`);
      if (facts.isDirectory()) await walk(entry);
    }
  };
  await walk(folder);
  return lines;
}
