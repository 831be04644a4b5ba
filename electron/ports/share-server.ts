import type { FolderAccess } from '../shared/plan.ts';
import type { Result } from '../shared/result.ts';
import type { Message } from '../shared/texts/message.ts';

export interface Share {
  readonly name: string;
  /** Local folder, or null for what has none (IPC$, printers). */
  readonly path: string | null;
  readonly comment: string;
  /** Setup could have made it, and can change or remove it; false for what an administrator configured by hand. */
  readonly changeable: boolean;
}

export interface NewShare {
  readonly name: string;
  readonly path: string;
  readonly comment: string;
}

/** State of the SMB server of this machine. */
export type ShareServerState =
  | { readonly kind: 'ready'; readonly description: string }
  | { readonly kind: 'missing'; readonly remedy: Message }
  | { readonly kind: 'not running'; readonly remedy: Message }
  | { readonly kind: 'shares not allowed'; readonly remedy: Message }
  /** What would tell its state does not answer. */
  | { readonly kind: 'not answering'; readonly remedy: Message };

export type CreateShareOutcome =
  | { readonly kind: 'created' }
  /** Somebody else took the name between plan and apply. */
  | { readonly kind: 'name taken' };

/** The SMB server of this machine: Samba, or Windows' own. */
export interface ShareServer {
  inspect(): Promise<ShareServerState>;
  /** Every share that the server itself lists, however it was defined. */
  list(): Promise<Result<Share[]>>;
  /** Creates the share for the groups of `access` with full control and for nobody else. */
  create(share: NewShare, access: FolderAccess): Promise<Result<CreateShareOutcome>>;
  /** Whether exactly the groups of `access`, and nobody else, have full control. */
  hasAccess(name: string, access: FolderAccess): Promise<Result<boolean>>;
  /** Sets the share's access list to `access`. */
  setAccess(name: string, access: FolderAccess): Promise<Result<null>>;
  /** The access list as the server writes it, for `restoreAccess`. */
  readAccess(name: string): Promise<Result<string>>;
  restoreAccess(name: string, before: string): Promise<Result<null>>;
  remove(name: string): Promise<Result<null>>;
  /** `\\server\name` as clients write it. */
  uncOf(name: string): string;
}
