import type { Clock } from '../../ports/clock.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { TransferProgress } from '../../shared/status.ts';
import { message } from '../../shared/texts/message.ts';
import type { ByteSink } from '../files/byte-sink.ts';
import { createProgressReport } from '../files/progress-report.ts';
import { createBufferCollector } from './buffer-collector.ts';
import { beginsLikeWebPage, type OfferedFile } from './offered-file.ts';
import { shownUrl } from './request-failures.ts';
import type { Answer } from './send-request.ts';
import type { StallGuard } from './stall-guard.ts';

export interface Receiving {
  readonly answer: Answer;
  readonly offer: OfferedFile;
  readonly sink: ByteSink;
  readonly guard: StallGuard;
  readonly clock: Clock;
  report(progress: TransferProgress): void;
}

/**
 * Reads the body into the sink. A connection that ends too early, a web page and a body that is too long
 * are failures; errors of the disk reject. What came until then was handed to the sink in every case.
 */
export async function receiveBody(receiving: Receiving): Promise<Result<null>> {
  const { answer, offer, sink, guard } = receiving;
  const gather = createGathering(sink, guard);
  const transfer = { startBytes: offer.firstByte, totalBytes: offer.totalBytes };
  const reportProgress = createProgressReport(receiving.clock, transfer, receiving.report);
  const collect = createBufferCollector();
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
      collect(next.length);
      reportProgress(position);
    }
  } finally {
    gather.flush();
  }
  if (position < (offer.totalBytes ?? 0)) return failWith(cutOff(receiving, position));
  return position === 0 ? failWith(failure('source.empty', { url: shownUrl(answer.url) })) : succeed(null);
}

/** Collects the network's small chunks into the sink's large buffers. */
function createGathering(sink: ByteSink, guard: StallGuard) {
  let buffer: Uint8Array | null = null;
  let filled = 0;
  const flush = () => {
    if (buffer !== null) sink.submit(buffer, filled);
    buffer = null;
    filled = 0;
  };
  const add = async (chunk: Uint8Array) => {
    for (let taken = 0; taken < chunk.length; ) {
      buffer ??= await guard.during(() => sink.takeBuffer());
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

function cutOff({ answer, offer }: Receiving, received: number) {
  const promised = offer.totalBytes ?? 'an unknown number of';
  return failure('source.cut-off', { url: shownUrl(answer.url), received, promised });
}

function tooLong({ answer, offer }: Receiving) {
  return failure('source.too-long', { url: shownUrl(answer.url), promised: offer.totalBytes ?? 0 });
}

function webPage(answer: Answer) {
  return failure('source.html', {
    url: shownUrl(answer.url),
    found: message('networkCauses', 'byFirstBytes'),
  });
}
