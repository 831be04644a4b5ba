import { measureTransfer } from '../../core/transfer-meter.ts';
import type { Clock } from '../../ports/clock.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { TransferProgress } from '../../shared/status.ts';
import type { VerifiedWriter } from '../files/verified-writer.ts';
import { beginsLikeWebPage, type OfferedFile } from './offered-file.ts';
import { shownUrl } from './request-failures.ts';
import type { Answer } from './send-request.ts';
import type { StallGuard } from './stall-guard.ts';

/** Progress is reported four times a second: more than anybody can read. */
const reportEveryMs = 250;

export interface Receiving {
  readonly answer: Answer;
  readonly offer: OfferedFile;
  readonly writer: VerifiedWriter;
  readonly guard: StallGuard;
  readonly clock: Clock;
  report(progress: TransferProgress): void;
}

/**
 * Reads the body into the writer. A connection that ends too early, a web page and a body that is too long
 * are failures; errors of the disk reject. What came until then was handed to the writer in every case.
 */
export async function receiveBody(receiving: Receiving): Promise<Result<null>> {
  const { answer, offer, writer, guard } = receiving;
  const gather = createGathering(writer, guard);
  const reportProgress = createProgressReport(receiving);
  const body = answer.body[Symbol.asyncIterator]();
  let position = offer.firstByte;
  try {
    for (;;) {
      const next = await readNext(body);
      if (next === 'broken') return failWith(cutOff(receiving, position));
      if (next === 'ended') break;
      guard.progressed();
      if (position === 0 && beginsLikeWebPage(next)) return failWith(webPage(answer));
      position += next.length;
      if (offer.totalBytes !== null && position > offer.totalBytes) return failWith(tooLong(receiving));
      await gather.add(next);
      reportProgress(position);
    }
  } finally {
    gather.flush();
  }
  if (position < (offer.totalBytes ?? 0)) return failWith(cutOff(receiving, position));
  return position === 0 ? failWith(failure('source.empty', { url: shownUrl(answer.url) })) : succeed(null);
}

/** Collects the network's small chunks into the writer's large buffers. */
function createGathering(writer: VerifiedWriter, guard: StallGuard) {
  let buffer: Buffer | null = null;
  let filled = 0;
  const flush = () => {
    if (buffer !== null) writer.submit(buffer, filled);
    buffer = null;
    filled = 0;
  };
  const add = async (chunk: Uint8Array) => {
    for (let taken = 0; taken < chunk.length; ) {
      buffer ??= await guard.during(() => writer.takeBuffer());
      const part = chunk.subarray(taken, taken + buffer.length - filled);
      buffer.set(part, filled);
      filled += part.length;
      taken += part.length;
      if (filled === buffer.length) flush();
    }
  };
  return { add, flush };
}

async function readNext(body: AsyncIterator<unknown>): Promise<Uint8Array | 'ended' | 'broken'> {
  try {
    const next = await body.next();
    return next.done === true ? 'ended' : (next.value as Uint8Array);
  } catch {
    return 'broken';
  }
}

function createProgressReport({ offer, clock, report }: Receiving): (position: number) => void {
  const startedAtMs = clock.now().getTime();
  const start = { startedAtMs, startBytes: offer.firstByte, totalBytes: offer.totalBytes };
  let reportedAtMs = startedAtMs;
  return (position) => {
    const nowMs = clock.now().getTime();
    if (nowMs - reportedAtMs < reportEveryMs && position !== offer.totalBytes) return;
    reportedAtMs = nowMs;
    report(measureTransfer(start, position, nowMs));
  };
}

function cutOff({ answer, offer }: Receiving, received: number) {
  const promised = offer.totalBytes ?? 'an unknown number of';
  return failure('source.cut-off', { url: shownUrl(answer.url), received, promised });
}

function tooLong({ answer, offer }: Receiving) {
  return failure('source.too-long', { url: shownUrl(answer.url), promised: offer.totalBytes ?? 0 });
}

function webPage(answer: Answer) {
  return failure('source.html', { url: shownUrl(answer.url), found: 'by its first bytes' });
}
