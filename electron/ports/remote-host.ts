import type { RemoteAddress, RemoteLogin, ShownHostKey } from '../shared/remote-computer.ts';
import type { Result } from '../shared/result.ts';

export type { RemoteAddress, RemoteLogin, ShownHostKey };

export interface RemoteCommand {
  /** Program and arguments; never a secret: others there can see them. */
  readonly args: readonly string[];
  readonly input?: string;
  /** With an administrator's rights: by sudo where the account is not root. */
  readonly asAdministrator: boolean;
  readonly timeoutMs: number;
  /**
   * The leading `args` that are the headless program: where the schedule runs as another account than the one that
   * signed in (Windows, by remoting), the command runs as that one.
   */
  readonly asScheduled?: { readonly program: readonly string[] };
  /** Undoes what was done: runs also after a cancel. */
  readonly takesBack?: true;
  /** One call for each line of standard error, as it comes. */
  readonly onErrorLine?: (line: string) => void;
}

export interface RemoteEnd {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A computer that somebody is signed in to. */
export interface RemoteHost {
  readonly platform: 'windows' | 'linux';
  run(command: RemoteCommand): Promise<Result<RemoteEnd>>;
  /** A new folder that only the signed-in account can enter. */
  makeStaging(): Promise<Result<string>>;
  /** Copies a local file; returns its SHA-256 as read back over there. */
  upload(from: string, to: string, onBytes: (bytes: number) => void): Promise<Result<string>>;
  /** SHA-256 of a file there, or null when there is none. */
  hashOf(path: string): Promise<Result<string | null>>;
  /** Writes a small file that only the signed-in account can read. */
  write(to: string, text: string): Promise<Result<null>>;
  removeStaging(folder: string): Promise<void>;
  close(): void;
}

/** Other computers, reached by SSH or, from Windows to Windows, by PowerShell remoting. */
export interface RemoteHosts {
  /** Asks a computer for its key, without signing in. */
  look(address: RemoteAddress, signal: AbortSignal): Promise<Result<ShownHostKey>>;
  /** Remembers the key that has this fingerprint as confirmed, where the computer still shows it. */
  confirm(address: RemoteAddress, fingerprint: string, signal: AbortSignal): Promise<Result<null>>;
  /** Signs in to a computer whose key was confirmed, and finds out how commands become an administrator's. */
  connect(address: RemoteAddress, login: RemoteLogin, signal: AbortSignal): Promise<Result<RemoteHost>>;
}
