export interface TransferOptions {
  readonly signal: AbortSignal;
  report(bytesDone: number): void;
}

/** Carries whole catalogs between this computer and a share. Rejects with Node's error codes, and when aborted. */
export interface ShareTransfer {
  /** Copies a file of this computer to a new file of the share, with its time of change. */
  send(from: string, to: string, options: TransferOptions): Promise<void>;
  /** Copies a file of the share to a new file of this computer. */
  receive(from: string, to: string, options: TransferOptions): Promise<void>;
  /** SHA-256 of a file of the share, read from the server. */
  hash(at: string, options: TransferOptions): Promise<string>;
}
