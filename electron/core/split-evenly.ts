/** Splits a list into as few parts as possible of at most `mostPerPart`, of nearly the same length. */
export function splitEvenly<T>(items: readonly T[], mostPerPart: number): T[][] {
  const parts = Math.ceil(items.length / mostPerPart);
  return Array.from({ length: parts }, (_, part) =>
    items.slice(Math.floor((part * items.length) / parts), Math.floor(((part + 1) * items.length) / parts)),
  );
}
