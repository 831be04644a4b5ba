/** Waits until everybody who may take part in the shared reading is ready for it, or has dropped out. */
export interface Gathering {
  /** One of those expected is ready, or never will be. */
  settleOne(): void;
  /** Resolves when all have settled, or the time is up. */
  readonly complete: Promise<void>;
  isComplete(): boolean;
}

/** Expects `count` settlements within `timeLimitMs`: a slow one must not keep the others waiting. */
export function createGathering(count: number, timeLimitMs: number): Gathering {
  let missing = count;
  let done = false;
  let finish: () => void = () => undefined;
  const complete = new Promise<void>((resolve) => {
    finish = () => {
      done = true;
      clearTimeout(timer);
      resolve();
    };
  });
  const timer = setTimeout(() => finish(), timeLimitMs);
  if (count === 0) finish();
  return {
    settleOne: () => {
      missing--;
      if (missing === 0) finish();
    },
    complete,
    isComplete: () => done,
  };
}
