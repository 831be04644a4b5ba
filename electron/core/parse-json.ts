/** The value of a JSON text; null for what is no JSON. The parser's own message might quote what it found. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
