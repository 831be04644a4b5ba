import type { DistributionPointSetting } from '../../shared/answers.ts';
import type { BacklogQuestion } from '../../shared/backlog.ts';
import { deliveriesIn } from '../../shared/delivery.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';
import type { StatusSnapshot } from '../../shared/status.ts';
import { siteFolders } from '../site-folders.ts';
import { serverOfUnc } from '../target-place.ts';

/** Whom to ask about, and about whom nobody can be asked. */
export interface BacklogPlan {
  readonly questions: readonly BacklogQuestion[];
  readonly problems: ReadonlyMap<string, Failure>;
}

/** An answer holds for so long. */
const answerHoldsMs = 10 * 60_000;

/** So many are asked about in one look: each question takes a process of its own. */
const mostAsked = 64;

export interface BacklogFacts {
  readonly settings: SiteSettings;
  /** As it is before a look. */
  readonly snapshot: StatusSnapshot;
  /** SHA-256 of the published catalog. */
  readonly published: string;
  /** The name of this computer. */
  readonly ownName: string;
  readonly nowMs: number;
}

/**
 * Which distribution points' backlogs are worth asking for: those that an engine of somebody else's serves, that are
 * not known to hold the published catalog, and of which nothing was heard lately; the longest ago first.
 */
export function planBacklogs(facts: BacklogFacts): BacklogPlan {
  const { settings, snapshot, published, nowMs } = facts;
  const isOld = (at: string | undefined) => at === undefined || nowMs - Date.parse(at) >= answerHoldsMs;
  const refused = snapshot.dfsReplication?.reason == null ? undefined : snapshot.dfsReplication.checkedAt;
  if (refused !== undefined && !isOld(refused)) return { questions: [], problems: new Map() };
  const settingOf = new Map(settings.distributionPoints.map((setting) => [setting.name, setting]));
  const waiting = snapshot.distributionPoints
    .filter(({ delivery, state }) => delivery === 'replicated' && state !== 'disabled')
    .filter(({ state, sha256 }) => state !== 'in sync' || sha256 !== published)
    .filter(({ backlog }) => isOld(backlog?.at))
    .sort((one, other) => heardAt(one) - heardAt(other))
    .slice(0, mostAsked);
  const questions: BacklogQuestion[] = [];
  const problems = new Map<string, Failure>();
  for (const { name } of waiting) {
    const setting = settingOf.get(name);
    if (setting === undefined) continue;
    const question = questionFor(setting, facts);
    if (question.ok) questions.push(question.value);
    else problems.set(name, question.failure);
  }
  return { questions, problems };
}

function heardAt({ backlog }: StatusSnapshot['distributionPoints'][number]): number {
  return backlog === undefined ? 0 : Date.parse(backlog.at);
}

function questionFor(
  setting: DistributionPointSetting,
  { settings, ownName }: BacklogFacts,
): Result<BacklogQuestion> {
  const { name, path, member } = setting;
  const computer = member ?? placeOf(path, ownName)?.computer;
  if (computer === undefined) return failWith(failure('dfsr.no-computer', { name, path }));
  const delivery = deliveriesIn(settings.distributionPointGroups)(setting);
  const [hubName] = delivery.kind === 'replicated' ? delivery.hubs : [];
  if (hubName === undefined) return succeed({ name, computer, from: packageSourceOf(settings, ownName) });
  const hub = settings.distributionPoints.find((point) => isNamed(point.name, hubName));
  const place = hub === undefined ? null : placeOf(hub.path, ownName);
  if (hub === undefined || (place === null && hub.member === undefined)) {
    return failWith(failure('dfsr.no-computer', { name: hubName, path: hub?.path ?? '' }));
  }
  const from = { computer: hub.member ?? place?.computer ?? '', path: place?.path ?? null };
  return succeed({ name, computer, from });
}

/** The share names the computer whose disk the site lies on, whichever computer is the host. */
function packageSourceOf({ share, destination }: SiteSettings, ownName: string): BacklogQuestion['from'] {
  const path = siteFolders(destination, null, 'windows').packageSource;
  return { computer: serverOfUnc(share.unc) ?? ownName, path };
}

/** `\\server\d$\…` is a drive of that server; where other shares lie only it knows. */
function placeOf(path: string, ownName: string): BacklogQuestion['from'] | null {
  if (/^[A-Za-z]:[\\/]/u.test(path)) return { computer: ownName, path };
  const computer = serverOfUnc(path);
  if (computer === null) return null;
  const [, drive, folder = ''] = /^\\\\[^\\]+\\([A-Za-z])\$(?:\\(.*))?$/u.exec(path) ?? [];
  return { computer, path: drive === undefined ? null : `${drive}:\\${folder}` };
}

function isNamed(name: string, wanted: string): boolean {
  return name.toUpperCase() === wanted.toUpperCase();
}
