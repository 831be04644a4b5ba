import type { TransferProgress } from '../shared/status.ts';

/** Where and when a transfer began; times in milliseconds since 1970. */
export interface TransferStart {
  readonly startedAtMs: number;
  /** Bytes that were there already. */
  readonly startBytes: number;
  /** Null when the sender does not say. */
  readonly totalBytes: number | null;
}

/** Progress of a transfer, with its average rate so far and what that rate means for the rest. */
export function measureTransfer(start: TransferStart, bytesDone: number, nowMs: number): TransferProgress {
  const seconds = (nowMs - start.startedAtMs) / 1000;
  const bytesPerSecond = seconds > 0 ? (bytesDone - start.startBytes) / seconds : 0;
  const known = start.totalBytes !== null;
  const bytesTotal = Math.max(start.totalBytes ?? 0, bytesDone);
  return {
    bytesDone,
    bytesTotal,
    bytesPerSecond,
    secondsLeft: known && bytesPerSecond > 0 ? (bytesTotal - bytesDone) / bytesPerSecond : null,
  };
}
