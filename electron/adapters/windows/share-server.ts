import { z } from 'zod';
import { grantsExactly, shareDescriptor } from '../../core/security-descriptor.ts';
import type { Accounts } from '../../ports/accounts.ts';
import type {
  CreateShareOutcome,
  NewShare,
  Share,
  ShareServer,
  ShareServerState,
} from '../../ports/share-server.ts';
import { failureMessage } from '../../shared/failure.ts';
import type { FolderAccess } from '../../shared/plan.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { shareSidsOf } from './access-sids.ts';
import { asResult, type PowerShell } from './powershell.ts';

/** NERR_DuplicateShare. Source: Microsoft, "Network Management Error Codes". */
const duplicateShare = 2118;

const sharesSchema = z.object({
  shares: z.array(z.object({ name: z.string(), path: z.string(), comment: z.string() })),
});

export interface WindowsShareServerOptions {
  readonly powerShell: PowerShell;
  readonly accounts: Accounts;
  readonly computerName: string;
}

/** Windows' own file server, through the SmbShare module. */
export function createWindowsShareServer(options: WindowsShareServerOptions): ShareServer {
  const { powerShell, accounts } = options;
  return {
    inspect: () => inspectServer(powerShell),
    list: () => listShares(powerShell),
    create: (share, access) => createShare(options, share, access),
    hasAccess: async (name, access) => {
      const sids = await shareSidsOf(accounts, access);
      if (!sids.ok) return sids;
      const found = asResult(
        await powerShell.run('read-share-access', { name }, z.object({ sddl: z.string() })),
        'read-share-access',
      );
      return found.ok ? succeed(grantsExactly(found.value.sddl, sids.value)) : found;
    },
    setAccess: async (name, access) => {
      const sids = await shareSidsOf(accounts, access);
      if (!sids.ok) return sids;
      const sddl = shareDescriptor(sids.value);
      return done(
        asResult(await powerShell.run('set-share-access', { name, sddl }, z.unknown()), 'set-share-access'),
      );
    },
    readAccess: async (name) => {
      const found = asResult(
        await powerShell.run('read-share-access', { name }, z.object({ sddl: z.string() })),
        'read-share-access',
      );
      return found.ok ? succeed(found.value.sddl) : found;
    },
    restoreAccess: async (name, before) =>
      done(
        asResult(
          await powerShell.run('set-share-access', { name, sddl: before }, z.unknown()),
          'set-share-access',
        ),
      ),
    remove: async (name) =>
      done(asResult(await powerShell.run('remove-share', { name }, z.unknown()), 'remove-share')),
    uncOf: (name) => `\\\\${options.computerName}\\${name}`,
  };
}

async function inspectServer(powerShell: PowerShell): Promise<ShareServerState> {
  const outcome = await powerShell.run('inspect-share-server', {}, z.object({ status: z.string() }));
  if (outcome.kind === 'failed') {
    const title = failureMessage(outcome.failure, 'title');
    const remedy = failureMessage(outcome.failure, 'remedy');
    return { kind: 'not answering', remedy: message('gettingReady', 'because', { title, remedy }) };
  }
  if (outcome.kind === 'answered' && outcome.value.status === 'Running') {
    return { kind: 'ready', description: 'Windows file server' };
  }
  if (outcome.kind === 'answered' && outcome.value.status !== 'Missing') {
    return {
      kind: 'not running',
      remedy: message('gettingReady', 'startServer'),
    };
  }
  return { kind: 'missing', remedy: message('gettingReady', 'enableSharing') };
}

async function listShares(powerShell: PowerShell): Promise<Result<Share[]>> {
  const listed = asResult(await powerShell.run('list-shares', {}, sharesSchema), 'list-shares');
  if (!listed.ok) return listed;
  return succeed(
    listed.value.shares.map((share) => ({
      ...share,
      path: share.path === '' ? null : share.path,
      changeable: true,
    })),
  );
}

/** Creates and catches the duplicate, rather than checking first: nobody can take the name in between. */
async function createShare(
  { powerShell, accounts }: WindowsShareServerOptions,
  share: NewShare,
  access: FolderAccess,
): Promise<Result<CreateShareOutcome>> {
  const sids = await shareSidsOf(accounts, access);
  if (!sids.ok) return sids;
  const request = {
    name: share.name,
    path: share.path,
    comment: share.comment,
    sddl: shareDescriptor(sids.value),
  };
  const outcome = await powerShell.run('create-share', request, z.unknown());
  if (outcome.kind === 'refused' && outcome.error.code === duplicateShare)
    return succeed({ kind: 'name taken' });
  const created = asResult(outcome, 'create-share');
  return created.ok ? succeed({ kind: 'created' }) : failWith(created.failure);
}

function done(result: Result<unknown>): Result<null> {
  return result.ok ? succeed(null) : result;
}
