import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core';
import { toAppUrl } from './origins.ts';
import { answerRequest } from './protocol.ts';
import { preventable } from './refuse.ts';
import type { WebContents } from './web-contents.ts';

/** Answers the app's own addresses and refuses every other request; none reaches the network. */
export async function interceptRequests(
  context: BrowserContext,
  contentsOf: (page: Page) => WebContents | null,
): Promise<void> {
  await context.route('**/*', async (route, request) => {
    const url = toAppUrl(request.url());
    const answer = isAllowed(request, url, contentsOf) ? await answerRequest(url, request.method()) : null;
    await (answer ? fulfill(route, answer) : route.abort('blockedbyclient'));
  });
}

/** Asks the app about navigations that the page starts; the first one is the app's own `loadURL`. */
function isAllowed(
  request: PageRequest,
  url: string,
  contentsOf: (page: Page) => WebContents | null,
): boolean {
  if (!request.isNavigationRequest()) return true;
  const frame = request.frame();
  const contents = contentsOf(frame.page());
  const isFirst = !toAppUrl(frame.url()).startsWith(new URL(url).protocol);
  if (!contents || frame.parentFrame() || isFirst) return true;
  const event = preventable({ url });
  contents.emit('will-navigate', event, url);
  return !event.defaultPrevented;
}

async function fulfill(route: Route, answer: Response): Promise<void> {
  await route.fulfill({
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  });
}
