import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core';
import { toAppUrl } from './origins.ts';
import { answerRequest } from './protocol.ts';
import { notImplemented, preventable } from './refuse.ts';
import type { WebContents } from './web-contents.ts';

/** Answers the app's own addresses and refuses every other request; none reaches the network. */
export async function interceptRequests(
  context: BrowserContext,
  window: { readonly page: Page; readonly contents: WebContents },
): Promise<void> {
  const popupUrls: string[] = [];
  await context.route('**/*', async (route, request) => {
    const url = toAppUrl(request.url());
    if (opensPopup(request)) {
      popupUrls.push(url);
      return route.abort('blockedbyclient');
    }
    if (isAllowed(request, url, window)) return answer(route, url);
    // As `aborted` it leaves the page where it is; any other error would show an error page.
    return route.abort('aborted');
  });
  context.on('page', async (popup) => {
    // A test may open pages of its own through the door; what a page opens has an opener.
    if ((await popup.opener()) === null) return;
    const url = popupUrls.shift() ?? popup.url();
    const action = window.contents.askToOpen(url);
    await popup.close();
    if (action === 'allow') throw notImplemented('windows that pages open');
  });
}

/** The first request of a page that another page opens comes before the page itself. */
function opensPopup(request: PageRequest): boolean {
  if (!request.isNavigationRequest()) return false;
  try {
    request.frame();
    return false;
  } catch {
    return true;
  }
}

/** Asks the app about navigations of its window; not about its own `loadURL`, as in Electron. */
function isAllowed(
  request: PageRequest,
  url: string,
  { page, contents }: { readonly page: Page; readonly contents: WebContents },
): boolean {
  if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return true;
  if (contents.loading === url) {
    contents.loading = null;
    return true;
  }
  const event = preventable({ url });
  contents.emit('will-navigate', event, url);
  return !event.defaultPrevented;
}

async function answer(route: Route, url: string): Promise<void> {
  const response = await answerRequest(url, route.request().method());
  if (response === null) return route.abort('blockedbyclient');
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
