import type { Arrival } from '../../ports/replication-engine.ts';
import type { Secrets } from '../../ports/secrets.ts';
import type { Failure } from '../../shared/failure.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { inspectMember } from './inspect-member.ts';
import type { KnownMember } from './known-members.ts';
import { readPublished } from './published-files.ts';
import { type ArrivalState, readArrivalsAtSource, type SourceView } from './read-arrivals.ts';
import { withSteered } from './steered-members.ts';

export interface ArrivalParts {
  readonly known: readonly KnownMember[];
  /** Distribution points whose settings name no device. */
  readonly problems: ReadonlyMap<string, Failure>;
  /** Members that could not be set up over their own REST APIs. */
  readonly notPrepared: ReadonlyMap<string, Failure>;
  /** Devices that the source sends to itself. */
  readonly direct: ReadonlySet<string>;
  readonly secrets: Secrets;
}

/**
 * What the source knows of the members that it sends to itself and, of those that are late and of all others, what they
 * say themselves where they can be asked.
 */
export async function readMemberArrivals(
  view: SourceView,
  { known, problems, notPrepared, direct, secrets }: ArrivalParts,
  signal: AbortSignal,
): Promise<Result<readonly Arrival[]>> {
  const { device, folderId } = view;
  const published = await readPublished(device, folderId, signal);
  if (!published.ok) return published;
  const { version, holders } = published.value;
  const isDirect = ({ deviceId }: KnownMember) => direct.has(deviceId);
  const atSource = await readArrivalsAtSource(view, known.filter(isDirect), holders, signal);
  if (!atSource.ok) return atSource;
  const stateOf = ({ deviceId }: KnownMember): ArrivalState =>
    atSource.value.get(deviceId) ?? { kind: 'unknown' };
  const asked = known.filter((member) => ['arriving', 'unknown'].includes(stateOf(member).kind));
  const answers = await withSteered(asked, secrets, signal, (opened, { name }) =>
    inspectMember(opened, { name, folderId, version }, signal),
  );
  const own = new Map<string, ArrivalState>();
  for (const { member, result } of answers) {
    if (result.ok) own.set(member.name, result.value);
    else if (!isDirect(member) || !isAway(result.failure)) own.set(member.name, notAnswering(result.failure));
  }
  const arrivals = known.map((member): Arrival => {
    const { name } = member;
    const state = own.get(name) ?? stateOf(member);
    const problem = notPrepared.get(name);
    // What it holds, or that it is switched off, says more than that it could not be set up.
    const isSaid =
      state.kind === 'delivered' || state.kind === 'paused' || (problem !== undefined && isAway(problem));
    return { name, state: problem === undefined || isSaid ? state : { kind: 'failed', failure: problem } };
  });
  const unnamed = [...problems].map(
    ([name, failure]): Arrival => ({ name, state: { kind: 'failed', failure } }),
  );
  return succeed([...arrivals, ...unnamed]);
}

function isAway({ code }: Failure): boolean {
  return code === 'syncthing.unreachable';
}

/** One that is switched off is no failure of its settings. */
function notAnswering(problem: Failure): ArrivalState {
  return isAway(problem) ? { kind: 'disconnected', lastSeenAt: null } : { kind: 'failed', failure: problem };
}

/** Whether members wait for what others are to pass on, none of whom is there. */
export function isCutOff(
  arrivals: readonly Arrival[],
  members: readonly KnownMember[],
  direct: ReadonlySet<string>,
): boolean {
  const states = new Map(arrivals.map(({ name, state }) => [name, state.kind]));
  const isThere = ({ name }: KnownMember) => ['arriving', 'delivered'].includes(states.get(name) ?? '');
  const seeds = members.filter(({ deviceId, api }) => direct.has(deviceId) && api !== undefined);
  const waiting = members.filter(
    ({ deviceId, name }) => !direct.has(deviceId) && states.get(name) === 'arriving',
  );
  return waiting.length > 0 && !seeds.some(isThere);
}
