import { samePath } from '../../core/path-rules.ts';
import { chooseShare } from '../../core/share-choice.ts';
import { sameShareName } from '../../core/share-name.ts';
import type { Share } from '../../ports/share-server.ts';
import { type Failure, failure, failureMessage } from '../../shared/failure.ts';
import type { Operation } from '../../shared/plan.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { LeftBehind } from '../../shared/setup-progress.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import type { Apply, ChangeOf, SetupContext, Undo, UndoDeps } from './setup-context.ts';

type ShareOperation = Extract<Operation, { kind: 'create share' }>;

/** So many others would have to take the next free name in the moment before we do. */
const mostAttempts = 20;

/** Shares the folder under the planned name, or under the next free one if that was taken in the meantime. */
export const createShare: Apply<ShareOperation> = async (context, operation) => {
  const { shareServer, machine } = context.deps;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const listed = await shareServer.list();
    if (!listed.ok) return listed;
    const choice = chooseShare(operation.wantedName, operation.path, listed.value, machine.platform);
    if (choice.kind === 'none free') return failWith(choice.failure);
    const done = choice.existing
      ? await correctAccess(context, operation, choice.name)
      : await create(context, operation, choice.name);
    if (!done.ok) return done;
    if (done.value === 'name taken') continue;
    context.shareNames.set(operation.id, choice.name);
    return succeed(asItIs(shareServer.uncOf(choice.name)));
  }
  return failWith(failure('share.no-free-name', { name: operation.wantedName, last: operation.name }));
};

async function create(
  context: SetupContext,
  { path, comment, access }: ShareOperation,
  name: string,
): Promise<Result<'created' | 'name taken'>> {
  const change = { kind: 'share created', name, path, access } as const;
  const created = await context.make(change, () =>
    context.deps.shareServer.create({ name, path, comment }, access),
  );
  if (!created.ok) return created;
  if (created.value.kind === 'name taken') {
    await context.forget(change);
    return succeed('name taken');
  }
  const proven = await proveShare(context.deps, name, path, access);
  return proven.ok ? succeed('created') : proven;
}

/** Reads the share back from the server: what was only ordered is not relied on. */
async function proveShare(
  deps: UndoDeps,
  name: string,
  path: string,
  access: ShareOperation['access'],
): Promise<Result<null>> {
  const found = await findShare(deps, name, path);
  const cause =
    found === null ? message('shareFaults', 'notListed') : 'remedy' in found ? found.remedy : null;
  if (cause !== null) return failWith(failure('share.not-proven', { name, cause }));
  const right = await deps.shareServer.hasAccess(name, access);
  if (!right.ok) return right;
  return right.value
    ? succeed(null)
    : failWith(failure('share.not-proven', { name, cause: message('shareFaults', 'otherAccess') }));
}

async function correctAccess(
  context: SetupContext,
  { path, access }: ShareOperation,
  name: string,
): Promise<Result<'corrected'>> {
  const { shareServer } = context.deps;
  const before = await shareServer.readAccess(name);
  if (!before.ok) return before;
  const change = { kind: 'share access set', name, path, before: before.value, access } as const;
  const corrected = await context.make(change, () => shareServer.setAccess(name, access));
  return corrected.ok ? succeed('corrected') : corrected;
}

export const undoShare: Undo<ChangeOf<'share created'>> = async (deps, { name, path, access }) => {
  const found = await findShare(deps, name, path);
  if (found === null || 'remedy' in found) return found;
  const unchanged = await deps.shareServer.hasAccess(name, access);
  if (unchanged.ok && !unchanged.value) {
    return {
      what: message('leftThings', 'share', { name }),
      remedy: message('leftRemedies', 'accessChanged'),
    };
  }
  const removed = await deps.shareServer.remove(name);
  return removed.ok ? null : leftShare(name, removed.failure);
};

export const undoShareAccess: Undo<ChangeOf<'share access set'>> = async (deps, { name, path, before }) => {
  const found = await findShare(deps, name, path);
  if (found === null || 'remedy' in found) return found;
  const restored = await deps.shareServer.restoreAccess(name, before);
  if (restored.ok) return null;
  return {
    what: message('leftThings', 'shareAccess', { name }),
    remedy: failureMessage(restored.failure, 'detail'),
  };
};

/** The share as Setup made it, null when it is gone, or why it is to be left alone. */
export async function findShare(
  deps: UndoDeps,
  name: string,
  path: string,
): Promise<Share | null | LeftBehind> {
  const listed = await deps.shareServer.list();
  if (!listed.ok) return leftShare(name, listed.failure);
  const found = listed.value.find((share) => sameShareName(share.name, name));
  if (found === undefined) return null;
  if (found.path !== null && samePath(found.path, path, deps.machine.platform) && found.changeable)
    return found;
  return {
    what: message('leftThings', 'share', { name }),
    remedy:
      found.path === null
        ? message('leftRemedies', 'pointsUnknown')
        : message('leftRemedies', 'pointsElsewhere', { path: found.path }),
  };
}

function leftShare(name: string, cause: Failure): LeftBehind {
  return { what: message('leftThings', 'share', { name }), remedy: failureMessage(cause, 'detail') };
}
