/** The file system that a path lies on. */
export interface FileSystemFacts {
  /** e.g. `ext4`, `NTFS`, `nfs4`. */
  readonly type: string;
  readonly isLocal: boolean;
  /** Whether it keeps an owner, a group and permissions for each entry. */
  readonly hasPermissions: boolean;
}

/** The file systems of this machine. */
export interface FileSystems {
  /** Facts of the file system that the existing `path` lies on, or null when they cannot be told. */
  at(path: string): Promise<FileSystemFacts | null>;
}
