import { errorCodeOf } from '../../core/error-code.ts';
import {
  type ListedShare,
  parseListedShares,
  type SambaConfiguration,
  type Usershare,
} from '../../core/samba-text.ts';
import { sameShareName } from '../../core/share-name.ts';
import type { Files } from '../../ports/files.ts';
import type { Share } from '../../ports/share-server.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { guardFileWork } from '../files/guard-file-work.ts';
import type { SambaTools } from './samba-tools.ts';
import { listingArguments } from './server-state.ts';
import { readUsershares } from './usershare-files.ts';

/**
 * Every share name in use: usershares, the configuration with registry shares, and whatever else the
 * running server lists. None of them knows all: hidden shares are not listed, usershares are not in the
 * configuration.
 */
export async function listSambaShares(tools: SambaTools, files: Files): Promise<Result<Share[]>> {
  return gatherShares(tools, files, async (configuration) => {
    const listed = await tools.ask('smbclient', listingArguments(configuration));
    return listed.ok && listed.value.code === 0 ? parseListedShares(listed.value.stdout) : [];
  });
}

/** The same without asking the running server, which needs a moment to see a share that was just added. */
export function listDefinedShares(tools: SambaTools, files: Files): Promise<Result<Share[]>> {
  return gatherShares(tools, files, async () => []);
}

async function gatherShares(
  tools: SambaTools,
  files: Files,
  askServer: (configuration: SambaConfiguration) => Promise<ListedShare[]>,
): Promise<Result<Share[]>> {
  const configuration = await tools.readConfiguration();
  if (!configuration.ok) return configuration;
  const folder = configuration.value.globals.get('usershare path') ?? '';
  const usershares = await guardFileWork('readingShares', folder, () =>
    // Debian lets only root and a group in: to others the server names them, which is enough to look around.
    readUsershares(files, folder).catch(noneWhereDenied),
  );
  if (!usershares.ok) return usershares;

  const shares: Share[] = usershares.value.map(({ name, path, comment }) => ({
    name,
    path,
    comment,
    changeable: true,
  }));
  const add = (share: Share) => {
    if (!shares.some(({ name }) => sameShareName(name, share.name))) shares.push(share);
  };
  for (const { name, path } of configuration.value.shares) {
    // A share of the configuration hides a usershare of the same name.
    const hidden = shares.findIndex((share) => sameShareName(share.name, name));
    if (hidden >= 0) shares.splice(hidden, 1);
    add({ name, path, comment: '', changeable: false });
  }
  for (const { name, comment } of await askServer(configuration.value)) {
    add({ name, path: null, comment, changeable: false });
  }
  return succeed(shares);
}

function noneWhereDenied(error: unknown): Usershare[] {
  if (errorCodeOf(error) === 'EACCES') return [];
  throw error;
}
