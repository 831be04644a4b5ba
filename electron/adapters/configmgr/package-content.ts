import { z } from 'zod';
import { contentStates, type ReportedContent } from '../../core/configmgr/content-state.ts';
import { isSameSource, serverOfNalPath } from '../../core/configmgr/package-source.ts';
import { adminRoutes } from '../../core/configmgr/routes.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import type { AdminRequest, AdminService } from './admin-service.ts';

const packageSchema = z.object({
  PackageID: z.string(),
  /** Null, or empty, for a package without source files. */
  PkgSourcePath: z.string().nullable(),
  SourceVersion: z.int().nonnegative(),
});

const contentSchema = z.object({
  ServerNALPath: z.string(),
  SourceVersion: z.int().nonnegative(),
  State: z.int(),
});

const messageSchema = z.object({
  NalPath: z.string().nullable(),
  MessageID: z.int(),
  MessageSeverity: z.int(),
  LastUpdateDate: z.string().nullable(),
});

/** `ReturnValue` of a WMI method; left out where it returns nothing else. */
const methodSchema = z.object({ ReturnValue: z.int().optional() });

/** A status message's severity. Source: SMS_DistributionDPStatus Server WMI Class; signed in some answers. */
const errorSeverity = 0xc000_0000;

/** The package's source version, once it is certain that it is made of one of the folders in `sources`. */
export async function readSourceVersion(
  service: AdminService,
  packageId: string,
  sources: readonly string[],
  signal: AbortSignal,
): Promise<Result<number>> {
  const read = await askAll(service, { route: adminRoutes.package(packageId), signal }, packageSchema);
  if (!read.ok) return read;
  const [found] = read.value;
  if (found === undefined) return failWith(noSuchPackage(service, packageId));
  const sourcePath = found.PkgSourcePath ?? '';
  if (sources.some((source) => isSameSource(source, sourcePath))) return succeed(found.SourceVersion);
  const [expected = ''] = sources;
  const made = sourcePath === '' ? message('networkCauses', 'noFolder') : asItIs(sourcePath);
  return failWith(failure('configmgr.other-source', { packageId, found: made, expected }));
}

/** Lets ConfigMgr take the package's source in again and bring it to every distribution point of the package. */
export async function refreshPackage(
  service: AdminService,
  packageId: string,
  signal: AbortSignal,
): Promise<Result<null>> {
  const asked = await service.ask({
    ...{ route: adminRoutes.refresh(packageId), body: {}, answer: methodSchema },
    ...{ notFound: noSuchPackage(service, packageId), signal },
  });
  if (!asked.ok) return asked;
  const code = asked.value.ReturnValue ?? 0;
  if (code === 0) return succeed(null);
  return failWith(failure('configmgr.refresh-refused', { packageId, host: service.host, code }));
}

/** States for which it matters what went wrong. */
const troubled: ReadonlySet<number> = new Set([contentStates.installRetrying, contentStates.installFailed]);

/** What ConfigMgr reports about the package's content, by the server's name in lower case. */
export async function readContent(
  service: AdminService,
  packageId: string,
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<string, ReportedContent>>> {
  const rows = await askAll(service, { route: adminRoutes.contentStatus(packageId), signal }, contentSchema);
  if (!rows.ok) return rows;
  const messages = rows.value.some(({ State }) => troubled.has(State))
    ? await askAll(service, { route: adminRoutes.statusMessages(packageId), signal }, messageSchema)
    : succeed([]);
  if (!messages.ok) return messages;
  const newest = newestErrors(messages.value);
  const reported = new Map<string, ReportedContent>();
  for (const { ServerNALPath, SourceVersion, State } of rows.value) {
    const server = serverOfNalPath(ServerNALPath)?.toLowerCase();
    if (server === undefined) continue;
    const statusMessage = newest.get(server)?.MessageID ?? null;
    reported.set(server, { state: State, sourceVersion: SourceVersion, statusMessage });
  }
  return succeed(reported);
}

type StatusMessage = z.output<typeof messageSchema>;

function newestErrors(messages: readonly StatusMessage[]): ReadonlyMap<string, StatusMessage> {
  const newest = new Map<string, StatusMessage>();
  for (const message of messages) {
    const server = serverOfNalPath(message.NalPath ?? '')?.toLowerCase();
    if (server === undefined || message.MessageSeverity >>> 0 !== errorSeverity) continue;
    const known = newest.get(server);
    if (known === undefined || (known.LastUpdateDate ?? '') < (message.LastUpdateDate ?? ''))
      newest.set(server, message);
  }
  return newest;
}

function noSuchPackage(service: AdminService, packageId: string) {
  return failure('configmgr.no-such-package', { host: service.host, packageId });
}

/** More pages than any number of distribution points needs: an end for a service that always has another one. */
const mostPages = 1000;

/** Every row of a list, which a service may hand out in pages. Format: OData JSON Format 4.0, section 4.5.5. */
async function askAll<T>(
  service: AdminService,
  request: Pick<AdminRequest<unknown>, 'route' | 'signal'>,
  row: z.ZodType<T>,
): Promise<Result<readonly T[]>> {
  const answer = z.object({ value: z.array(row), '@odata.nextLink': z.string().optional() });
  const rows: T[] = [];
  let { route } = request;
  for (let page = 0; page < mostPages; page += 1) {
    const read = await service.ask({ route, signal: request.signal, answer });
    if (!read.ok) return read;
    for (const each of read.value.value) rows.push(each);
    const next = read.value['@odata.nextLink'];
    if (next === undefined) break;
    route = next;
  }
  return succeed(rows);
}
