import type { WebContents as ElectronContents, HandlerDetails } from 'electron';
import type { Frame, Page } from 'playwright-core';
import { toAppUrl } from './origins.ts';
import { KnownEvents } from './refuse.ts';
import { session } from './session.ts';
import { encodeCopy } from './structured-copy.ts';

/** Electron's view of a frame: where it is, and whether it is a main frame. */
export class WebFrameMain {
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  get url(): string {
    return toAppUrl(this.#frame.url());
  }

  get parent(): WebFrameMain | null {
    const parent = this.#frame.parentFrame();
    return parent ? frameOf(parent) : null;
  }
}

const frames = new WeakMap<Frame, WebFrameMain>();

/** The same object for the same frame, so that identity can be compared. */
export function frameOf(frame: Frame): WebFrameMain {
  const known = frames.get(frame) ?? new WebFrameMain(frame);
  frames.set(frame, known);
  return known;
}

export type WindowOpenHandler = Parameters<ElectronContents['setWindowOpenHandler']>[0];

const events = [
  'console-message',
  'did-finish-load',
  'render-process-gone',
  'will-attach-webview',
  'will-navigate',
];
let lastId = 0;

/** A page as the main process sees it. */
export class WebContents extends KnownEvents {
  readonly id = ++lastId;
  readonly session = session.defaultSession;
  /** Denies until the app sets its own. */
  #windowOpenHandler: WindowOpenHandler = () => ({ action: 'deny' });
  /** Address that the app itself is loading, until its request is seen. */
  loading: string | null = null;
  #page: Page | null = null;
  #deliveryEvent = '';
  #sending: Promise<void> = Promise.resolve();

  constructor() {
    super('webContents', events);
  }

  /** Connects it with the page, once that exists. */
  attach(page: Page, deliveryEvent: string): void {
    this.#page = page;
    this.#deliveryEvent = deliveryEvent;
    page.on('load', () => this.emit('did-finish-load', {}));
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.on('console', (message) => {
      const level = message.type() === 'error' ? 'error' : message.type() === 'warning' ? 'warning' : 'info';
      this.emit('console-message', { level, message: message.text() });
    });
    page.on('pageerror', (error) =>
      this.emit('console-message', { level: 'error', message: error.stack ?? error.message }),
    );
  }

  get mainFrame(): WebFrameMain | null {
    return this.#page ? frameOf(this.#page.mainFrame()) : null;
  }

  getURL(): string {
    return this.#page ? toAppUrl(this.#page.url()) : '';
  }

  isDestroyed(): boolean {
    return this.#page?.isClosed() ?? false;
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler;
  }

  /** Asks the app about a window that the page wants to open. */
  askToOpen(url: string): 'allow' | 'deny' {
    const details: HandlerDetails = {
      url,
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: this.getURL(), policy: 'no-referrer' },
    };
    return this.#windowOpenHandler(details).action;
  }

  /** Delivers a message to the page; one that closes or navigates meanwhile does not get it, as in Electron. */
  send(channel: string, ...args: unknown[]): void {
    const detail = encodeCopy({ channel, args });
    this.#sending = this.#sending.then(async () => {
      if (!this.#page || this.#page.isClosed()) return;
      await this.#page
        .evaluate(([name, text]) => window.dispatchEvent(new CustomEvent(name, { detail: text })), [
          this.#deliveryEvent,
          detail,
        ] as const)
        .catch(() => undefined);
    });
  }
}
