import { decodeCopy, encodeCopy } from './structured-copy.ts';

/** Names that only the stand-in and this closure know; they are new for every launch. */
export interface PageSideNames {
  /** Global function by which Playwright carries calls to the main process. */
  readonly binding: string;
  /** DOM event by which the main process delivers messages. */
  readonly delivery: string;
  /** Tests may play a subframe that got hold of the channel: it then stays reachable there. */
  readonly keptInSubframes: boolean;
}

type Listener = (event: object, ...args: unknown[]) => void;
type Send = (text: string) => Promise<string>;

/**
 * The renderer's `electron` for the preload script. Runs before any script of the page, takes the channel out
 * of the page's reach and hands it to the preload alone. Null in subframes, where Electron runs no preload.
 */
export function openPageSide(names: PageSideNames): object | null {
  const scope = globalThis as unknown as Record<string, Send>;
  const send = scope[names.binding];
  if (window.top !== window) {
    if (!names.keptInSubframes) delete scope[names.binding];
    return null;
  }
  delete scope[names.binding];
  if (!send) throw new Error('The channel to the main process is missing');
  return { contextBridge: { exposeInMainWorld }, ipcRenderer: openIpcRenderer(send, names.delivery) };
}

function openIpcRenderer(send: Send, delivery: string): object {
  const listeners = new Map<string, Set<Listener>>();
  window.addEventListener(delivery, (event) => {
    const { channel, args } = decodeCopy((event as CustomEvent<string>).detail) as {
      channel: string;
      args: unknown[];
    };
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
  });
  return {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const answer = decodeCopy(await send(encodeCopy({ channel, args }))) as {
        value?: unknown;
        error?: string;
      };
      if (answer.error !== undefined) {
        throw new Error(`Error invoking remote method '${channel}': ${answer.error}`);
      }
      return answer.value;
    },
    on(channel: string, listener: Listener): void {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    removeListener(channel: string, listener: Listener): void {
      listeners.get(channel)?.delete(listener);
    },
  };
}

function exposeInMainWorld(name: string, api: unknown): void {
  if (name in window) throw new Error(`Cannot bind an API on top of an existing property: ${name}`);
  Object.defineProperty(window, name, { value: crossBridge(api, true), enumerable: true });
}

/** A copy for the other side of the bridge: functions are wrapped, the API itself is frozen, data is cloned. */
function crossBridge(value: unknown, freeze: boolean): unknown {
  if (typeof value === 'function') {
    return (...args: unknown[]) => {
      const result: unknown = value(...args.map((arg) => crossBridge(arg, false)));
      return result instanceof Promise
        ? result.then((settled) => crossBridge(settled, false))
        : crossBridge(result, false);
    };
  }
  if (Array.isArray(value)) return value.map((item) => crossBridge(item, freeze));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) {
    return structuredClone(value);
  }
  const entries = Object.entries(value).map(([key, item]) => [key, crossBridge(item, freeze)]);
  const copy: unknown = Object.fromEntries(entries);
  return freeze ? Object.freeze(copy) : copy;
}
