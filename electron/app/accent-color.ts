/** `#rrggbb` of a colour as Electron tells it, RGBA in hexadecimal; null for anything else, such as no colour at all. */
export function accentOf(rgba: string): string | null {
  return /^[0-9a-f]{8}$/i.test(rgba) ? `#${rgba.slice(0, 6).toLowerCase()}` : null;
}
