import type { Secrets } from '../../ports/secrets.ts';
import type { Result } from '../../shared/result.ts';
import type { KnownMember } from './known-members.ts';
import { type OpenDevice, withDevice } from './open-device.ts';

/** Asked at once over their own REST APIs: more would only wait for each other's links. */
const atOnce = 8;

/** Does one piece of work with each member whose own REST API is in the settings; the others are left out. */
export async function withSteered<T>(
  members: readonly KnownMember[],
  secrets: Secrets,
  signal: AbortSignal,
  work: (device: OpenDevice, member: KnownMember) => Promise<Result<T>>,
): Promise<{ readonly member: KnownMember; readonly result: Result<T> }[]> {
  const steered = members.flatMap((member) =>
    member.api === undefined ? [] : [{ member, api: member.api }],
  );
  const done: { member: KnownMember; result: Result<T> }[] = [];
  let next = 0;
  const worker = async () => {
    for (let one = steered[next++]; one !== undefined; one = steered[next++]) {
      const { member, api } = one;
      const result = await withDevice(api, secrets, signal, (device) => work(device, member));
      done.push({ member, result });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return done;
}
