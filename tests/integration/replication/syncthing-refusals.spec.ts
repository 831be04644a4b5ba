import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fingerprintOf } from '../../../electron/adapters/syncthing/pinned-agent.ts';
import { createSyncthingEngine } from '../../../electron/adapters/syncthing/syncthing-engine.ts';
import type { ReplicationEngine } from '../../../electron/ports/replication-engine.ts';
import type { SyncthingDelivery } from '../../../electron/shared/delivery.ts';
import { said } from '../../support/in-english.ts';
import { freePort } from '../../support/proxy.ts';
import { secretsWithKeys } from '../../support/secrets-with.ts';
import { arrivalOf, expect, test, untilDelivered } from '../../support/syncthing-site.ts';
import { makeTlsAuthority } from '../../support/test-certificates.ts';

// Devices find each other again after some seconds, on a busy machine after more.
test.describe.configure({ timeout: 240_000 });

const { signal } = new AbortController();
const key = 'the-key-of-the-source';

test('refuses another certificate than the pinned one before it sends the API key', async ({ folder }) => {
  const authority = await makeTlsAuthority(folder);
  const certificate = await authority.issue('IP:127.0.0.1');
  const requests: (string | undefined)[] = [];
  const server = createServer(certificate, (request, response) => {
    requests.push(request.headers['x-api-key']?.toString());
    response.end('{"version":"v1.19.2"}');
  });
  const address = `https://127.0.0.1:${await listen(server)}`;
  const pinned = 'ab'.repeat(32);
  try {
    expect(await prepareAt({ address, certificateSha256: pinned })).toMatchObject({
      ok: false,
      failure: {
        code: 'syncthing.certificate-differs',
        params: { address, pinned, shown: fingerprintOf(certificate.cert) },
      },
    });
    expect(requests).toEqual([]);
    // With the right pin the same server is asked.
    await prepareAt({ address, certificateSha256: fingerprintOf(certificate.cert) });
    expect(requests[0]).toBe(key);
    expect(await prepareAt({ address })).toMatchObject({
      failure: { code: 'syncthing.certificate-unknown' },
    });
  } finally {
    await close(server);
  }
});

test('says what is wrong with what answers, or that nothing does', async () => {
  const answers: Record<string, string> = { '/rest/system/version': '{"version":"v1.3.4"}' };
  const server = createPlainServer((request, response) =>
    response.end(answers[request.url ?? ''] ?? '<html>'),
  );
  const address = `http://127.0.0.1:${await listen(server)}`;
  try {
    expect(await prepareAt({ address })).toMatchObject({
      failure: { code: 'syncthing.too-old', params: { version: 'v1.3.4', oldest: '1.12.0' } },
    });
    answers['/rest/system/version'] = '<html>';
    expect(await prepareAt({ address })).toMatchObject({ failure: { code: 'syncthing.strange-answer' } });
  } finally {
    await close(server);
  }
  expect(await prepareAt({ address: `http://127.0.0.1:${await freePort()}` })).toMatchObject({
    failure: { code: 'syncthing.unreachable' },
  });
  expect(await prepareAt({ address: 'http://198.51.100.7:8384' })).toMatchObject({
    failure: { code: 'syncthing.not-encrypted' },
  });
  expect(await prepareAt({ credential: 'nobody-stored-it' })).toMatchObject({
    failure: { code: 'secret.not-found' },
  });
});

test('tells a wrong key, a member that cannot be steered, and a folder that lies elsewhere', async ({
  site,
}) => {
  const lyon = await site.addMember('Lyon', 'steered');
  const engine = await site.openEngine();
  const wrongKeys = secretsWithKeys(new Map([['source', 'wrong']]));
  const { source, packageSource } = site;
  const certificateSha256 = await source.fingerprint();
  const delivery = deliveryWith({ address: source.api, credential: 'source', certificateSha256 });
  const open = (keys: ReadonlyMap<string, string>, at: string, api = lyon.settings.syncthing?.api) =>
    createSyncthingEngine(
      delivery,
      [
        { ...lyon.settings, syncthing: { ...lyon.settings.syncthing, api } },
        { name: 'Nameless', path: '/mnt/n', member: null, maxMBps: null },
      ],
      { secrets: secretsWithKeys(keys), packageSource: at },
    );

  const refused = createSyncthingEngine(delivery, [], { secrets: wrongKeys, packageSource });
  expect(await refused.prepare(signal)).toMatchObject({
    ok: false,
    failure: { code: 'syncthing.api-key-refused', params: { credential: 'source' } },
  });

  // The member's key is wrong: it alone says so, and the source is set up for it.
  const half = open(
    new Map([
      ['source', source.apiKey],
      ['Lyon', 'wrong'],
    ]),
    packageSource,
  );
  expect((await half.prepare(signal)).ok).toBe(true);
  expect(await arrivalOf(half, 'Lyon')).toMatchObject({
    kind: 'failed',
    failure: { code: 'syncthing.api-key-refused', params: { credential: 'Lyon' } },
  });
  expect(await arrivalOf(half, 'Nameless')).toMatchObject({
    kind: 'failed',
    failure: { code: 'syncthing.no-device', params: { name: 'Nameless' } },
  });

  // The REST API that the settings name is another device's.
  const keys = new Map([
    ['source', source.apiKey],
    ['Lyon', lyon.device.apiKey],
  ]);
  const other = open(keys, packageSource, { address: source.api, credential: 'source', certificateSha256 });
  expect((await other.prepare(signal)).ok).toBe(true);
  expect(said(await arrivalOf(other, 'Lyon'))).toMatchObject({
    failure: { code: 'syncthing.other-device', params: { found: source.deviceId } },
  });

  const elsewhere = open(keys, `${packageSource}-2`);
  expect(await elsewhere.prepare(signal)).toMatchObject({
    failure: { code: 'syncthing.folder-elsewhere', params: { present: packageSource } },
  });

  // With everything put right it is set up, and delivers.
  expect((await engine.prepare(signal)).ok).toBe(true);
  const catalog = await site.publish(300_000);
  await source.ask('POST', '/rest/db/scan?folder=pkgsource');
  await untilDelivered(engine, [lyon], catalog);
  for (const one of [engine, refused, half, other, elsewhere]) await one.close();
});

test('ends soon when it is cancelled', async () => {
  const server = createPlainServer(() => undefined);
  const address = `http://127.0.0.1:${await listen(server)}`;
  const cancel = new AbortController();
  const engine = engineAt({ address });
  try {
    const asked = engine.prepare(cancel.signal);
    cancel.abort();
    expect(await asked).toMatchObject({ ok: false, failure: { code: 'program.cancelled' } });
  } finally {
    await engine.close();
    await close(server);
  }
});

function deliveryWith(changes: Partial<SyncthingDelivery>): SyncthingDelivery {
  return {
    ...{ kind: 'syncthing', address: 'https://127.0.0.1:8384', credential: 'key', folderId: 'pkgsource' },
    ...changes,
  };
}

function engineAt(changes: Partial<SyncthingDelivery>): ReplicationEngine {
  const secrets = secretsWithKeys(new Map([['key', key]]));
  return createSyncthingEngine(deliveryWith(changes), [], { secrets, packageSource: '/srv/PkgSource' });
}

async function prepareAt(changes: Partial<SyncthingDelivery>) {
  const engine = engineAt(changes);
  return engine.prepare(signal).finally(engine.close);
}

async function listen(server: ReturnType<typeof createPlainServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function close(server: ReturnType<typeof createPlainServer>): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
