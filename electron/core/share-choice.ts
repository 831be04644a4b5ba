import type { Failure } from '../shared/failure.ts';
import { type Platform, samePath } from './path-rules.ts';
import type { ShareFact } from './setup-facts.ts';
import { comesFrom, namesInTheWay, nextFreeShareName, sameShareName } from './share-name.ts';

/** The share that a folder has or will have. */
export type ShareChoice =
  | {
      readonly kind: 'chosen';
      readonly name: string;
      /** The share exists and points at the folder. */
      readonly existing: boolean;
      /** Names that kept the wanted one, or a lower number, from being used. */
      readonly inTheWay: readonly string[];
    }
  | { readonly kind: 'none free'; readonly failure: Failure };

/**
 * The share that already points at `path` by the wanted name or a numbered one of it, if Setup could have made it, or
 * the next free name. Shares that an administrator configured by hand are never touched, only kept clear of.
 */
export function chooseShare(
  wanted: string,
  path: string,
  shares: readonly ShareFact[],
  platform: Platform,
): ShareChoice {
  const taken = shares.map(({ name }) => name);
  const candidates = shares.filter(
    (share) =>
      share.changeable &&
      share.path !== null &&
      samePath(share.path, path, platform) &&
      comesFrom(wanted, share.name),
  );
  const existing = candidates.find(({ name }) => sameShareName(name, wanted)) ?? candidates[0];
  if (existing !== undefined) {
    return { kind: 'chosen', name: existing.name, existing: true, inTheWay: [] };
  }
  const name = nextFreeShareName(wanted, taken);
  if (!name.ok) return { kind: 'none free', failure: name.failure };
  return {
    kind: 'chosen',
    name: name.value,
    existing: false,
    inTheWay: namesInTheWay(wanted, name.value, taken),
  };
}
