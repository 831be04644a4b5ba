import { stat } from 'node:fs/promises';
import type { ShareTransfer } from '../host/share-transfer.ts';
import { nameInShare, throwAsFileError } from './smb-files.ts';
import type { SmbShare } from './smb-share.ts';

/** Transfers through smbclient, each in a session of its own: the site's records are written meanwhile. */
export function createSmbTransfer(share: SmbShare, maxBytesPerSecond: number | null): ShareTransfer {
  return {
    send: (from, to, { signal, report }) =>
      share
        .useApart(signal, async (point) => {
          const { mtimeMs } = await stat(from);
          await point.putFile(from, nameInShare(share, to), { maxBytesPerSecond, report });
          await point.setTime(nameInShare(share, to), mtimeMs);
        })
        .catch(throwAsFileError),
    receive: (from, to, { signal, report }) =>
      share
        .useApart(signal, (point) => point.getFile(nameInShare(share, from), to, report))
        .catch(throwAsFileError),
    hash: (at, { signal, report }) =>
      share.useApart(signal, (point) => point.hash(nameInShare(share, at), report)).catch(throwAsFileError),
  };
}
