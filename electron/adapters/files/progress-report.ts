import { measureTransfer, type TransferStart } from '../../core/transfer-meter.ts';
import type { Clock } from '../../ports/clock.ts';
import type { TransferProgress } from '../../shared/status.ts';

/** Progress is reported four times a second: more than anybody can read. */
const reportEveryMs = 250;

/** Takes a transfer's position as often as it likes to move; reports it at a bearable rate, and the end always. */
export function createProgressReport(
  clock: Clock,
  transfer: Omit<TransferStart, 'startedAtMs'>,
  report: (progress: TransferProgress) => void,
): (positionBytes: number) => void {
  const startedAtMs = clock.now().getTime();
  let reportedAtMs = startedAtMs;
  return (positionBytes) => {
    const nowMs = clock.now().getTime();
    // A clock that was set back must not silence it until it is there again.
    if (Math.abs(nowMs - reportedAtMs) < reportEveryMs && positionBytes !== transfer.totalBytes) return;
    reportedAtMs = nowMs;
    report(measureTransfer({ ...transfer, startedAtMs }, positionBytes, nowMs));
  };
}
