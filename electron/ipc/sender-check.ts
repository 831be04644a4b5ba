/** What is known of a call's sender: the frame it came from. */
export interface CallSender {
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null;
}

/**
 * Why a call is not answered, or null. Only the window's main frame, showing one of the program's own pages,
 * may call; a subframe or a page from elsewhere got hold of a channel that it was never given.
 */
export function refuseSender(sender: CallSender, isAppUrl: (url: string) => boolean): string | null {
  const { senderFrame } = sender;
  if (senderFrame === null) return 'its sender is gone';
  if (senderFrame.parent !== null) return 'its sender is a frame inside the page';
  return isAppUrl(senderFrame.url) ? null : `its sender shows ${originOf(senderFrame.url)}`;
}

/** Enough to recognise a page, without what its address may carry. */
function originOf(url: string): string {
  return /^[a-z][\w+.-]*:(\/\/[^/?#]*)?/i.exec(url)?.[0] ?? 'something else';
}
