/** Whether two network paths name one folder: case, trailing separators and the domain of the server aside. */
export function isSameSource(one: string, other: string): boolean {
  const [first, second] = [partsOf(one), partsOf(other)];
  if (first.length !== second.length) return false;
  return first.every(
    (part, index) => part === second[index] || (index === 0 && isSameServer(part, second[0])),
  );
}

function partsOf(path: string): readonly string[] {
  return path
    .toLowerCase()
    .split(/[\\/]+/)
    .filter((part) => part !== '');
}

/** `dp1` and `dp1.example.com` are one server; `dp1.example.com` and `dp1.example.org` are two. Any case. */
export function isSameServer(one: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const [first, second] = [one.toLowerCase(), other.toLowerCase()];
  if (first === second) return true;
  if (first.includes('.') && second.includes('.')) return false;
  return first.split('.')[0] === second.split('.')[0];
}

/**
 * The server that a network abstraction layer path names, or null.
 * Format: `["Display=\\DP1.example.com\"]MSWNET:["SMS_SITE=ABC"]\\DP1.example.com\`.
 */
export function serverOfNalPath(nalPath: string): string | null {
  return (
    /\]\\\\([^\\\]"]+)\\?[^\]]*$/.exec(nalPath)?.[1] ?? /Display=\\\\([^\\"]+)/.exec(nalPath)?.[1] ?? null
  );
}
