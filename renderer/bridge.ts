import type { CallInput, CallName, CallOutput } from '../electron/shared/contract.ts';
import type { Result } from '../electron/shared/result.ts';
import { type WindowApi, windowApiName } from '../electron/shared/window-api.ts';

declare global {
  interface Window {
    readonly [windowApiName]?: WindowApi;
  }
}

/** What the window asks of the main process: the contract's calls and pushes, nothing else. */
export type Bridge = WindowApi;

/**
 * The client over the API that the preload script exposed. A call that breaks on its way (the main process
 * ended, an answer that cannot be cloned) is answered as `program.defect`, so that no page waits for ever.
 */
export function connectBridge(api: WindowApi | undefined): Bridge {
  if (api === undefined)
    throw new Error(`window.${windowApiName} is missing: the preload script did not run`);
  return {
    listen: (name, listener) => api.listen(name, listener),
    call: (name, input) => answerDefects(api, name, input),
  };
}

async function answerDefects<N extends CallName>(
  api: WindowApi,
  name: N,
  input: CallInput<N>,
): Promise<Result<CallOutput<N>>> {
  try {
    return await api.call(name, input);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { ok: false, failure: { code: 'program.defect', params: { cause: `${name}: ${cause}` } } };
  }
}
