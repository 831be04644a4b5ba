import type { Arrival } from '../../ports/replication-engine.ts';
import type { Secrets } from '../../ports/secrets.ts';
import type { Failure } from '../../shared/failure.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { inspectMember } from './inspect-member.ts';
import type { KnownMember } from './known-members.ts';
import { type ArrivalState, readArrivalsAtSource, type SourceView } from './read-arrivals.ts';
import { withSteered } from './steered-members.ts';

export interface ArrivalParts {
  readonly known: readonly KnownMember[];
  /** Distribution points whose settings name no device. */
  readonly problems: ReadonlyMap<string, Failure>;
  /** Members that could not be set up over their own REST APIs. */
  readonly notPrepared: ReadonlyMap<string, Failure>;
  readonly secrets: Secrets;
}

/** What the source knows of its members and, of those that are late, what they say themselves where they can be asked. */
export async function readMemberArrivals(
  view: SourceView,
  { known, problems, notPrepared, secrets }: ArrivalParts,
  signal: AbortSignal,
): Promise<Result<readonly Arrival[]>> {
  const atSource = await readArrivalsAtSource(view, known, signal);
  if (!atSource.ok) return atSource;
  const stateOf = ({ deviceId }: KnownMember): ArrivalState =>
    atSource.value.get(deviceId) ?? { kind: 'unknown' };
  const late = known.filter((member) => stateOf(member).kind === 'arriving');
  const asked = await withSteered(late, secrets, signal, (device, { name }) =>
    inspectMember(device, view.folderId, name, signal),
  );
  const own = new Map<string, ArrivalState>();
  for (const { member, result } of asked) {
    if (result.ok && result.value !== null) own.set(member.name, result.value);
  }
  const arrivals = known.map((member): Arrival => {
    const { name } = member;
    const state = own.get(name) ?? stateOf(member);
    const problem = notPrepared.get(name);
    const missesSetup = problem !== undefined && state.kind !== 'delivered' && state.kind !== 'paused';
    return { name, state: missesSetup ? { kind: 'failed', failure: problem } : state };
  });
  const unnamed = [...problems].map(
    ([name, failure]): Arrival => ({ name, state: { kind: 'failed', failure } }),
  );
  return succeed([...arrivals, ...unnamed]);
}
