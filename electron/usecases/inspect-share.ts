import { localPathProblem } from '../core/destination-path.ts';
import { tidyPath } from '../core/path-rules.ts';
import { chooseShare } from '../core/share-choice.ts';
import { shareNameProblem } from '../core/share-name.ts';
import { siteFolders } from '../core/site-folders.ts';
import type { Share } from '../ports/share-server.ts';
import type { ParsedInput } from '../shared/contract.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import type { ShareFacts } from '../shared/setup-calls.ts';
import { message } from '../shared/texts/message.ts';
import type { PrepareSetupDeps } from './setup-dependencies.ts';

type InspectShareDeps = Pick<PrepareSetupDeps, 'machine' | 'shareServer' | 'accounts'>;

/** The name that the share would get now, why, and who would get full control. Changes nothing. */
export async function inspectShare(
  deps: InspectShareDeps,
  { destination, share }: ParsedInput<'setup.inspectShare'>,
): Promise<Result<ShareFacts>> {
  const { machine, shareServer, accounts } = deps;
  const wrong = localPathProblem(destination, machine.platform, 'destination');
  if (wrong !== null) return failWith(wrong);
  const listed = await listShares(deps);
  if (!listed.ok) return listed;
  const problems: Failure[] = [shareNameProblem(share.name, 'share.name')].filter(
    (problem) => problem !== null,
  );
  const path = siteFolders(tidyPath(destination, machine.platform), null, machine.platform).packageSource;
  const choice = chooseShare(share.name, path, listed.value, machine.platform);
  if (choice.kind === 'none free' && problems.length === 0) problems.push(choice.failure);
  const chosen = choice.kind === 'chosen' ? choice : { name: share.name, inTheWay: [], existing: false };

  const [foundAdministrators, foundSms] = [
    await accounts.findGroup(share.administrators),
    share.smsAdministrators === null ? succeed(null) : await accounts.findGroup(share.smsAdministrators),
  ];
  if (!foundAdministrators.ok) return foundAdministrators;
  if (!foundSms.ok) return foundSms;
  const [administrators, sms] = [foundAdministrators.value, foundSms.value];
  if (administrators === null) {
    problems.push(failure('group.not-found', { name: share.administrators }, 'share.administrators'));
  }
  const wanted = share.smsAdministrators;
  if (wanted !== null && sms === null && !share.createSmsAdministrators) {
    problems.push(failure('group.not-found', { name: wanted }, 'share.smsAdministrators'));
  }
  return succeed({
    problems,
    shareName: chosen.name,
    unc: shareServer.uncOf(chosen.name),
    taken: [...chosen.inTheWay],
    existing: chosen.existing,
    smsAdministrators: wanted === null ? null : { name: wanted, exists: sms !== null },
    fullControl: [
      { name: administrators?.name ?? share.administrators, sid: administrators?.sid ?? null },
      ...(wanted === null ? [] : [{ name: sms?.name ?? wanted, sid: sms?.sid ?? null }]),
    ],
  });
}

async function listShares({ shareServer }: InspectShareDeps): Promise<Result<Share[]>> {
  const state = await shareServer.inspect();
  if (state.kind === 'ready') return shareServer.list();
  const { kind, remedy } = state;
  return failWith(failure('share-server.not-ready', { state: message('gettingReady', kind), remedy }));
}
