import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { closeBrowser } from './browser.ts';
import { closeDoor } from './door.ts';
import { KnownEvents, notImplemented, preventable } from './refuse.ts';
import { takeInstanceLock, toldFirst } from './single-instance.ts';
import { openWindows } from './windows.ts';

const events = [
  'before-quit',
  'quit',
  'second-instance',
  'web-contents-created',
  'will-quit',
  'window-all-closed',
];

/** Chromium usually ends at once; one that does not is killed when this process ends. */
const longestCloseMs = 5000;

/** The life of the program: paths, single instance, quitting. */
class App extends KnownEvents {
  readonly isPackaged = false;
  readonly #paths = new Map<string, string>();
  #name = 'pkgsource';
  #quitting = false;

  constructor() {
    super('app', events);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.quit());
  }

  async whenReady(): Promise<void> {}

  getAppPath(): string {
    return path.resolve(__dirname, '../..');
  }

  getName(): string {
    return this.#name;
  }

  getVersion(): string {
    const manifest = readFileSync(path.join(this.getAppPath(), 'package.json'), 'utf8');
    return (JSON.parse(manifest) as { version: string }).version;
  }

  getPreferredSystemLanguages(): string[] {
    return [Intl.DateTimeFormat().resolvedOptions().locale];
  }

  setName(name: string): void {
    this.#name = name;
  }

  getPath(name: string): string {
    const known = this.#paths.get(name);
    if (known !== undefined) return known;
    if (name === 'temp') return tmpdir();
    if (name === 'home') return homedir();
    if (name === 'documents') return homedir();
    if (name === 'userData') return path.join(homedir(), '.config', this.#name);
    throw notImplemented(`path ${name}`);
  }

  setPath(name: string, value: string): void {
    this.#paths.set(name, value);
  }

  /** Chromium's pages are always sandboxed here, except for root (see browser.ts). */
  enableSandbox(): void {}

  /** There is no menu bar that could show the panel. */
  setAboutPanelOptions(): void {}

  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(this.getPath('userData'), ({ argv, workingDirectory }) =>
      this.emit('second-instance', {}, argv, workingDirectory, null),
    );
  }

  /** Closes every window and ends the program, unless a window's `close` was prevented. */
  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    void this.#quitInOrder().then((quits) => {
      if (quits) this.exit();
    });
  }

  exit(code = 0): void {
    void Promise.race([Promise.allSettled([closeBrowser(), toldFirst]), wait(longestCloseMs)]).then(() => {
      this.emit('quit', {}, code);
      closeDoor();
      process.exit(code);
    });
  }

  async #quitInOrder(): Promise<boolean> {
    this.emit('before-quit', {});
    for (const window of openWindows) {
      if (!(await window.closeUnlessPrevented())) return this.#stay();
    }
    const event = preventable({});
    this.emit('will-quit', event);
    return event.defaultPrevented ? this.#stay() : true;
  }

  /** At once, not a promise later: a listener that held quitting up may ask again before that. */
  #stay(): false {
    this.#quitting = false;
    return false;
  }
}

export const app = new App();
