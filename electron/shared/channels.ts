import type { CallName, PushName } from './contract.ts';

/** The channel of a call, from the window to the main process. */
export function callChannel<N extends CallName>(name: N): `call ${N}` {
  return `call ${name}`;
}

/** The channel of a push, from the main process to the window. */
export function pushChannel<N extends PushName>(name: N): `push ${N}` {
  return `push ${name}`;
}
