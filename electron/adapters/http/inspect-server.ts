import { parseContentRange } from '../../core/content-range.ts';
import type { SourceFacts } from '../../ports/catalog-source.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import type { HttpLimits } from './http-source-dependencies.ts';
import { contentLength, isWebPage } from './offered-file.ts';
import { failureOfStatus, shownUrl } from './request-failures.ts';
import type { Routes } from './routes.ts';
import { type Answer, discardBody, sendRequest } from './send-request.ts';
import { createStallGuard } from './stall-guard.ts';

/** Servers that do not know HEAD, or do not allow it, answer so. */
const headRefused = new Set([400, 403, 405, 501]);

/** Asks the server about the catalog without fetching it: HEAD, or the first byte where HEAD is refused. */
export async function inspectServer(
  routes: Routes,
  url: URL,
  limits: HttpLimits,
  signal: AbortSignal,
): Promise<Result<SourceFacts>> {
  const guard = createStallGuard(limits.stallMs);
  const either = AbortSignal.any([signal, guard.signal]);
  try {
    const answer = await ask(routes, url, limits, either);
    if (answer.ok) return describeAnswer(answer.value);
    if (signal.aborted)
      return failWith(failure('program.cancelled', { step: message('steps', 'askingServer') }));
    if (!guard.signal.aborted) return answer;
    return failWith(failure('source.stalled', { url: shownUrl(url), seconds: limits.stallMs / 1000 }));
  } finally {
    guard.stop();
  }
}

async function ask(
  routes: Routes,
  url: URL,
  limits: HttpLimits,
  signal: AbortSignal,
): Promise<Result<Answer>> {
  const head = await sendRequest(routes, { method: 'HEAD', url, headers: {}, signal }, limits);
  if (!head.ok || !headRefused.has(head.value.status)) return head;
  discardBody(head.value);
  return sendRequest(routes, { method: 'GET', url, headers: { range: 'bytes=0-0' }, signal }, limits);
}

function describeAnswer(answer: Answer): Result<SourceFacts> {
  discardBody(answer);
  const { status, url, proxy } = answer;
  if (status !== 200 && status !== 206) return failWith(failureOfStatus(status, url, proxy));
  const type = answer.header('content-type') ?? '';
  if (isWebPage(type)) return failWith(failure('source.html', { url: shownUrl(url), found: asItIs(type) }));
  const range = parseContentRange(answer.header('content-range') ?? '');
  return succeed({
    kind: 'reachable',
    sizeBytes: status === 206 ? (range?.totalBytes ?? null) : contentLength(answer),
    lastModified: answer.header('last-modified'),
    through: proxy === null ? 'directly' : proxy.address,
  });
}
