export interface ProgramRequest {
  readonly program: string;
  /** Given to the program as they are; no shell is involved. Never a secret: others can read them. */
  readonly args: readonly string[];
  /** Written to its standard input, which is then closed. */
  readonly input?: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Added to the environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What it prints beyond this is cut; 4 MiB unless given. */
  readonly longestOutputBytes?: number;
}

/** How a program ended. `missing`: there is no such program on this machine. */
export type ProgramOutcome =
  | { readonly kind: 'exited'; readonly code: number; readonly stdout: string; readonly stderr: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'timed out' }
  | { readonly kind: 'cancelled' };

/** Runs other programs. The one place where this happens is `adapters/programs`. */
export interface Programs {
  run(request: ProgramRequest): Promise<ProgramOutcome>;
}
