/** What is known of a file system entry. Identity and time are exact: the no-op check relies on them. */
export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly sizeBytes: number;
  readonly mtimeNs: bigint;
  /** When the system last saw the file change, whatever times it was given; absent where that is not told. */
  readonly changedNs?: bigint;
  /** Device and file number: changes when the file is replaced. */
  readonly fileId: string;
  /** POSIX permission bits; meaningless on Windows. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

export interface OpenFile {
  /** Reads into `buffer` at `position`; returns the bytes read, 0 at the end. */
  read(buffer: Uint8Array, position: number): Promise<number>;
  /** Writes the whole of `buffer` at `position`. */
  write(buffer: Uint8Array, position: number): Promise<void>;
  /** Flushes data and metadata to the disk. */
  sync(): Promise<void>;
  facts(): Promise<FileFacts>;
  truncate(sizeBytes: number): Promise<void>;
  /** Sets the time of the last change, in milliseconds since 1970. */
  setModifiedAt(timeMs: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * The file operations that the engine and Setup are made of, few enough that a test can fail each of them.
 * They reject with Node's error codes (ENOENT, EACCES, ENOSPC, …); whoever calls turns those into failures.
 */
export interface Files {
  /** Facts of what lies at `path` (links are not followed), or null when nothing does. */
  look(path: string): Promise<FileFacts | null>;
  /** Like `look`, but follows links. */
  lookThrough(path: string): Promise<FileFacts | null>;
  list(path: string): Promise<string[]>;
  /** Creates one folder; its parent must exist. Rejects with EEXIST when it is there. */
  makeFolder(path: string, mode?: number): Promise<void>;
  /**
   * `create`: exclusive, fails with EEXIST. `update`: read and write an existing file. `append`: creates it where
   * it is missing, and writes at its end whatever the position, also when another process appends.
   */
  open(path: string, how: 'read' | 'create' | 'update' | 'append', mode?: number): Promise<OpenFile>;
  /** Replaces `to` in one step. */
  rename(from: string, to: string): Promise<void>;
  /** Gives the file a second name; rejects with EEXIST when `to` is there. */
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Removes an empty folder. */
  removeFolder(path: string): Promise<void>;
  /** Makes renames and creations in the folder durable. Does nothing where the system has no such call. */
  syncFolder(path: string): Promise<void>;
  readText(path: string): Promise<string>;
  /** Path with every link resolved. */
  resolveLinks(path: string): Promise<string>;
  freeBytes(path: string): Promise<number>;
  setMode(path: string, mode: number): Promise<void>;
  setOwner(path: string, uid: number, gid: number): Promise<void>;
}
