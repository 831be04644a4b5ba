import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { json } from 'node:stream/consumers';
import { makeChallenge, type NtlmAccount, ntlmMessageKind, verifyAnswer } from './ntlm.ts';
import type { ServerCertificate } from './test-certificates.ts';

type Row = Record<string, string | number | boolean | null>;

/** Instances by class, with the properties that the documentation gives them. */
export type AdminClasses = Readonly<
  Record<'SMS_Package' | 'SMS_PackageStatusDistPointsSummarizer' | 'SMS_DistributionDPStatus', Row[]>
>;

export interface AdminServiceRecipe {
  readonly certificate: ServerCertificate;
  /** Those of the domain; the first one is an administrative user of ConfigMgr, the others are none. */
  readonly accounts: readonly [NtlmAccount, ...NtlmAccount[]];
  readonly classes: AdminClasses;
  /** So many rows in one answer, the rest behind `@odata.nextLink`. */
  readonly pageRows?: number;
  /** What stands in the way of the answer to the nth signed-in request, counted from 1. */
  readonly instead?: (request: number, response: ServerResponse) => boolean;
  /** `ReturnValue` of methods. */
  readonly returnValue?: number;
}

export interface AdminServiceCall {
  readonly method: string;
  readonly path: string;
  readonly user: string;
}

export interface TestAdminService {
  readonly address: string;
  /** Requests that were signed in, in order. */
  readonly calls: readonly AdminServiceCall[];
  /** Answers to challenges, right or wrong. */
  readonly signIns: () => number;
  stop(): Promise<void>;
}

/** As challenges name it. */
const domain = 'CONTOSO';

/**
 * An administration service of ConfigMgr as its public documentation describes it: HTTPS, Windows authentication (NTLM
 * with NTLMv2 alone), the WMI route with `$filter`, `$select` and methods, and OData's errors.
 */
export async function startAdminService(recipe: AdminServiceRecipe): Promise<TestAdminService> {
  const calls: AdminServiceCall[] = [];
  const challenges = new WeakMap<Socket, Buffer>();
  let signIns = 0;
  const server = createServer(recipe.certificate, async (request, response) => {
    const token = Buffer.from(/^NTLM (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '', 'base64');
    if (ntlmMessageKind(token) === 1) {
      const { nonce, message } = makeChallenge(domain, 'CM01');
      challenges.set(request.socket, nonce);
      challenge(response, [`NTLM ${message.toString('base64')}`]);
      return;
    }
    const nonce = challenges.get(request.socket);
    const answered = ntlmMessageKind(token) === 3 && nonce !== undefined;
    if (answered) signIns += 1;
    const account = answered ? verifyAnswer(token, nonce, recipe.accounts) : null;
    if (account === null) {
      challenge(response, ['Negotiate', 'NTLM']);
      return;
    }
    const { method = '', url = '' } = request;
    calls.push({ method, path: decodeURIComponent(url), user: `${account.domain}\\${account.user}` });
    if (recipe.instead?.(calls.length, response) === true) return;
    if (account !== recipe.accounts[0]) sendError(response, 403, 'Forbidden');
    else await answer(recipe, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `https://127.0.0.1:${port}/AdminService`,
    calls,
    signIns: () => signIns,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function challenge(response: ServerResponse, offers: readonly string[]): void {
  response.writeHead(401, { 'www-authenticate': [...offers] }).end('Access is denied.');
}

/** Format: OData JSON Format 4.0, section 19. */
function sendError(response: ServerResponse, status: number, message: string): void {
  send(response, status, { error: { code: String(status), message } });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const type = 'application/json; odata.metadata=minimal';
  response.writeHead(status, { 'content-type': type, 'odata-version': '4.0' }).end(JSON.stringify(body));
}

async function answer(recipe: AdminServiceRecipe, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '', `https://${request.headers.host}`);
  const path = decodeURIComponent(url.pathname);
  const [, name = '', key, method] =
    /^\/AdminService\/wmi\/(\w+)(?:\('(\w+)'\)\/AdminService\.(\w+))?$/.exec(path) ?? [];
  const rows = recipe.classes[name as keyof AdminClasses] as Row[] | undefined;
  if (rows === undefined) return sendError(response, 404, `No HTTP resource was found that matches ${path}`);
  if (key === undefined || method === undefined) return list(recipe, rows, url, response);
  if (request.method !== 'POST')
    return sendError(response, 405, 'The resource does not support this method.');
  await json(request);
  const subject = rows.find((row) => row.PackageID === key);
  if (name !== 'SMS_Package' || method !== 'RefreshPkgSource' || subject === undefined) {
    return sendError(response, 404, 'Not found');
  }
  const { returnValue = 0 } = recipe;
  if (returnValue === 0) subject.SourceVersion = Number(subject.SourceVersion) + 1;
  send(response, 201, {
    '@odata.context': `${url.origin}/AdminService/wmi/$metadata#Edm`,
    ReturnValue: returnValue,
  });
}

function list(recipe: AdminServiceRecipe, rows: readonly Row[], url: URL, response: ServerResponse): void {
  const filter = /^(\w+) eq '([^']*)'$/.exec(url.searchParams.get('$filter') ?? '');
  const properties = (url.searchParams.get('$select') ?? '').split(',');
  const unknown = properties.find((property) => rows.some((row) => !(property in row)));
  if (filter === null || unknown !== undefined) {
    sendError(response, 400, `The query specified in the URI is not valid: ${unknown ?? '$filter'}`);
    return;
  }
  const [, property = '', value] = filter;
  const found = rows.filter((row) => row[property] === value);
  const skipped = Number(url.searchParams.get('$skip') ?? 0);
  const { pageRows = found.length } = recipe;
  const page = found.slice(skipped, skipped + Math.max(1, pageRows));
  const selected = page.map((row) => Object.fromEntries(properties.map((each) => [each, row[each]])));
  const next = new URL(url);
  next.searchParams.set('$skip', String(skipped + page.length));
  const more = skipped + page.length < found.length ? { '@odata.nextLink': next.href } : {};
  send(response, 200, {
    '@odata.context': `${url.origin}/AdminService/wmi/$metadata`,
    value: selected,
    ...more,
  });
}
