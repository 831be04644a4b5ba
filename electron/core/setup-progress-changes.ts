import type { SetupProgress } from '../shared/setup-progress.ts';

/** What is new in `after`: a Setup with thousands of distribution points is not written out at every step. */
export function progressChanges(before: SetupProgress | null, after: SetupProgress): SetupProgress {
  return {
    operations: changed(before?.operations ?? [], after.operations, ({ id }) => id),
    distributionPoints: changed(
      before?.distributionPoints ?? [],
      after.distributionPoints,
      ({ name }) => name,
    ),
    outcome: after.outcome,
  };
}

/** The whole picture again, in the order in which things were first told of. */
export function withProgressChanges(before: SetupProgress | null, changes: SetupProgress): SetupProgress {
  return {
    operations: merged(before?.operations ?? [], changes.operations, ({ id }) => id),
    distributionPoints: merged(
      before?.distributionPoints ?? [],
      changes.distributionPoints,
      ({ name }) => name,
    ),
    outcome: changes.outcome,
  };
}

function changed<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): T[] {
  const known = new Map(before.map((item) => [keyOf(item), item]));
  return after.filter((item) => {
    const present = known.get(keyOf(item));
    return present !== item && JSON.stringify(present) !== JSON.stringify(item);
  });
}

function merged<T>(before: readonly T[], changes: readonly T[], keyOf: (item: T) => string): T[] {
  const items = new Map([...before, ...changes].map((item) => [keyOf(item), item]));
  return [...items.values()];
}
