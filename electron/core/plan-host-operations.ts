import type { Answers } from '../shared/answers.ts';
import { type Failure, failure } from '../shared/failure.ts';
import type { Operation } from '../shared/plan.ts';
import type { SyncHostSetting } from '../shared/site-settings.ts';
import { message } from '../shared/texts/message.ts';
import { sameSsh } from './host-way.ts';
import type { SetupFacts } from './setup-facts.ts';

type OtherComputer = Extract<SyncHostSetting, { kind: 'another-computer' }>;

/** Null where a person installs it, or this computer syncs. */
export function installHostOperation(facts: SetupFacts, { syncHost }: Answers): Operation | null {
  if (syncHost.kind !== 'another-computer' || syncHost.ssh === undefined) return null;
  const { name: computer, ssh } = syncHost;
  const { hostWay } = facts;
  const isThere = formerHostOf(facts, syncHost) === null && hostWay !== null && sameSsh(hostWay.ssh, ssh);
  return {
    kind: 'install host',
    id: 'host',
    title: message('planOperations', 'installHost', { computer }),
    why: message('planOperations', 'installHostWhy'),
    touches: [`${ssh.user}@${ssh.host ?? computer}:${ssh.port}`],
    needsRights: true,
    undo: message('planOperations', 'removeHost', { computer }),
    state: isThere ? 'already right' : 'to do',
    ...{ computer, ssh },
  };
}

/** Null where no computer loses the role, or only a person can sign in there. */
export function retireHostOperation(facts: SetupFacts, { syncHost }: Answers): Operation | null {
  const former = formerHostOf(facts, syncHost);
  if (former === null || !canBeReached(facts)) return null;
  const { computer, hostId } = former;
  return {
    kind: 'retire host',
    id: 'former host',
    title: message('planOperations', 'removeHost', { computer }),
    why: message('planOperations', 'retireHostWhy'),
    touches: [computer],
    needsRights: true,
    undo: null,
    state: 'to do',
    ...{ computer, hostId },
  };
}

/** What a person still has to do on other computers. */
export function hostWarnings(facts: SetupFacts, { syncHost }: Answers): Failure[] {
  const former = formerHostOf(facts, syncHost);
  const toInstall =
    syncHost.kind === 'another-computer' &&
    syncHost.ssh === undefined &&
    (former !== null || facts.hostWay === null);
  return [
    toInstall ? failure('setup.host-to-install', { computer: syncHost.name }, 'syncHost') : null,
    former !== null && !canBeReached(facts)
      ? failure('setup.host-to-retire', { computer: former.computer }, 'syncHost')
      : null,
  ].filter((warning) => warning !== null);
}

function canBeReached({ hostWay }: SetupFacts): boolean {
  return hostWay !== null && !hostWay.asks;
}

/** The computer that the settings name as host, and the answers do not. */
function formerHostOf({ settings }: SetupFacts, wanted: Answers['syncHost']): OtherComputer | null {
  if (settings?.syncHost.kind !== 'another-computer') return null;
  const { syncHost: present } = settings;
  const stays =
    wanted.kind === 'another-computer' && wanted.name.toLowerCase() === present.computer.toLowerCase();
  return stays ? null : present;
}
