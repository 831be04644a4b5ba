import type { BrowserContext } from 'playwright-core';
import { openWindows } from './windows.ts';

/**
 * The tests' door: a process that was forked with PKGSOURCE_SHELL_DOOR=1 tells its parent where Playwright can
 * reach the window, and takes from it the answers to file dialogs and the wish to close the window. Without the
 * variable there is no door.
 */
export const doorIsOpen = process.env.PKGSOURCE_SHELL_DOOR === '1' && process.send !== undefined;

/** What the parent is told. */
export type DoorMessage = { readonly endpoint: string };

/** What the parent answers a dialog with: a path, or null for Cancel. */
export interface DialogAnswer {
  readonly dialogAnswer: string | null;
}

/** What the parent asks for in place of a person who closes the window. */
export interface CloseWindow {
  readonly closeWindow: true;
}

const answers: (string | null)[] = [];
const waiting: ((answer: string | null) => void)[] = [];

if (doorIsOpen) {
  process.on('message', (message: DialogAnswer | CloseWindow) => {
    if ('closeWindow' in message) closeWindows();
    else takeAnswer(message.dialogAnswer);
  });
  // The parent's channel alone must not keep the program alive.
  process.channel?.unref();
}

function closeWindows(): void {
  for (const window of openWindows) window.close();
}

function takeAnswer(answer: string | null): void {
  const next = waiting.shift();
  if (next) next(answer);
  else answers.push(answer);
}

/** Makes the browser reachable for the parent, by a socket that only this account can open. */
export async function openDoor(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!doorIsOpen || !browser) return;
  const { endpoint } = await browser.bind('pkgsource');
  process.send?.({ endpoint } satisfies DoorMessage);
}

export function closeDoor(): void {
  if (doorIsOpen && process.connected) process.disconnect();
}

/** The next answer that the parent gives to a file dialog; waits for it. */
export function nextDialogAnswer(): Promise<string | null> {
  const answer = answers.shift();
  if (answer !== undefined) return Promise.resolve(answer);
  return new Promise((resolve) => waiting.push(resolve));
}
