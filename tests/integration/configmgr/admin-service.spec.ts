import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import {
  type AdminServiceParts,
  type AdminServicePlace,
  withAdminService,
} from '../../../electron/adapters/configmgr/admin-service.ts';
import {
  readContent,
  readSourceVersion,
  refreshPackage,
} from '../../../electron/adapters/configmgr/package-content.ts';
import { createNodePrograms } from '../../../electron/adapters/programs/node-programs.ts';
import type { Result } from '../../../electron/shared/result.ts';
import {
  type AdminClasses,
  type AdminServiceRecipe,
  startAdminService,
  type TestAdminService,
} from '../../support/admin-service.ts';
import { adminServiceParts } from '../../support/admin-service-parts.ts';
import { said } from '../../support/in-english.ts';
import { makeTlsAuthority } from '../../support/test-certificates.ts';
import { test as base, expect } from '../../support/test-folder.ts';

const password = 'P"a\\ss:w0rd #1';
const syncing = { domain: 'CONTOSO', user: 'svc-pkgsource', password };
const nobody = { domain: 'CONTOSO', user: 'nobody', password: 'none of its own' };
const credentials = {
  'cm-site': { user: 'CONTOSO\\svc-pkgsource', password },
  'cm-wrong': { user: 'CONTOSO\\svc-pkgsource', password: 'wrong' },
  'cm-nobody': { user: 'CONTOSO\\nobody', password: nobody.password },
  'cm-umlaut': { user: 'CONTOSO\\svc-pkgsource', password: 'Füße' },
};
const packageId = 'PS100042';
const source = '\\\\siteserver\\PackageSrc\\Package';
const signal = new AbortController().signal;

type Start = (recipe?: Partial<AdminServiceRecipe>) => Promise<TestAdminService>;

const test = base.extend<{ start: Start; place: (service: TestAdminService) => AdminServicePlace }>({
  start: async ({ folder }, use) => {
    const started: TestAdminService[] = [];
    const authority = await makeTlsAuthority(folder);
    await use(async (recipe = {}) => {
      const service = await startAdminService({
        certificate: await authority.issue('IP:127.0.0.1'),
        accounts: [syncing, nobody],
        classes: classes(),
        ...recipe,
      });
      started.push(service);
      return service;
    });
    await Promise.all(started.map((service) => service.stop()));
  },
  place: async ({ folder }, use) => {
    await use(({ address }) => ({
      ...{ address, credential: 'cm-site', extraCertificates: [`${folder}/tls-ca.pem`] },
    }));
  },
});

function nalPath(server: string): string {
  return `["Display=\\\\${server}\\"]MSWNET:["SMS_SITE=PS1"]\\\\${server}\\`;
}

function classes(): AdminClasses {
  const content = (server: string, SourceVersion: number, State: number) => ({
    ...{ PackageID: packageId, ServerNALPath: nalPath(server), SourceVersion, State, SiteCode: 'PS1' },
  });
  const message = (ID: number, server: string, MessageID: number, MessageSeverity: number, day: number) => ({
    ...{ ID, PackageID: packageId, NalPath: nalPath(server), MessageID, MessageSeverity },
    LastUpdateDate: `2026-11-0${day}T03:00:00Z`,
  });
  return {
    SMS_Package: [
      { PackageID: packageId, Name: 'Update catalog', PkgSourcePath: `${source}\\`, SourceVersion: 7 },
      { PackageID: 'PS100044', Name: 'None', PkgSourcePath: null, SourceVersion: 1 },
      { PackageID: 'PS100043', Name: 'Another', PkgSourcePath: '\\\\siteserver\\Other', SourceVersion: 1 },
    ],
    SMS_PackageStatusDistPointsSummarizer: [
      content('DP1.contoso.com', 7, 0),
      content('dp2.contoso.com', 7, 3),
      content('dp3.contoso.com', 6, 7),
      { ...content('dp4.contoso.com', 1, 0), PackageID: 'PS100043' },
    ],
    SMS_DistributionDPStatus: [
      message(1, 'dp2.contoso.com', 2384, 0x4000_0000, 4),
      message(2, 'dp2.contoso.com', 2324, 0xc000_0000, 2),
      message(3, 'dp2.contoso.com', 2302, 0xc000_0000, 3),
    ],
  };
}

function versionOf(parts: AdminServiceParts, place: AdminServicePlace, id = packageId) {
  return withAdminService(parts, place, (service) => readSourceVersion(service, id, [source], signal));
}

function code(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.failure.code;
}

test('signs in by NTLMv2, refreshes the package and reads its content', async ({ start, place }) => {
  const service = await start();
  const { parts, started } = adminServiceParts(credentials);
  expect(await versionOf(parts, place(service))).toEqual({ ok: true, value: 7 });
  const refreshed = await withAdminService(parts, place(service), (open) =>
    refreshPackage(open, packageId, signal),
  );
  expect(refreshed).toEqual({ ok: true, value: null });
  expect(await versionOf(parts, place(service))).toEqual({ ok: true, value: 8 });
  const content = await withAdminService(parts, place(service), (open) =>
    readContent(open, packageId, signal),
  );
  expect(content.ok && [...content.value]).toEqual([
    ['dp1.contoso.com', { state: 0, sourceVersion: 7, statusMessage: null }],
    ['dp2.contoso.com', { state: 3, sourceVersion: 7, statusMessage: 2302 }],
    ['dp3.contoso.com', { state: 7, sourceVersion: 6, statusMessage: null }],
  ]);
  expect(service.calls.map(({ method, path, user }) => `${user} ${method} ${path.split('?')[0]}`)).toEqual([
    'CONTOSO\\svc-pkgsource GET /AdminService/wmi/SMS_Package',
    `CONTOSO\\svc-pkgsource POST /AdminService/wmi/SMS_Package('${packageId}')/AdminService.RefreshPkgSource`,
    'CONTOSO\\svc-pkgsource GET /AdminService/wmi/SMS_Package',
    'CONTOSO\\svc-pkgsource GET /AdminService/wmi/SMS_PackageStatusDistPointsSummarizer',
    'CONTOSO\\svc-pkgsource GET /AdminService/wmi/SMS_DistributionDPStatus',
  ]);
  // What everybody on the computer can read of a program.
  expect(new Set(started.map(({ args }) => args.join(' ')))).toEqual(new Set(['--disable --config -']));
  expect(started.every(({ environment }) => environment === undefined)).toBe(true);
});

test('tells a wrong password after one try from an account without rights', async ({ start, place }) => {
  const service = await start();
  const { parts } = adminServiceParts(credentials);
  const wrong = await versionOf(parts, { ...place(service), credential: 'cm-wrong' });
  expect(said(wrong)).toMatchObject({
    failure: { code: 'configmgr.sign-in-refused', params: { user: 'the credential cm-wrong' } },
  });
  expect(service.signIns()).toBe(1);
  const forbidden = await versionOf(parts, { ...place(service), credential: 'cm-nobody' });
  expect(code(forbidden)).toBe('configmgr.forbidden');
});

test('says that an account without an identity in the domain is not let in', async ({ start, place }) => {
  const service = await start();
  const refused = await versionOf(adminServiceParts().parts, { ...place(service), credential: null });
  expect(said(refused)).toMatchObject({
    failure: { code: 'configmgr.sign-in-refused', params: { user: 'the account that runs this' } },
  });
});

test('sends no password that curl would sign in with wrongly', async ({ start, place }) => {
  const service = await start();
  const { parts, started } = adminServiceParts(credentials);
  expect(code(await versionOf(parts, { ...place(service), credential: 'cm-umlaut' }))).toBe(
    'configmgr.credential-unfit',
  );
  expect(code(await versionOf(parts, { ...place(service), credential: 'cm-none' }))).toBe('secret.not-found');
  expect(started).toEqual([]);
});

test('does not refresh a package that is not there, or is made of something else', async ({
  start,
  place,
}) => {
  const service = await start();
  const { parts } = adminServiceParts(credentials);
  expect(code(await versionOf(parts, place(service), 'PS1FFFFF'))).toBe('configmgr.no-such-package');
  expect(said(await versionOf(parts, place(service), 'PS100043'))).toMatchObject({
    failure: { code: 'configmgr.other-source', params: { found: '\\\\siteserver\\Other', expected: source } },
  });
  expect(said(await versionOf(parts, place(service), 'PS100044'))).toMatchObject({
    failure: { code: 'configmgr.other-source', params: { found: 'no folder at all' } },
  });
  const gone = await withAdminService(parts, place(service), (open) =>
    refreshPackage(open, 'PS1FFFFF', signal),
  );
  expect(code(gone)).toBe('configmgr.no-such-package');
  const elsewhere = { ...place(service), address: service.address.replace('AdminService', 'Other') };
  expect(code(await versionOf(parts, elsewhere))).toBe('configmgr.no-service');
});

test('tells a method that failed', async ({ start, place }) => {
  const service = await start({ returnValue: 2147749889 });
  const { parts } = adminServiceParts(credentials);
  const refused = await withAdminService(parts, place(service), (open) =>
    refreshPackage(open, packageId, signal),
  );
  expect(said(refused)).toMatchObject({
    failure: { code: 'configmgr.refresh-refused', params: { code: 2147749889 } },
  });
});

test('waits as long as a busy service asks, and not for longer than a run may', async ({ start, place }) => {
  const { parts, waits } = adminServiceParts(credentials);
  const inHalfAMinute = new Date(Date.now() + 30_500).toUTCString();
  const busy = await start({
    instead: (request, response) => {
      if (request > 2) return false;
      if (request === 1) response.writeHead(429, { 'retry-after': '3' }).end();
      else response.writeHead(503, { 'retry-after': inHalfAMinute }).end();
      return true;
    },
  });
  expect(await versionOf(parts, place(busy))).toEqual({ ok: true, value: 7 });
  expect(waits[0]).toBe(3000);
  expect(waits[1]).toBeGreaterThan(1000);
  expect(waits[1]).toBeLessThanOrEqual(31_000);

  const closed = await start({
    instead: (_, response) => Boolean(response.writeHead(503, { 'retry-after': '3600' }).end()),
  });
  expect(await versionOf(parts, place(closed))).toMatchObject({
    failure: { code: 'configmgr.throttled', params: { status: 503, seconds: 3600 } },
  });
  expect(closed.calls).toHaveLength(1);
  const silentlyBusy = await start({ instead: (_, response) => Boolean(response.writeHead(429).end()) });
  expect(code(await versionOf(parts, place(silentlyBusy)))).toBe('configmgr.throttled');
  expect(silentlyBusy.calls).toHaveLength(3);
});

test('trusts no certificate that nobody named, and none of another name or time', async ({
  start,
  place,
  folder,
}) => {
  const { parts } = adminServiceParts(credentials);
  const service = await start();
  const stranger = await versionOf(parts, { ...place(service), extraCertificates: [] });
  expect(stranger).toMatchObject({ failure: { code: 'configmgr.untrusted' } });
  const authority = await makeTlsAuthority(folder);
  for (const certificate of [
    await authority.issue('DNS:cm01.example.com'),
    await authority.issue('IP:127.0.0.1', 'expired'),
  ]) {
    const other = await start({ certificate });
    expect(code(await versionOf(parts, place(other)))).toBe('configmgr.untrusted');
    expect(other.signIns()).toBe(0);
  }
  const missing = await versionOf(parts, { ...place(service), extraCertificates: [`${folder}/none.pem`] });
  expect(missing).toMatchObject({ failure: { code: 'source.certificate-unreadable' } });
  expect(service.signIns()).toBe(0);
});

test('names an answer that is not the service’s', async ({ start, place }) => {
  const { parts } = adminServiceParts(credentials);
  const answers = [
    [200, '<html>Please sign in</html>', 'configmgr.garbled'],
    [200, '{"value":[{"PackageID":42}]}', 'configmgr.garbled'],
    [302, '', 'configmgr.server-error'],
    [500, '{"error":{"code":"","message":"An error has occurred."}}', 'configmgr.server-error'],
  ] as const;
  for (const [status, body, expected] of answers) {
    const service = await start({
      instead: (_, response) =>
        Boolean(response.writeHead(status, { location: 'https://127.0.0.1:1/' }).end(body)),
    });
    expect(code(await versionOf(parts, place(service)))).toBe(expected);
  }
});

test('reads a list to its end, and goes nowhere else for it', async ({ start, place }) => {
  const { parts } = adminServiceParts(credentials);
  const service = await start({ pageRows: 2 });
  const content = await withAdminService(parts, place(service), (open) =>
    readContent(open, packageId, signal),
  );
  expect(content.ok && content.value.size).toBe(3);
  const elsewhere = await start();
  for (const link of [`${elsewhere.address}/wmi/SMS_Package`, 'https://[/', '../../Other']) {
    const astray = await start({
      instead: (_, response) =>
        Boolean(response.writeHead(200).end(JSON.stringify({ value: [], '@odata.nextLink': link }))),
    });
    expect(code(await versionOf(parts, place(astray)))).toBe('configmgr.garbled');
  }
  expect(elsewhere.signIns()).toBe(0);
});

test('names what keeps a service from answering', async ({ start, place, folder }) => {
  const { parts } = adminServiceParts(credentials);
  const service = await start({ instead: () => true });
  const limited = { ...parts, limits: { connectSeconds: 5, wholeSeconds: 2 } };
  expect(await versionOf(limited, place(service))).toMatchObject({
    failure: { code: 'configmgr.timed-out', params: { seconds: 2 } },
  });
  const torn = await start({ instead: (_, response) => Boolean(response.socket?.destroy()) });
  expect(code(await versionOf(parts, place(torn)))).toBe('configmgr.unreachable');
  const plain = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 200 OK\r\n\r\n');
  }).listen(0, '127.0.0.1');
  await once(plain, 'listening');
  const { port } = plain.address() as AddressInfo;
  const atPlain = { ...place(service), address: `https://127.0.0.1:${port}/AdminService` };
  expect(code(await versionOf(parts, atPlain))).toBe('configmgr.unreachable');
  plain.close();
  await once(plain, 'close');
  expect(code(await versionOf(parts, atPlain))).toBe('configmgr.unreachable');
  const without = { ...parts, curl: `${folder}/curl`, programs: createNodePrograms() };
  expect(code(await versionOf(without, place(service)))).toBe('configmgr.no-curl');
  await writeFile(`${folder}/curl`, 'no program', { mode: 0o600 });
  expect(code(await versionOf(without, place(service)))).toBe('program.file-failed');
});

test('stops when the run is cancelled', async ({ start, place }) => {
  const { parts } = adminServiceParts(credentials);
  const cancel = new AbortController();
  const service = await start({
    instead: () => {
      cancel.abort();
      return true;
    },
  });
  const cancelled = await withAdminService(parts, place(service), (open) =>
    readContent(open, packageId, cancel.signal),
  );
  expect(code(cancelled)).toBe('program.cancelled');
});
