import { access, copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { checkOutputSchema, statusOutputSchema } from '../../../electron/shared/command-output.ts';
import { type AdminClasses, startAdminService } from '../../support/admin-service.ts';
import { type CommandLine, expect, test } from '../../support/command-line-test.ts';
import { makeTlsAuthority } from '../../support/test-certificates.ts';

test.setTimeout(240_000);

const packageId = 'PS100042';
const account = { domain: 'CONTOSO', user: 'svc', password: 'pass of svc' };

async function statusOf(line: CommandLine) {
  const { stdout } = await line.run('status', '--json');
  return statusOutputSchema.parse(JSON.parse(stdout));
}

/** ConfigMgr with one package of `source`, distributed in version 7 to two distribution points. */
function configmgrOf(source: string): AdminClasses {
  const content = (server: string) => ({
    ...{ PackageID: packageId, SiteCode: 'PS1', SourceVersion: 7, State: 0 },
    ServerNALPath: `["Display=\\\\${server}\\"]MSWNET:["SMS_SITE=PS1"]\\\\${server}\\`,
  });
  return {
    SMS_Package: [{ PackageID: packageId, Name: 'Catalog', PkgSourcePath: source, SourceVersion: 7 }],
    SMS_PackageStatusDistPointsSummarizer: [content('dp1.contoso.com'), content('dp2.contoso.com')],
    SMS_DistributionDPStatus: [],
  };
}

test('a site whose catalog ConfigMgr carries, from Setup to the proof of its arrival and to its removal', async ({
  line,
  folder,
  program,
}) => {
  const authority = await makeTlsAuthority(folder);
  const classes = configmgrOf('\\\\another\\Folder');
  const certificate = await authority.issue('IP:127.0.0.1');
  const service = await startAdminService({ certificate, accounts: [account], classes });
  const [dp1, dp2] = [path.join(folder, 'dp1'), path.join(folder, 'gone')];
  await mkdir(dp1);
  const secret = await program.run(['secret', 'set', 'cm'], line.home, `CONTOSO\\svc\n${account.password}\n`);
  expect(secret.code, secret.stderr).toBe(0);
  await line.answer({
    distributionPoints: [
      { name: 'Berlin', path: dp1, member: 'dp1', group: 'Servers' },
      { name: 'Lyon', path: dp2, member: 'DP2', group: 'Servers' },
    ],
    distributionPointGroups: [
      {
        name: 'Servers',
        delivery: {
          ...{ kind: 'configmgr', address: service.address, packageId, credential: 'cm' },
          extraCertificates: [authority.path],
        },
      },
    ],
  });
  const checked = await line.run('check', '--answers', line.answerFile, '--json');
  const found = checkOutputSchema.parse(JSON.parse(checked.stdout)).checks;
  expect(found.find(({ id }) => id === 'engines')).toMatchObject({
    outcome: 'warning',
    found: expect.stringContaining('is made of \\\\another\\Folder'),
  });
  expect(found.map(({ id }) => id)).not.toContain('distribution-points');
  const setUp = await line.run('setup', '--answers', line.answerFile, '--json');
  expect([0, 3], setUp.stderr + setUp.stdout).toContain(setUp.code);
  const before = await statusOf(line);
  expect(before.engines).toMatchObject([
    { kind: 'configmgr', toldSha256: null, reasonCode: 'configmgr.other-source' },
  ]);

  Object.assign(classes.SMS_Package[0] ?? {}, { PkgSourcePath: `${before.share.unc}\\Package` });
  await line.run('sync', '--json');
  const told = await statusOf(line);
  expect(told.engines).toMatchObject([{ toldSha256: told.catalog?.sha256, reasonCode: null }]);
  expect(classes.SMS_Package[0]?.SourceVersion).toBe(8);
  // ConfigMgr still reports the version before, as installed.
  expect(told.distributionPoints.map(({ state }) => state)).toEqual(['arriving', 'unreachable']);

  const offered = path.join(line.destination, 'PkgSource', 'Package');
  for (const name of await readdir(offered)) await copyFile(path.join(offered, name), path.join(dp1, name));
  for (const row of classes.SMS_PackageStatusDistPointsSummarizer) row.SourceVersion = 8;
  await line.run('sync', '--json');
  const arrived = await statusOf(line);
  expect(arrived.distributionPoints).toMatchObject([
    { name: 'Berlin', state: 'in sync', sha256: arrived.catalog?.sha256, proof: 'read-back' },
    { name: 'Lyon', state: 'arriving', waitingFor: expect.stringContaining('reports it delivered') },
  ]);
  expect(service.calls.filter(({ method }) => method === 'POST')).toHaveLength(1);

  const removed = await line.run('remove', '--json');
  expect(removed.code, removed.stdout).toBe(0);
  await expect(access(path.join(line.destination, 'PkgSource'))).rejects.toThrow('ENOENT');
  await service.stop();
});
