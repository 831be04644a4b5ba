import { failure, failureMessage } from '../../shared/failure.ts';
import type { Operation } from '../../shared/plan.ts';
import { failWith, succeed } from '../../shared/result.ts';
import type { LeftBehind } from '../../shared/setup-progress.ts';
import { listed } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import type { Apply, ChangeOf, Undo } from './setup-context.ts';

/** Long enough for a computer that is busy, short enough for somebody who waits for an undo. */
const longestRemovalMs = 180_000;

export const installHost: Apply<Extract<Operation, { kind: 'install host' }>> = async (
  context,
  { title, computer, ssh },
) => {
  const { deps, settings, folders, signal, note } = context;
  if (settings?.syncHost.kind !== 'another-computer') {
    const cause = message('hostSteps', 'noOtherComputer');
    return failWith(failure('setup.step-failed', { step: title, cause }));
  }
  const { hostId } = settings.syncHost;
  const address = `${ssh.user}@${ssh.host ?? computer}:${ssh.port}`;
  const change = { kind: 'host installed', computer, address, hostId } as const;
  const installed = await context.make(change, () =>
    deps.otherHosts.install({ site: folders.destination, computer, ssh, signal, note }),
  );
  if (installed.ok) {
    const changes = installed.value;
    return succeed(
      changes.length === 0 ? message('hostSteps', 'installedAlready') : listed(changes, 'semicolon'),
    );
  }
  // What it made there, the installation took back.
  await context.forget(change);
  return installed;
};

export const undoHost: Undo<ChangeOf<'host installed'>> = async (
  { otherHosts },
  { computer, address, hostId },
) => {
  const named: LeftBehind = {
    what: message('leftThings', 'host', { computer }),
    remedy: message('leftRemedies', 'otherComputer', { address }),
  };
  if (hostId === undefined) return named;
  const removed = await otherHosts.remove(hostId, AbortSignal.timeout(longestRemovalMs));
  if (removed.ok) return null;
  if (removed.failure.code === 'host.no-way') return named;
  const detail = failureMessage(removed.failure, 'detail');
  return { ...named, remedy: message('leftRemedies', 'otherComputerFailed', { detail, address }) };
};

/** A computer that cannot be reached does not keep the role from moving: it finds by itself that it lost it. */
export const retireHost: Apply<Extract<Operation, { kind: 'retire host' }>> = async (
  context,
  { computer, hostId },
) => {
  const change = { kind: 'host retired', computer, hostId } as const;
  const { otherHosts } = context.deps;
  const removed = await context.make(change, () => otherHosts.remove(hostId, context.signal));
  if (removed.ok) return succeed(message('hostSteps', 'removed'));
  await context.forget(change);
  if (context.signal.aborted) return removed;
  const cause = failureMessage(removed.failure, 'detail');
  return succeed(message('hostSteps', 'notRemoved', { cause }));
};

export const undoRetirement: Undo<ChangeOf<'host retired'>> = async (_deps, { computer }) => ({
  what: message('leftThings', 'retiredHost', { computer }),
  remedy: message('leftRemedies', 'installAgain'),
});
