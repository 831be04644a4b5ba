import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { statusOutputSchema } from '../../../electron/shared/command-output.ts';
import { expect, test } from '../../support/headless-program.ts';
import { startMailServer } from '../../support/mail-server.ts';
import { offerCatalog } from '../../support/offer-catalog.ts';
import { makeSigningAuthority } from '../../support/signed-cabinets.ts';
import { makeSiteOnDisk } from '../../support/site-on-disk.ts';
import { makeTlsAuthority } from '../../support/test-certificates.ts';
import { startWebhookReceiver } from '../../support/webhook-receiver.ts';

const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs).toISOString();

test('a stale catalog is told once by mail and webhook, a lasting one not again, its end once', async ({
  folder,
  program,
}) => {
  const authority = await makeSigningAuthority(folder);
  const stale = await authority.makeCatalog({ target: 'stale.cab', date: daysAgo(90), seed: 1 });
  const fresh = await authority.makeCatalog({ target: 'fresh.cab', date: daysAgo(0), seed: 2 });
  const tls = await makeTlsAuthority(folder);
  const login = { user: 'alerts', password: 'kept in the secret store' };
  const certificate = await tls.issue('IP:127.0.0.1');
  const mail = await startMailServer({ certificate, login });
  // The receiver is not ready at first: the message comes later, and once.
  let isReady = false;
  const webhook = await startWebhookReceiver({ answer: () => (isReady ? 200 : 404) });
  const site = await makeSiteOnDisk(folder, { trust: [authority.rootPath] });
  await site.store.writeSettings({
    ...site.settings,
    alerts: {
      staleAfterDays: 45,
      patchTuesdayGraceDays: null,
      failedRuns: 1,
      failedPointRuns: 3,
      silentAfterHours: 24,
      lateAfterHours: null,
      systemLog: false,
      mail: {
        server: '127.0.0.1',
        port: mail.port,
        security: 'starttls',
        credential: 'mail',
        from: 'pkgsource@example.com',
        to: ['a@example.com'],
        extraCertificates: [tls.path],
      },
      webhook: { format: 'json', url: `${webhook.origin}/hook`, proxy: 'none', extraCertificates: [] },
    },
  });
  const run = (args: readonly string[], input?: string) => program.run([...args, '--json'], site.home, input);
  const sync = async () => {
    const ended = await run(['sync', '--site', site.destination]);
    expect(ended.code, ended.stdout + ended.stderr).toBe(0);
  };
  const status = async () =>
    statusOutputSchema.parse(JSON.parse((await run(['status', '--site', site.destination])).stdout));
  const subjects = () => mail.received.map(({ source }) => /^Subject: (.*)$/m.exec(source)?.[1]);
  await run(['secret', 'set', 'mail'], `${login.user}\n${login.password}\n`);

  await site.offer(stale);
  await sync();
  expect(subjects()).toEqual(['PkgSource: The catalog is out of date']);
  expect((await status()).alerts).toMatchObject({
    open: [{ key: 'stale', kind: 'stale' }],
    unsent: [{ channel: 'webhook', failure: { code: 'alert.webhook-refused' } }],
  });
  const [firstRun] = await site.store.listRuns();
  expect(firstRun?.outcome).toBe('updated');
  const events = await site.store.readRun(firstRun?.id ?? '');
  expect(events.ok && events.value.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['run ended', 'alert sent', 'alert not sent']),
  );

  isReady = true;
  const refused = webhook.calls.length;
  await sync();
  await sync();
  expect(subjects()).toHaveLength(1);
  expect(webhook.calls.length).toBe(refused + 1);
  // The same message, by its id, as the one that was refused.
  expect(webhook.calls.at(-1)?.headers['idempotency-key']).toBe(webhook.calls[0]?.headers['idempotency-key']);

  await offerCatalog(fresh, site.source);
  await sync();
  await sync();
  expect(subjects()).toEqual([
    'PkgSource: The catalog is out of date',
    'PkgSource: over: The catalog is out of date',
  ]);
  expect(webhook.calls.map(({ body }) => body).slice(refused)).toMatchObject([
    { kind: 'stale' },
    { kind: 'recovered' },
  ]);
  expect((await status()).alerts).toEqual({ open: [], unsent: [] });

  const tested = await run(['alerts', 'test', '--site', site.destination]);
  expect(tested.code, tested.stderr).toBe(0);
  expect(JSON.parse(tested.stdout).channels).toEqual([
    { channel: 'mail', sent: true },
    { channel: 'webhook', sent: true },
  ]);
  expect(subjects().at(-1)).toContain('PkgSource: test of');
  const off = await run(['alerts', 'test', '--site', site.destination, '--channel', 'system-log']);
  expect([off.code, JSON.parse(off.stdout).failures[0].code]).toEqual([2, 'alert.channel-off']);

  await mail.stop();
  await webhook.stop();
  const down = await run(['alerts', 'test', '--site', site.destination, '--channel', 'mail']);
  expect([down.code, JSON.parse(down.stdout).failures[0].code]).toEqual([5, 'alert.mail-unreachable']);
});

test('failed runs and their end are told, whatever becomes of the sync', async ({
  folder,
  program,
  catalogs,
}) => {
  const webhook = await startWebhookReceiver();
  const site = await makeSiteOnDisk(folder, { trust: [catalogs.root] });
  const slack = { format: 'slack', url: webhook.origin, proxy: 'none' } as const;
  await site.store.writeSettings({
    ...site.settings,
    alerts: {
      staleAfterDays: null,
      patchTuesdayGraceDays: null,
      failedRuns: 2,
      failedPointRuns: 1,
      silentAfterHours: 24,
      lateAfterHours: null,
      systemLog: false,
      webhook: { ...slack, extraCertificates: [] },
    },
  });
  const sync = async () => (await program.run(['sync', '--site', site.destination], site.home)).code;
  const texts = () => webhook.calls.map(({ body }) => (body as { text: string }).text.split('\n')[0]);

  // Nothing lies in the source folder yet.
  expect([await sync(), texts().length]).toEqual([5, 0]);
  expect([await sync(), texts()]).toEqual([5, ['*PkgSource: The synchronization failed 2 times in a row*']]);
  expect([await sync(), texts().length]).toEqual([5, 1]);
  // One distribution point is a file, so that nothing can be copied there.
  const oslo = site.points.Oslo ?? '';
  await site.offer(catalogs.version1);
  await program.run(['sync', '--site', site.destination], site.home);
  expect(texts().slice(1)).toEqual(['*PkgSource: over: The synchronization failed 2 times in a row*']);
  await writeFile(path.join(folder, 'file'), '');
  const settings = JSON.parse(await readFile(path.join(site.store.paths.syncFolder, 'site.json'), 'utf8'));
  const moved = settings.distributionPoints.map((point: { path: string }) =>
    point.path === oslo ? { ...point, path: path.join(folder, 'file') } : point,
  );
  await site.store.writeSettings({ ...settings, distributionPoints: moved });
  expect(await sync()).toBe(3);
  expect(texts().at(-1)).toBe('*PkgSource: Oslo is without the current catalog*');
  await webhook.stop();
  expect([await sync(), texts().length]).toEqual([3, 3]);
});

test('a host that does not run is told by whoever checks, once', async ({ folder, program, catalogs }) => {
  const webhook = await startWebhookReceiver();
  const site = await makeSiteOnDisk(folder, { trust: [catalogs.root] });
  await site.store.writeSettings({
    ...site.settings,
    alerts: {
      staleAfterDays: null,
      patchTuesdayGraceDays: null,
      failedRuns: 1,
      failedPointRuns: 3,
      silentAfterHours: 1,
      lateAfterHours: null,
      systemLog: false,
      webhook: { format: 'json', url: webhook.origin, proxy: 'none', extraCertificates: [] },
    },
  });
  await site.store.prepareFolders();
  const check = () => program.run(['alerts', 'check', '--site', site.destination, '--json'], site.home);
  const first = await check();
  expect([first.code, JSON.parse(first.stdout).alerts.open[0].key]).toEqual([0, 'silent']);
  await check();
  expect(webhook.calls.map(({ body }) => body)).toMatchObject([
    { kind: 'failed', changes: [{ state: 'opened', key: 'silent' }] },
  ]);
  await webhook.stop();
});
