import type { IpcMainInvokeEvent } from 'electron';
import { decodeCopy, encodeCopy } from './structured-copy.ts';

/** What a listener learns about a call, as Electron's `IpcMainInvokeEvent`. */
export interface InvokeEvent {
  readonly sender: unknown;
  readonly senderFrame: unknown;
}

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** The page's request, as the page side of the bridge sends it. */
export interface InvokeRequest {
  readonly channel: string;
  readonly args: readonly unknown[];
}

const handlers = new Map<string, Handler>();

/** The main side of `ipcRenderer.invoke`. One-way messages are not used by the app and are refused. */
export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler(channel: string): void {
    handlers.delete(channel);
  },
};

/** Runs the handler of a call; the answer is text for the page side, an error is one too. */
export async function answerInvoke(event: InvokeEvent, text: string): Promise<string> {
  const { channel, args } = decodeCopy(text) as InvokeRequest;
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return encodeCopy({ value: await handler(event as IpcMainInvokeEvent, ...args) });
  } catch (error) {
    return encodeCopy({ error: String(error) });
  }
}
