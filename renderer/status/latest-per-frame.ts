/** Calls back before the next frame is drawn. */
export type NextFrame = (work: () => void) => void;

/** In a window that is not seen no frame is drawn; its state must not fall behind for that. */
const unseenMs = 500;

/** The browser's next frame; half a second later at the latest. */
export function nextBrowserFrame(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    work();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, unseenMs);
}

/** Hands on only the newest of what arrives between two frames. */
export function latestPerFrame<T>(nextFrame: NextFrame, handOn: (value: T) => void): (value: T) => void {
  let waiting: { readonly value: T } | null = null;
  return (value) => {
    const isAsked = waiting !== null;
    waiting = { value };
    if (isAsked) return;
    nextFrame(() => {
      const newest = waiting;
      waiting = null;
      if (newest !== null) handOn(newest.value);
    });
  };
}
