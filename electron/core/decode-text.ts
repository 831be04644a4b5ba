/** The line and column, counted from 1, of the character at `offset` in a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** A file's text, or the place of the first character that its encoding does not have. */
export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly column: number };

/**
 * The text of a file that a person wrote, in the encodings that editors and shells give it: UTF-8, and UTF-16 as
 * Notepad's “Unicode” and the `>` of Windows PowerShell write it. A byte order mark is left out. Without one, a zero
 * byte among the first two means UTF-16, because such files begin with ASCII. Source: RFC 4627, section 3.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    return { ok: false, ...placeOf(text, text.indexOf('\uFFFD')) };
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}
