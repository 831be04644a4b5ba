import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SetupOwner } from '../../electron/shared/setup-journal.ts';
import type { SetupBench } from './setup-bench.ts';
import { snapshotOfTree } from './tree-snapshot.ts';

/** What smbd itself changes while it runs. */
export const sambaState = [
  ...['private', 'lock', 'state', 'cache', 'pid', 'ncalrpc', 'log.smbd', 'smbd.log', 'log'],
].map((name) => path.join('samba', name));

/** What Setup writes about itself, whatever becomes of the site. */
const records = ['home/setup-journal.jsonl', 'home/sites.json', 'home/setup-lock'];

/** Files, modes and owners of the test's folder with the usershares in it, and the machine's groups of a name. */
export async function machineOf(folder: string, groupName: string): Promise<string[]> {
  const tree = await snapshotOfTree(folder, { except: [...records, ...sambaState] });
  const groups = (await readFile('/etc/group', 'utf8'))
    .split('\n')
    .filter((line) => line.startsWith(groupName));
  return [...tree, ...groups];
}

/** A process of this computer that runs no more. */
export async function deadOwner({ deps }: SetupBench): Promise<SetupOwner> {
  return { ...(await deps.setupOwners.self()), process: 999_999_999 };
}
