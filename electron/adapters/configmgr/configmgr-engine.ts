import {
  type ContentVerdict,
  judgeContent,
  type ReportedContent,
} from '../../core/configmgr/content-state.ts';
import { indexServers } from '../../core/configmgr/find-server.ts';
import { packageFolderName } from '../../core/site-folders.ts';
import { serverOfUnc } from '../../core/target-place.ts';
import type { Files } from '../../ports/files.ts';
import type { Arrival, ReplicationEngine, ReplicationMember } from '../../ports/replication-engine.ts';
import type { ConfigmgrDelivery } from '../../shared/delivery.ts';
import type { Failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { type AdminService, type AdminServiceParts, withAdminService } from './admin-service.ts';
import { offerPackage } from './offer-package.ts';
import { readContent, readSourceVersion, refreshPackage } from './package-content.ts';
import { readAskedVersion, rememberAskedVersion } from './source-version-file.ts';

/** The site whose catalog ConfigMgr carries. */
export interface ConfigmgrSite {
  /** Reaches PkgSource, wherever it lies. */
  readonly files: Files;
  readonly packageSource: string;
  /** PkgSource as ConfigMgr reaches it: `\\server\PackageSrc`. */
  readonly shareUnc: string;
  /** On this computer: remembers which version of a package was asked for. */
  readonly versionsPath: string;
}

/**
 * ConfigMgr as an engine: it is asked to take the package's source in again after a publish, and what it reports of
 * the package's content. It is never asked about anything else, and changes nothing in ConfigMgr but that.
 */
export function createConfigmgrEngine(
  parts: AdminServiceParts,
  site: ConfigmgrSite,
  delivery: ConfigmgrDelivery,
  members: readonly ReplicationMember[],
): ReplicationEngine {
  const { address, packageId, credential = null, extraCertificates } = delivery;
  const place = { address, credential, extraCertificates };
  const sources = sourcesOf(site, delivery);
  let refusal: Failure | null = null;
  const ask = async <T>(work: (service: AdminService) => Promise<Result<T>>): Promise<Result<T>> => {
    // Asked again and again with what was refused, a domain locks the account.
    if (refusal !== null) return failWith(refusal);
    const answered = await withAdminService(parts, place, work);
    if (!answered.ok && answered.failure.code === 'configmgr.sign-in-refused') refusal = answered.failure;
    return answered;
  };
  const inspect = async (signal: AbortSignal): Promise<Result<null>> => {
    const version = await ask((service) => readSourceVersion(service, packageId, sources, signal));
    return version.ok ? succeed(null) : version;
  };
  return {
    description: `ConfigMgr at ${address}, package ${packageId}`,
    inspect,
    prepare: async (signal) => {
      const offered = await offerPackage(site.files, site.packageSource);
      if (!offered.ok) return offered;
      const inspected = await inspect(signal);
      return inspected.ok ? offered : inspected;
    },
    afterPublish: (_, signal) =>
      ask(async (service) => {
        const version = await readSourceVersion(service, packageId, sources, signal);
        if (!version.ok) return version;
        const refreshed = await refreshPackage(service, packageId, signal);
        if (!refreshed.ok) return refreshed;
        await rememberAskedVersion(parts.files, site.versionsPath, packageId, version.value + 1);
        return refreshed;
      }),
    readArrivals: (signal) =>
      ask(async (service) => {
        const asked = await readAskedVersion(parts.files, site.versionsPath, packageId);
        const version =
          asked === null ? await readSourceVersion(service, packageId, sources, signal) : succeed(asked);
        if (!version.ok) return version;
        const content = await readContent(service, packageId, signal);
        if (!content.ok) return content;
        return succeed(arrivalsOf(members, content.value, packageId, version.value));
      }),
    close: async () => undefined,
  };
}

/** What the package may be made of; the first one is what an administrator is told. */
function sourcesOf({ shareUnc }: ConfigmgrSite, { source }: ConfigmgrDelivery): readonly string[] {
  const folder = `${shareUnc.replace(/\\+$/, '')}\\${packageFolderName}`;
  return source === undefined ? [folder, shareUnc] : [source];
}

function arrivalsOf(
  members: readonly ReplicationMember[],
  content: ReadonlyMap<string, ReportedContent>,
  packageId: string,
  sourceVersion: number,
): Arrival[] {
  const find = indexServers(content);
  return members.map(({ name, path, member }) => {
    const server = member ?? serverOfUnc(path) ?? name;
    return { name, state: stateOf(judgeContent(find(server), { packageId, server, sourceVersion })) };
  });
}

function stateOf(verdict: ContentVerdict): Arrival['state'] {
  switch (verdict.kind) {
    case 'reported':
      return { kind: 'delivered' };
    case 'arriving':
      return { kind: 'arriving', bytesDone: null, bytesTotal: null, bytesPerSecond: null };
    // It goes on by itself, but what keeps it is for a person to see.
    case 'retrying':
    case 'failed':
      return { kind: 'failed', failure: verdict.failure };
  }
}
