import { measureTransfer, type TransferStart } from '../../core/transfer-meter.ts';
import type { DistributionEvent, DistributionRequest } from '../../ports/distributor.ts';
import { type Message, message } from '../../shared/texts/message.ts';

/** Turns raw byte counts into progress events, at most four a second for each distribution point. */
export interface PointReports {
  report(event: DistributionEvent): void;
  progress(name: string, stage: 'copying' | 'checking', bytesDone: number): void;
  /** What a distribution point was last seen doing, for people. */
  lastStep(name: string): Message;
}

const everyMs = 250;

interface Stage {
  readonly stage: 'copying' | 'checking';
  readonly start: TransferStart;
  readonly bytesDone: number;
  readonly reportedAtMs: number;
}

/** Reports to the request; `nowMs` is the clock. */
export function createPointReports(request: DistributionRequest, nowMs: () => number): PointReports {
  const stages = new Map<string, Stage>();
  const totalBytes = request.manifest.sizeBytes;
  return {
    report: (event) => {
      stages.delete(event.name);
      request.report(event);
    },
    progress: (name, stage, bytesDone) => {
      const now = nowMs();
      const known = stages.get(name);
      const same = known !== undefined && known.stage === stage && known.bytesDone <= bytesDone;
      const start = same ? known.start : { startedAtMs: now, startBytes: bytesDone, totalBytes };
      // A clock that was set back must not silence it until it is there again.
      const due = !same || Math.abs(now - known.reportedAtMs) >= everyMs;
      stages.set(name, { stage, start, bytesDone, reportedAtMs: due ? now : known.reportedAtMs });
      if (due) request.report({ name, kind: stage, progress: measureTransfer(start, bytesDone, now) });
    },
    lastStep: (name) => {
      const stage = stages.get(name);
      if (stage === undefined) return message('steps', 'waitingToDistributeTo', { name });
      return message('steps', stage.stage, { name, done: stage.bytesDone, total: totalBytes });
    },
  };
}
