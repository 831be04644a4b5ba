import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, pushChannel } from './shared/channels.ts';
import type { CallOutput } from './shared/contract.ts';
import type { Result } from './shared/result.ts';
import { type WindowApi, windowApiName } from './shared/window-api.ts';

/**
 * All that the window can reach. The main process checks sender, call and input; here nothing is decided, so
 * that this script stays small enough to read at a glance.
 */
const api: WindowApi = {
  call: async (name, input) =>
    (await ipcRenderer.invoke(callChannel(name), input)) as Result<CallOutput<typeof name>>,
  listen: (name, listener) => {
    const channel = pushChannel(name);
    const onPush = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(channel, onPush);
    return () => {
      ipcRenderer.removeListener(channel, onPush);
    };
  },
};

contextBridge.exposeInMainWorld(windowApiName, Object.freeze(api));
