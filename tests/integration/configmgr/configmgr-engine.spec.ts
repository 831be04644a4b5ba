import { mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createConfigmgrEngine } from '../../../electron/adapters/configmgr/configmgr-engine.ts';
import { offerPackage } from '../../../electron/adapters/configmgr/offer-package.ts';
import { createNodeFiles } from '../../../electron/adapters/files/node-files.ts';
import { createSmbFiles } from '../../../electron/adapters/smb/smb-files.ts';
import { createSmbShare } from '../../../electron/adapters/smb/smb-share.ts';
import type { Publication } from '../../../electron/ports/replication-engine.ts';
import { deliverySchema } from '../../../electron/shared/delivery.ts';
import { type AdminClasses, startAdminService } from '../../support/admin-service.ts';
import { adminServiceParts } from '../../support/admin-service-parts.ts';
import { startSambaServer } from '../../support/samba-server.ts';
import { sampleManifest } from '../../support/sample-documents.ts';
import { secretsOf } from '../../support/secrets-of.ts';
import { makeTlsAuthority } from '../../support/test-certificates.ts';
import { expect, test } from '../../support/test-folder.ts';

const packageId = 'PS100042';
const account = { domain: 'CONTOSO', user: 'svc', password: 'a password' };
const signal = new AbortController().signal;

function packageOf({ packageSource }: { readonly packageSource: string }): string {
  return path.join(packageSource, 'Package');
}

/** A site with a catalog, and a ConfigMgr whose package is made of `source` and distributed to dp1 and dp2. */
async function openSite(folder: string, source: string, password = account.password) {
  const packageSource = path.join(folder, 'PkgSource');
  await mkdir(packageSource, { mode: 0o750 });
  await writeFile(path.join(packageSource, 'wsusscn2.cab'), 'version 1');
  await writeFile(path.join(packageSource, 'catalog.json'), '{}');
  const content = (server: string) => ({
    ...{ PackageID: packageId, SiteCode: 'PS1', SourceVersion: 7, State: 0 },
    ServerNALPath: `["Display=\\\\${server}\\"]MSWNET:["SMS_SITE=PS1"]\\\\${server}\\`,
  });
  const classes: AdminClasses = {
    SMS_Package: [{ PackageID: packageId, Name: 'Catalog', PkgSourcePath: source, SourceVersion: 7 }],
    SMS_PackageStatusDistPointsSummarizer: [content('DP1.contoso.com'), content('DP2.contoso.com')],
    SMS_DistributionDPStatus: [],
  };
  const authority = await makeTlsAuthority(folder);
  const certificate = await authority.issue('IP:127.0.0.1');
  const service = await startAdminService({ certificate, accounts: [account], classes });
  const { parts } = adminServiceParts({ cm: { user: 'CONTOSO\\svc', password } });
  const delivery = deliverySchema.parse({
    ...{ kind: 'configmgr', address: service.address, packageId, credential: 'cm' },
    extraCertificates: [authority.path],
  });
  if (delivery.kind !== 'configmgr') throw new Error('the schema parsed another delivery');
  const member = (name: string, at: string, is: string | null = null) => ({
    name,
    path: at,
    member: is,
    maxMBps: null,
  });
  const open = () =>
    createConfigmgrEngine(
      parts,
      {
        ...{ files: createNodeFiles(), packageSource, shareUnc: '\\\\siteserver\\PackageSrc' },
        versionsPath: path.join(folder, 'configmgr.json'),
      },
      delivery,
      [
        member('Berlin', '\\\\dp1\\SMSPKGC$\\PS100042'),
        member('Lyon', '/mnt/lyon', 'dp2'),
        member('dp3', '/mnt/dp3'),
      ],
    );
  const publication: Publication = { manifest: sampleManifest, packageSource, runId: 'run-1' };
  const kinds = async () => {
    const read = await open().readArrivals(signal);
    return read.ok
      ? Object.fromEntries(read.value.map(({ name, state }) => [name, state.kind]))
      : read.failure.code;
  };
  return { packageSource, classes, service, open, publication, kinds };
}

test('a link in place of the folder is not followed', async ({ folder }) => {
  const site = await openSite(folder, '\\\\siteserver\\PackageSrc\\Package');
  const elsewhere = path.join(folder, 'elsewhere');
  await mkdir(elsewhere);
  await symlink(elsewhere, packageOf(site));
  expect(await site.open().prepare(signal)).toMatchObject({
    failure: { code: 'program.file-failed', params: { operation: { values: { path: packageOf(site) } } } },
  });
  expect(await readdir(elsewhere)).toEqual([]);
  await site.service.stop();
});

test('the folder keeps members from moving away what is not theirs, as PkgSource does', async ({
  folder,
}) => {
  const files = createNodeFiles();
  await files.makeFolder(path.join(folder, 'PkgSource'), 0o3770);
  expect(await offerPackage(files, path.join(folder, 'PkgSource'))).toMatchObject({ ok: true });
  expect((await stat(path.join(folder, 'PkgSource', 'Package'))).mode & 0o7777).toBe(0o3770);
});

test('offers a folder without .sync, refreshes the package made of it, and follows the new version', async ({
  folder,
}) => {
  const site = await openSite(folder, '\\\\SiteServer.contoso.com\\PackageSrc\\Package');
  const [first, second] = site.classes.SMS_PackageStatusDistPointsSummarizer;
  const engine = site.open();
  const prepared = await engine.prepare(signal);
  expect(prepared.ok && prepared.value).toHaveLength(3);
  const offered = path.join(site.packageSource, 'Package');
  expect((await readdir(offered)).sort()).toEqual(['catalog.json', 'wsusscn2.cab']);
  expect((await stat(offered)).mode & 0o777).toBe(0o750);
  // No second copy on the disk, and nothing to do a second time.
  const inode = async (at: string) => (await stat(path.join(at, 'wsusscn2.cab'))).ino;
  expect(await inode(offered)).toBe(await inode(site.packageSource));
  expect(await engine.prepare(signal)).toEqual({ ok: true, value: [] });
  expect(await site.kinds()).toEqual({ Berlin: 'delivered', Lyon: 'delivered', dp3: 'failed' });

  await writeFile(path.join(site.packageSource, 'new.cab'), 'version 2');
  await rename(path.join(site.packageSource, 'new.cab'), path.join(site.packageSource, 'wsusscn2.cab'));
  expect(await engine.prepare(signal)).toMatchObject({
    ok: true,
    value: [expect.stringContaining('wsusscn2.cab')],
  });
  expect(await readFile(path.join(offered, 'wsusscn2.cab'), 'utf8')).toBe('version 2');
  expect(await engine.afterPublish(site.publication, signal)).toEqual({ ok: true, value: null });
  expect(site.classes.SMS_Package[0]?.SourceVersion).toBe(8);
  // What ConfigMgr says of the version before is not said of this one, in this run and in the next.
  expect(await site.kinds()).toEqual({ Berlin: 'arriving', Lyon: 'arriving', dp3: 'failed' });
  Object.assign(first ?? {}, { SourceVersion: 8 });
  Object.assign(second ?? {}, { State: 7 });
  expect(await site.kinds()).toEqual({ Berlin: 'delivered', Lyon: 'arriving', dp3: 'failed' });
  // What was asked for is forgotten: then the package's own version counts.
  await rm(path.join(folder, 'configmgr.json'));
  expect(await site.kinds()).toEqual({ Berlin: 'delivered', Lyon: 'arriving', dp3: 'failed' });
  await site.service.stop();
});

test('a package of PkgSource itself is refreshed too, and one of another folder is not', async ({
  folder,
}) => {
  const site = await openSite(folder, '\\\\siteserver\\PackageSrc\\');
  expect((await site.open().prepare(signal)).ok).toBe(true);
  Object.assign(site.classes.SMS_Package[0] ?? {}, { PkgSourcePath: '\\\\other\\PackageSrc\\Package' });
  const refused = { ok: false, failure: { code: 'configmgr.other-source' } };
  expect(await site.open().prepare(signal)).toMatchObject(refused);
  expect(await site.open().afterPublish(site.publication, signal)).toMatchObject(refused);
  expect(site.service.calls.filter(({ method }) => method === 'POST')).toEqual([]);
  await site.service.stop();
  expect(await site.kinds()).toBe('configmgr.unreachable');
});

test('a folder that cannot be offered is named', async ({ folder }) => {
  const site = await openSite(folder, '\\\\siteserver\\PackageSrc\\Package');
  await writeFile(packageOf(site), 'a file is in the way');
  expect(await site.open().prepare(signal)).toMatchObject({
    failure: { code: 'program.file-failed', params: { operation: { values: { path: packageOf(site) } } } },
  });
  await site.service.stop();
});

test('a refused sign-in is not tried again', async ({ folder }) => {
  const site = await openSite(folder, '\\\\siteserver\\PackageSrc\\Package', 'wrong');
  const engine = site.open();
  for (const answer of [await engine.prepare(signal), await engine.readArrivals(signal)]) {
    expect(answer).toMatchObject({ ok: false, failure: { code: 'configmgr.sign-in-refused' } });
  }
  expect(site.service.signIns()).toBe(1);
  await site.service.stop();
});

test('a host that reaches the site through its share offers the folder there', async ({ folder }) => {
  const behind = path.join(folder, 'behind');
  await mkdir(behind, { mode: 0o777 });
  const shares = [{ name: 'site', path: behind, options: { 'force user': 'root' } }];
  const server = await startSambaServer(folder, { users: ['ann'], shares });
  const unc = '\\\\127.0.0.1\\site';
  const share = createSmbShare({
    ...{ secrets: await secretsOf(server, 'ann'), configFile: server.confPath, credential: 'ann', path: unc },
    ...{ stallMs: 30_000, place: { server: '127.0.0.1', share: 'site', folder: '' } },
  });
  const files = createSmbFiles(share);
  const [catalog, offered] = [
    path.join(behind, 'wsusscn2.cab'),
    path.join(behind, 'Package', 'wsusscn2.cab'),
  ];
  await writeFile(catalog, 'version 1');
  expect(await offerPackage(files, unc)).toMatchObject({ ok: true, value: { length: 2 } });
  expect((await stat(offered)).ino).toBe((await stat(catalog)).ino);
  expect(await offerPackage(files, unc)).toEqual({ ok: true, value: [] });
  await writeFile(path.join(behind, 'new.cab'), 'the second version');
  await rename(path.join(behind, 'new.cab'), catalog);
  expect(await offerPackage(files, unc)).toMatchObject({ ok: true, value: { length: 1 } });
  expect(await readFile(offered, 'utf8')).toBe('the second version');
  await share.close();
  await server.stop();
});
