import type { Message, MessageDatum } from './message.ts';

/**
 * Fills the values of a failure into one of its texts. A sentence that stands inside another one gives its full stop
 * to it: `{step} failed: {cause}.` has one at its end, whether the cause brings one or not.
 */
export function fillIn(
  text: string,
  values: Readonly<Record<string, MessageDatum>>,
  say: (message: Message) => string,
): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder: string, name: string, at: number) => {
    const value = values[name];
    if (typeof value !== 'object') return String(value ?? placeholder);
    const after = text.charAt(at + placeholder.length);
    return after.trim() === '' ? say(value) : say(value).replace(/\.$/u, '');
  });
}
