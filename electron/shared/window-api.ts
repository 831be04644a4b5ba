import type { CallInput, CallName, CallOutput, PushName, PushPayload } from './contract.ts';
import type { Result } from './result.ts';

/** The one frozen object that the preload script gives the window: `window.pkgsource`. */
export interface WindowApi {
  /** Asks the main process; never throws for an expected failure. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  /** Listens to snapshots that the main process pushes. Returns what ends it. */
  listen<N extends PushName>(name: N, listener: (payload: PushPayload<N>) => void): () => void;
}

/** The name under which the preload script exposes the window's API. */
export const windowApiName = 'pkgsource';
