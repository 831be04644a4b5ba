import { samePath } from '../core/path-rules.ts';
import type { FolderFact, GroupFact, SetupFacts, ShareFact } from '../core/setup-facts.ts';
import { groupAccessOf, packageSourceAccessOf } from '../core/site-access.ts';
import { type SiteFolders, siteFolders } from '../core/site-folders.ts';
import { hostAccountOf } from '../core/sync-host.ts';
import { sameSettings } from '../core/wanted-settings.ts';
import type { Accounts } from '../ports/accounts.ts';
import type { Answers } from '../shared/answers.ts';
import { type Failure, failure } from '../shared/failure.ts';
import type { FolderAccess, FolderRule } from '../shared/plan.ts';
import { type Result, succeed } from '../shared/result.ts';
import type { SiteSettings } from '../shared/site-settings.ts';
import { message } from '../shared/texts/message.ts';
import { findNotOwned } from './find-not-owned.ts';
import { lookAtFormer } from './gather-former-facts.ts';
import { kindOf, lookAtDestination } from './look-at-destination.ts';
import { lookAtScheduledProxy, scheduledProxyWarning } from './look-at-scheduled-proxy.ts';
import { lookAtSchedules } from './look-at-schedules.ts';
import { missingRights } from './missing-rights.ts';
import type { PrepareSetupDeps } from './setup-dependencies.ts';

/** Looks at everything that the plan for these (tidy, checked) answers depends on. Changes nothing. */
export async function gatherSetupFacts(deps: PrepareSetupDeps, answers: Answers): Promise<SetupFacts> {
  const { machine, accounts } = deps;
  const folders = siteFolders(answers.destination, answers.updatesSource?.folder ?? null, machine.platform);
  const access = packageSourceAccessOf(answers);
  const groupAccess = groupAccessOf(answers);
  const destination = await lookAtDestination(deps, answers.destination, machine.platform);
  const { groupProblem, administrators, smsAdministrators } = await lookAtGroups(accounts, access);
  const host = await lookAtHost(deps, answers);
  const groupsExist =
    administrators !== null &&
    (access.smsAdministrators === null || smsAdministrators !== null) &&
    (access.host === undefined || host.hostAccount !== null);
  const site = await lookAtSite(deps, folders);
  const shares = await lookAtShares(deps, folders, answers, groupsExist);
  const folder = (path: string, rule: FolderRule | null, allowed = access) =>
    lookAtFolder(deps, path, groupsExist ? allowed : null, rule);
  return {
    platform: machine.platform,
    rightsProblem: await missingRights(machine, 'setUp'),
    missingParents: destination.missingParents,
    existing: destination.existing,
    resolvedDestination: destination.resolved,
    destination: await folder(folders.destination, null),
    packageSource: await folder(folders.packageSource, 'full control around settings'),
    settingsFolder: await folder(folders.settings, 'read only'),
    logs: await folder(folders.logs, null),
    updatesSource:
      folders.updatesSource === null
        ? null
        : await folder(folders.updatesSource, 'full control', groupAccess),
    fileSystem: destination.fileSystem,
    freeBytes: destination.freeBytes,
    groupProblem: groupProblem ?? host.problem,
    hostAccount: host.hostAccount,
    hostWay: await wayToHost(deps, site.settings),
    notTheHosts: await findNotOwned(deps.files, folders, host.uid, machine.platform),
    administrators: groupFact(administrators),
    smsAdministrators: groupFact(smsAdministrators),
    ...shares,
    ...(await lookAtFormer(deps, folders, site.settings, shares.shares)),
    ...site,
    catalogLiesThere: await catalogLiesThere(deps, answers.destination),
    ...(await lookAtSchedules(deps, answers, site.settings)),
    scheduledProxy: await warningAboutProxy(deps, answers, site.settings),
    isRegistered: await isRegistered(deps, answers.destination),
    eventSource: deps.registry.eventSource ?? null,
    ...(await lookAtCatalog(deps, answers, site)),
  };
}

/** A machine that cannot say whether a group exists is a problem of its own, not a group that is missing. */
async function lookAtGroups(accounts: Accounts, access: FolderAccess) {
  const [administrators, smsAdministrators] = await Promise.all([
    accounts.findGroup(access.administrators),
    access.smsAdministrators === null ? succeed(null) : accounts.findGroup(access.smsAdministrators),
  ]);
  const failed = [administrators, smsAdministrators].find((found) => !found.ok);
  return {
    groupProblem: failed === undefined || failed.ok ? null : failed.failure,
    administrators: administrators.ok ? administrators.value : null,
    smsAdministrators: smsAdministrators.ok ? smsAdministrators.value : null,
  };
}

/** The account that another computer signs in with, where one is to sync. */
async function lookAtHost({ accounts }: PrepareSetupDeps, answers: Answers) {
  const account = hostAccountOf(answers);
  const found = account === null ? succeed(null) : await accounts.findAccount(account);
  const value = found.ok ? found.value : null;
  return {
    problem: found.ok ? null : found.failure,
    hostAccount: value === null ? null : { name: value.name, sid: value.sid },
    uid: value?.uid ?? null,
  };
}

/** What cannot be read is not known: then a person is asked to do it. */
async function wayToHost(
  { otherHosts }: PrepareSetupDeps,
  settings: SiteSettings | null,
): Promise<SetupFacts['hostWay']> {
  if (settings?.syncHost.kind !== 'another-computer') return null;
  const found = await otherHosts.find(settings.syncHost.hostId);
  return found.ok ? found.value : null;
}

async function lookAtFolder(
  { files, permissions }: PrepareSetupDeps,
  path: string,
  access: FolderAccess | null,
  rule: FolderRule | null,
): Promise<FolderFact> {
  const found = await kindOf(files, path);
  if (found !== 'folder' || access === null || rule === null)
    return { path, found, permissionsAreRight: false };
  const right = await permissions.isRight(path, access, rule);
  return { path, found, permissionsAreRight: right.ok && right.value };
}

async function lookAtShares(
  { shareServer, machine }: PrepareSetupDeps,
  folders: SiteFolders,
  answers: Answers,
  groupsExist: boolean,
): Promise<Pick<SetupFacts, 'shareServerProblem' | 'shares' | 'accessIsRight' | 'uncPrefix'>> {
  const uncPrefix = shareServer.uncOf('');
  const state = await shareServer.inspect();
  if (state.kind !== 'ready') {
    const problem = failure('share-server.not-ready', {
      state: message('gettingReady', state.kind),
      remedy: state.remedy,
    });
    return { shareServerProblem: problem, shares: [], accessIsRight: {}, uncPrefix };
  }
  const listed = await shareServer.list();
  if (!listed.ok) return { shareServerProblem: listed.failure, shares: [], accessIsRight: {}, uncPrefix };
  const ours = listed.value.filter(
    (share) => share.changeable && pointsInto(folders, share, machine.platform),
  );
  const accessIsRight: Record<string, boolean> = {};
  for (const { name, path } of groupsExist ? ours : []) {
    const isPackageSource = path !== null && samePath(folders.packageSource, path, machine.platform);
    const access = isPackageSource ? packageSourceAccessOf(answers) : groupAccessOf(answers);
    const right = await shareServer.hasAccess(name, access);
    accessIsRight[name] = right.ok && right.value;
  }
  return { shareServerProblem: null, shares: listed.value, accessIsRight, uncPrefix };
}

function pointsInto(folders: SiteFolders, { path }: ShareFact, platform: SetupFacts['platform']): boolean {
  return [folders.packageSource, folders.updatesSource].some(
    (folder) => folder !== null && path !== null && samePath(folder, path, platform),
  );
}

type SiteFacts = Pick<SetupFacts, 'settings' | 'manifest' | 'status' | 'siteProblem'>;

/** A site that is not there yet is no problem; one that cannot be read is. */
async function lookAtSite(deps: PrepareSetupDeps, folders: SiteFolders): Promise<SiteFacts> {
  const none: SiteFacts = { settings: null, manifest: null, status: null, siteProblem: null };
  if ((await deps.files.look(folders.settingsFile)) === null) return none;
  const store = deps.openStore(folders.destination);
  const settings = await store.readSettings();
  if (!settings.ok) return { ...none, siteProblem: settings.failure };
  const [manifest, status] = [await store.readManifest(), await store.readStatus()];
  return {
    settings: settings.value,
    // A damaged manifest or status is replaced by the next run; until then nothing is known.
    manifest: manifest.ok ? manifest.value : null,
    status: status.ok ? status.value : null,
    siteProblem: null,
  };
}

async function catalogLiesThere(
  { files, openStore }: PrepareSetupDeps,
  destination: string,
): Promise<boolean> {
  return (await kindOf(files, openStore(destination).paths.catalog)) !== 'absent';
}

async function warningAboutProxy(
  deps: PrepareSetupDeps,
  answers: Answers,
  settings: SiteSettings | null,
): Promise<Failure | null> {
  const proxy = await lookAtScheduledProxy(deps, answers, settings?.siteId ?? null);
  const difference = proxy?.difference ?? null;
  return difference === null ? null : scheduledProxyWarning(deps, difference);
}

async function isRegistered({ registry, machine }: PrepareSetupDeps, destination: string): Promise<boolean> {
  const sites: Result<string[]> = await registry.list();
  return sites.ok && sites.value.some((site) => samePath(site, destination, machine.platform));
}

type CatalogSourceFacts = Pick<SetupFacts, 'catalogProblem' | 'catalogBytes' | 'catalogAddress'>;

/** The source is looked at only when the first catalog is still to come from it: later it may be offline. */
async function lookAtCatalog(
  deps: PrepareSetupDeps,
  { catalog, trust, syncHost }: Answers,
  { settings, manifest }: SiteFacts,
): Promise<CatalogSourceFacts> {
  const catalogAddress = catalog.kind === 'local' ? catalog.folder : catalog.url;
  const known = { catalogProblem: null, catalogBytes: null, catalogAddress };
  // Another computer reaches what this one may not.
  if (syncHost.kind === 'another-computer') return known;
  const present = settings === null ? null : [settings.catalog, settings.trust];
  if (manifest !== null && sameSettings(present, [catalog, trust])) return known;
  const source = await deps.openSource(catalog, trust);
  const found = source.ok ? await source.value.inspect(new AbortController().signal) : source;
  if (!found.ok) return { ...known, catalogProblem: withField(found.failure, catalog.kind) };
  const catalogBytes = found.value.kind === 'found' ? found.value.evidence.sizeBytes : found.value.sizeBytes;
  return { ...known, catalogBytes };
}

function withField(problem: Failure, kind: Answers['catalog']['kind']): Failure {
  return { ...problem, field: problem.field ?? (kind === 'local' ? 'catalog.folder' : 'catalog.url') };
}

function groupFact(group: GroupFact | null): GroupFact | null {
  return group === null ? null : { name: group.name, sid: group.sid };
}
