import { type Message, message } from '../shared/texts/message.ts';
/** What is known of a call's sender: the frame it came from. */
export interface CallSender {
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null;
}

/**
 * Why a call is not answered, or null. Only the window's main frame, showing one of the program's own pages,
 * may call; a subframe or a page from elsewhere got hold of a channel that it was never given.
 */
export function refuseSender(sender: CallSender, isAppUrl: (url: string) => boolean): Message | null {
  const { senderFrame } = sender;
  if (senderFrame === null) return message('requestCauses', 'senderGone');
  if (senderFrame.parent !== null) return message('requestCauses', 'senderInside');
  return isAppUrl(senderFrame.url) ? null : shows(senderFrame.url);
}

/** Enough to recognise a page, without what its address may carry. */
function shows(url: string): Message {
  const origin = /^[a-z][\w+.-]*:(\/\/[^/?#]*)?/i.exec(url)?.[0];
  return origin === undefined
    ? message('requestCauses', 'senderShowsOther')
    : message('requestCauses', 'senderShows', { origin });
}
