/** A mounted file system. */
export interface Mount {
  readonly mountPoint: string;
  /** The block device of a local file system (`/dev/…`), or null. */
  readonly device: string | null;
  /** The server behind a network file system, in lower case; null for a local one. */
  readonly server: string | null;
}

/** Reads the lines of /proc/self/mounts (proc(5), fstab(5): spaces are written as \040). */
export function parseMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [device, mountPoint, type] = line.split(' ').map(unescapeOctal);
    if (device === undefined || mountPoint === undefined || type === undefined) return [];
    const isBlockDevice = device.startsWith('/dev/');
    return [{ mountPoint, server: serverOf(device, type), device: isBlockDevice ? device : null }];
  });
}

/** The mount that `path` lies on: the one with the longest matching mount point, the last of equals. */
export function mountOf(mounts: readonly Mount[], path: string): Mount | null {
  let found: Mount | null = null;
  for (const mount of mounts) {
    const covers =
      mount.mountPoint === '/' || path === mount.mountPoint || path.startsWith(`${mount.mountPoint}/`);
    if (covers && mount.mountPoint.length >= (found?.mountPoint.length ?? 0)) found = mount;
  }
  return found;
}

function serverOf(device: string, type: string): string | null {
  if (/^(cifs|smb3|smbfs)$/.test(type)) return /^\/\/([^/]+)/.exec(device)?.[1]?.toLowerCase() ?? device;
  if (/^nfs4?$/.test(type)) return /^(\[[^\]]+\]|[^:]+):/.exec(device)?.[1]?.toLowerCase() ?? device;
  return /^(fuse\.|9p|ceph|glusterfs|afs)/.test(type) ? device.toLowerCase() : null;
}

function unescapeOctal(field: string): string {
  return field.replaceAll(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
