/** File systems whose files lie on another computer. */
const remoteTypes =
  /^(?:nfs4?|cifs|smb3|smbfs|9p|afs|ceph|glusterfs|lustre|ncpfs|fuse\.(?:sshfs|rclone|glusterfs|s3fs|davfs2?))$/u;

/** File systems that give every file one owner and one mode. Source: mount(8), each file system's options. */
const withoutPermissions =
  /^(?:vfat|msdos|exfat|ntfs|iso9660|udf|hfs|fuseblk|squashfs|proc|sysfs|devtmpfs|cgroup2?)$/u;

/** The file system that a resolved path lies on, from the text of /proc/self/mounts; null when none matches. */
export function fileSystemAt(
  mounts: string,
  path: string,
): { readonly type: string; readonly isLocal: boolean; readonly hasPermissions: boolean } | null {
  let found: { mountPoint: string; type: string } | null = null;
  for (const line of mounts.split('\n')) {
    const [, mountPoint, type] = line.split(' ').map(unescapeOctal);
    if (mountPoint === undefined || type === undefined) continue;
    const covers = mountPoint === '/' || path === mountPoint || path.startsWith(`${mountPoint}/`);
    // Of mounts at one point, the last one hides the others.
    if (covers && mountPoint.length >= (found?.mountPoint.length ?? 0)) found = { mountPoint, type };
  }
  if (found === null) return null;
  const { type } = found;
  return { type, isLocal: !remoteTypes.test(type), hasPermissions: !withoutPermissions.test(type) };
}

/** Spaces and tabs in mount points are written as \040 and \011. Source: proc_mounts(5). */
function unescapeOctal(field: string): string {
  return field.replaceAll(/\\([0-7]{3})/gu, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
