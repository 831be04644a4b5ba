/** Ends a request that brings nothing for too long; the time that the disk takes does not count. */
export interface StallGuard {
  /** Aborts when nothing came for the time given. */
  readonly signal: AbortSignal;
  /** Something came. */
  progressed(): void;
  /** Runs `work`, whose time is not the server's. */
  during<T>(work: () => Promise<T>): Promise<T>;
  stop(): void;
}

/** Starts to watch at once. */
export function createStallGuard(stallMs: number): StallGuard {
  const controller = new AbortController();
  let ownWork = 0;
  const timer = setTimeout(() => {
    if (ownWork > 0) timer.refresh();
    else controller.abort();
  }, stallMs);
  return {
    signal: controller.signal,
    progressed: () => {
      timer.refresh();
    },
    during: async (work) => {
      ownWork += 1;
      try {
        return await work();
      } finally {
        ownWork -= 1;
        timer.refresh();
      }
    },
    stop: () => clearTimeout(timer),
  };
}
