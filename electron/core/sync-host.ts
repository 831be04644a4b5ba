import type { Answers } from '../shared/answers.ts';
import type { Schedule } from '../shared/schedule.ts';
import type { SiteSettings, SyncHostSetting } from '../shared/site-settings.ts';

type HostAnswer = Answers['syncHost'];

/**
 * The synchronization host that answers ask for. A computer that has the role already keeps its id; any other one
 * gets `newHostId`, by which the host before it finds that it is not the host any more.
 */
export function wantedSyncHost(
  wanted: HostAnswer,
  present: SyncHostSetting | null,
  parts: { readonly computer: string; readonly newHostId: string },
): SyncHostSetting {
  const { schedule } = wanted;
  if (wanted.kind === 'this-computer') {
    const computer = present?.kind === 'this-computer' ? present.computer : parts.computer;
    return { kind: 'this-computer', computer, schedule };
  }
  const { name: computer, account } = wanted;
  const common = { kind: 'another-computer', computer, account, schedule } as const;
  if (present?.kind !== 'another-computer') return { ...common, hostId: parts.newHostId, epoch: 1 };
  const stays = present.computer.toLowerCase() === computer.toLowerCase();
  return stays
    ? { ...common, hostId: present.hostId, epoch: present.epoch }
    : { ...common, hostId: parts.newHostId, epoch: present.epoch + 1 };
}

/** The answer that a setting came from. */
export function hostAnswerOf(setting: SyncHostSetting): HostAnswer {
  const { schedule } = setting;
  return setting.kind === 'this-computer'
    ? { kind: 'this-computer', schedule }
    : { kind: 'another-computer', name: setting.computer, account: setting.account, schedule };
}

/** The account that another computer signs in with, or null where this one syncs. */
export function hostAccountOf({ syncHost }: Pick<Answers, 'syncHost'>): string | null {
  return syncHost.kind === 'another-computer' ? syncHost.account : null;
}

/** When this computer itself syncs. */
export function localScheduleOf({ kind, schedule }: HostAnswer | SyncHostSetting): Schedule {
  return kind === 'this-computer' ? schedule : 'off';
}

/** What a computer that is about to sync may do, going by the site's settings. */
export type HostRole =
  | { readonly kind: 'host' }
  /** Another computer has the role. */
  | { readonly kind: 'not the host'; readonly host: string };

/** `hostId`: what this computer's own host settings say, or null on the site server. */
export function judgeHostRole({ syncHost }: Pick<SiteSettings, 'syncHost'>, hostId: string | null): HostRole {
  const named = syncHost.kind === 'another-computer' ? syncHost.hostId : null;
  return named === hostId ? { kind: 'host' } : { kind: 'not the host', host: syncHost.computer };
}
