import { parseConfiguredShares, parseListedShares } from '../../core/samba-text.ts';
import { sameShareName } from '../../core/share-name.ts';
import type { Files } from '../../ports/files.ts';
import type { Share } from '../../ports/share-server.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { guardedFiles } from './guarded-files.ts';
import type { SambaTools } from './samba-tools.ts';
import { listingArguments } from './server-state.ts';
import { readUsershares } from './usershare-files.ts';

/**
 * Every share name in use: usershares, smb.conf with what it includes, registry shares, and whatever else the
 * running server lists. None of the four knows all of them: hidden shares are not listed, usershares and
 * registry shares are not in smb.conf.
 */
export async function listSambaShares(tools: SambaTools, files: Files): Promise<Result<Share[]>> {
  const folder = await tools.parameter('usershare path');
  if (!folder.ok) return folder;
  const usershares = await guardedFiles('Reading the shares in', folder.value, () =>
    readUsershares(files, folder.value),
  );
  if (!usershares.ok) return usershares;
  const configured = await tools.run('testparm', ['-s']);
  if (!configured.ok) return configured;
  const registry = await tools.ask('net', ['conf', 'listshares']);
  const listed = await tools.ask('smbclient', await listingArguments(tools));

  const shares: Share[] = usershares.value.map(({ name, path, comment }) => ({
    name,
    path,
    comment,
    changeable: true,
  }));
  const add = (share: Share) => {
    if (!shares.some(({ name }) => sameShareName(name, share.name))) shares.push(share);
  };
  for (const { name, path } of parseConfiguredShares(configured.value)) {
    // A share of the configuration hides a usershare of the same name.
    const hidden = shares.findIndex((share) => sameShareName(share.name, name));
    if (hidden >= 0) shares.splice(hidden, 1);
    add({ name, path, comment: '', changeable: false });
  }
  if (registry.ok && registry.value.code === 0) {
    for (const name of registry.value.stdout.split('\n').map((line) => line.trim())) {
      if (name !== '' && name !== 'global') add({ name, path: null, comment: '', changeable: false });
    }
  }
  if (listed.ok && listed.value.code === 0) {
    for (const { name, comment } of parseListedShares(listed.value.stdout)) {
      add({ name, path: null, comment, changeable: false });
    }
  }
  return succeed(shares);
}
