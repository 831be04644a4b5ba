import { describeFailure, failure } from '../../shared/failure.ts';
import type { Operation } from '../../shared/plan.ts';
import { failWith, succeed } from '../../shared/result.ts';
import type { Apply, ChangeOf, LeftBehind, Undo } from './setup-context.ts';

/** Long enough for a computer that is busy, short enough for somebody who waits for an undo. */
const longestRemovalMs = 180_000;

export const installHost: Apply<Extract<Operation, { kind: 'install host' }>> = async (
  context,
  { title, computer, ssh },
) => {
  const { deps, settings, folders, signal, note } = context;
  if (settings?.syncHost.kind !== 'another-computer') {
    const cause = 'the settings name no other computer';
    return failWith(failure('setup.step-failed', { step: title, cause }));
  }
  const { hostId } = settings.syncHost;
  const address = `${ssh.user}@${ssh.host ?? computer}:${ssh.port}`;
  const change = { kind: 'host installed', computer, address, hostId } as const;
  const installed = await context.make(change, () =>
    deps.otherHosts.install({ site: folders.destination, computer, ssh, signal, note }),
  );
  if (installed.ok) return succeed(installed.value.join('; ') || 'installed already');
  // What it made there, the installation took back.
  await context.forget(change);
  return installed;
};

export const undoHost: Undo<ChangeOf<'host installed'>> = async (
  { otherHosts },
  { computer, address, hostId },
) => {
  const named: LeftBehind = {
    what: `PkgSource on ${computer}`,
    remedy: `Run “pkgsource host remove” there (it was installed by ${address}).`,
  };
  if (hostId === undefined) return named;
  const removed = await otherHosts.remove(hostId, AbortSignal.timeout(longestRemovalMs));
  if (removed.ok) return null;
  if (removed.failure.code === 'host.no-way') return named;
  return { ...named, remedy: `${describeFailure(removed.failure).detail} ${named.remedy}` };
};

/** A computer that cannot be reached does not keep the role from moving: it finds by itself that it lost it. */
export const retireHost: Apply<Extract<Operation, { kind: 'retire host' }>> = async (
  context,
  { computer, hostId },
) => {
  const change = { kind: 'host retired', computer, hostId } as const;
  const { otherHosts } = context.deps;
  const removed = await context.make(change, () => otherHosts.remove(hostId, context.signal));
  if (removed.ok) return succeed('removed there');
  await context.forget(change);
  if (context.signal.aborted) return removed;
  const { detail } = describeFailure(removed.failure);
  return succeed(
    `not removed: ${detail} It stops by itself; run “pkgsource host remove” there once it can be reached.`,
  );
};

export const undoRetirement: Undo<ChangeOf<'host retired'>> = async (_deps, { computer }) => ({
  what: `PkgSource on ${computer}, which was removed`,
  remedy: 'Install it there again with “pkgsource host deploy”.',
});
