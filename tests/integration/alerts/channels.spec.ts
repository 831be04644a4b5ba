import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createMailChannel } from '../../../electron/adapters/alerts/mail-channel.ts';
import { createWebhookChannel } from '../../../electron/adapters/alerts/webhook-channel.ts';
import { createNodeFiles } from '../../../electron/adapters/files/node-files.ts';
import type { Secrets } from '../../../electron/ports/secrets.ts';
import { mailSettingSchema, webhookSettingSchema } from '../../../electron/shared/alert-settings.ts';
import type { AlertNotice } from '../../../electron/shared/alert-state.ts';
import { failure } from '../../../electron/shared/failure.ts';
import { failWith, succeed } from '../../../electron/shared/result.ts';
import { said } from '../../support/in-english.ts';
import { type MailServerRecipe, startMailServer } from '../../support/mail-server.ts';
import { freePort, startProxy } from '../../support/proxy.ts';
import { makeTlsAuthority, type ServerCertificate } from '../../support/test-certificates.ts';
import { test as base, expect } from '../../support/test-folder.ts';
import { type ReceiverRecipe, startWebhookReceiver } from '../../support/webhook-receiver.ts';

interface TlsParts {
  readonly authority: string;
  readonly certificate: ServerCertificate;
}

const test = base.extend<object, { tls: TlsParts }>({
  tls: [
    // biome-ignore lint/correctness/noEmptyPattern: required by Playwright's fixture signature
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-tls-'));
      const authority = await makeTlsAuthority(folder);
      await use({ authority: authority.path, certificate: await authority.issue('IP:127.0.0.1') });
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

const notice: AlertNotice = {
  id: 'notice-1',
  at: '2026-06-20T03:00:00.000Z',
  kind: 'stale',
  site: '\\\\server\\PackageSrc',
  computer: 'server',
  changes: [
    {
      state: 'opened',
      key: 'stale',
      kind: 'stale',
      since: '2026-06-20T03:00:00.000Z',
      title: 'Old',
      text: 'It is.',
    },
  ],
};
const login = { user: 'alerts@example.com', password: 'a secret, of course' };

/** Secrets by name; nothing waits between attempts, and the waits are counted. */
function partsWith(held: Readonly<Record<string, { user: string; password: string }>> = {}) {
  let waits = 0;
  const refuse = () => Promise.reject(new Error('the tests do not change secrets'));
  const secrets: Secrets = {
    read: async (name) => {
      const found = held[name];
      return found === undefined ? failWith(failure('secret.not-found', { name })) : succeed(found);
    },
    write: refuse,
    remove: refuse,
    list: async () => succeed(Object.keys(held)),
  };
  return {
    files: createNodeFiles(),
    secrets,
    environment: {},
    random: () => 0.5,
    clock: {
      now: () => new Date('2026-06-20T03:00:00Z'),
      wait: async () => {
        waits += 1;
      },
    },
    get waits() {
      return waits;
    },
  };
}

async function mailOnce(
  recipe: MailServerRecipe,
  setting: Readonly<Record<string, unknown>>,
  parts = partsWith({ mail: login }),
) {
  const server = await startMailServer(recipe);
  const whole = {
    server: '127.0.0.1',
    port: server.port,
    from: 'pkgsource@example.com',
    to: ['a@example.com', 'b@example.com'],
  };
  const channel = createMailChannel(mailSettingSchema.parse({ ...whole, ...setting }), parts);
  const sent = await channel.send(notice, new AbortController().signal);
  await server.stop();
  return { sent, received: server.received, waits: parts.waits };
}

for (const secure of [false, true]) {
  test(`mail: by ${secure ? 'TLS' : 'STARTTLS'}, signed in, to everybody, with an id that stays`, async ({
    tls,
  }) => {
    const { sent, received } = await mailOnce(
      { certificate: tls.certificate, secure, login },
      { security: secure ? 'tls' : 'starttls', credential: 'mail', extraCertificates: [tls.authority] },
    );
    expect(sent).toEqual({ ok: true, value: null });
    expect(received).toMatchObject([
      {
        user: login.user,
        secure: true,
        from: 'pkgsource@example.com',
        to: ['a@example.com', 'b@example.com'],
      },
    ]);
    expect(received[0]?.source).toContain('Message-ID: <notice-1@pkgsource.invalid>');
    expect(received[0]?.source).toContain('Subject: PkgSource: Old');
    expect(received[0]?.source).not.toContain(login.password);
  });
}

test('mail: a relay on this computer, without TLS and login', async () => {
  const { sent, received } = await mailOnce({}, { security: 'none' });
  expect(sent.ok).toBe(true);
  expect(received).toMatchObject([{ user: null, secure: false }]);
});

test('mail: a wrong password is not tried twice', async ({ tls }) => {
  const { sent, received, waits } = await mailOnce(
    { certificate: tls.certificate, login: { ...login, password: 'another' } },
    { credential: 'mail', extraCertificates: [tls.authority] },
  );
  expect(sent).toMatchObject({ ok: false, failure: { code: 'alert.mail-login-refused' } });
  expect(JSON.stringify(sent)).not.toContain(login.password);
  expect([received.length, waits]).toEqual([0, 0]);
});

test('mail: neither login nor message goes to a server whose certificate is not trusted', async ({ tls }) => {
  const { sent, received } = await mailOnce({ certificate: tls.certificate, login }, { credential: 'mail' });
  expect(sent).toMatchObject({ ok: false, failure: { code: 'alert.mail-untrusted' } });
  expect(received).toEqual([]);
});

test('mail: nothing goes to a server that does not encrypt where it should', async () => {
  const started = await mailOnce({ login }, { credential: 'mail' });
  expect(started.sent).toMatchObject({ ok: false, failure: { code: 'alert.mail-no-tls' } });
  const fromFirst = await mailOnce({ login }, { credential: 'mail', security: 'tls' });
  expect(fromFirst.sent).toMatchObject({ ok: false, failure: { code: 'alert.mail-no-tls' } });
  expect([...started.received, ...fromFirst.received]).toEqual([]);
});

test('mail: a credential that is not stored, a server that is down, and one that never greets', async () => {
  const missing = await mailOnce({}, { security: 'none', credential: 'nobody' });
  expect(missing.sent).toMatchObject({ ok: false, failure: { code: 'secret.not-found' } });
  const port = await freePort();
  const down = await mailOnce({}, { security: 'none', port });
  expect(down.sent).toMatchObject({ ok: false, failure: { code: 'alert.mail-unreachable' } });
  expect(down.waits).toBe(2);
  const mute = createServer();
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const address = mute.address();
  const mutePort = typeof address === 'object' && address !== null ? address.port : 0;
  const limits = { connectMs: 50, silenceMs: 50 };
  const never = await mailOnce(
    {},
    { security: 'none', port: mutePort },
    Object.assign(partsWith(), { limits }),
  );
  expect(never.sent).toMatchObject({ ok: false, failure: { code: 'alert.mail-unreachable' } });
  mute.close();
});

test('mail: refused for good, and refused for now', async () => {
  const forGood = await mailOnce(
    { refuse: () => ({ code: 554, text: 'No such thing here' }) },
    { security: 'none' },
  );
  expect(said(forGood.sent)).toMatchObject({
    ok: false,
    failure: { code: 'alert.mail-refused', params: { answer: '554 No such thing here' } },
  });
  expect(forGood.waits).toBe(0);
  let calls = 0;
  const forNow = await mailOnce(
    { refuse: () => (++calls < 3 ? { code: 451, text: 'Come back later' } : null) },
    { security: 'none' },
  );
  expect(forNow.sent.ok).toBe(true);
  expect([forNow.received.length, forNow.waits]).toEqual([1, 2]);
});

async function postOnce(
  recipe: ReceiverRecipe,
  setting: Readonly<Record<string, unknown>>,
  parts = partsWith(),
) {
  const receiver = await startWebhookReceiver(recipe);
  const whole = { url: `${receiver.origin}/hook?key=1`, proxy: 'none', ...setting };
  const channel = createWebhookChannel(webhookSettingSchema.parse(whole), parts);
  const sent = await channel.send(notice, new AbortController().signal);
  await receiver.stop();
  return { sent, calls: receiver.calls, waits: parts.waits };
}

test('webhook: one JSON document with an id that stays', async () => {
  const { sent, calls } = await postOnce({}, {});
  expect(sent).toEqual({ ok: true, value: null });
  expect(calls).toMatchObject([
    {
      path: '/hook?key=1',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'notice-1' },
      body: { format: 1, id: 'notice-1', kind: 'stale', changes: [{ state: 'opened', key: 'stale' }] },
    },
  ]);
});

test('webhook: over TLS, to an address out of the secret store, which no failure names', async ({ tls }) => {
  const receiver = await startWebhookReceiver({
    certificate: tls.certificate,
    answer: (call) => (call === 1 ? 200 : 410),
  });
  const address = `${receiver.origin}/workflows/very-secret`;
  const parts = partsWith({
    teams: { user: '-', password: address },
    wrong: { user: '-', password: 'no address' },
  });
  const trusted = { format: 'teams', credential: 'teams', proxy: 'none', extraCertificates: [tls.authority] };
  const send = (setting: object) =>
    createWebhookChannel(webhookSettingSchema.parse(setting), parts).send(
      notice,
      new AbortController().signal,
    );
  expect((await send(trusted)).ok).toBe(true);
  expect(receiver.calls).toMatchObject([{ path: '/workflows/very-secret', body: { type: 'message' } }]);
  const gone = await send(trusted);
  expect(gone).toMatchObject({
    ok: false,
    failure: { code: 'alert.webhook-refused', params: { status: 410 } },
  });
  const untrusted = await send({ ...trusted, extraCertificates: [] });
  expect(untrusted).toMatchObject({ ok: false, failure: { code: 'alert.webhook-unreachable' } });
  expect(JSON.stringify([gone, untrusted])).not.toContain('very-secret');
  const wrong = await send({ ...trusted, credential: 'wrong' });
  expect(wrong).toMatchObject({ ok: false, failure: { code: 'alert.webhook-address' } });
  expect(JSON.stringify(wrong)).not.toContain('no address');
  await receiver.stop();
});

test('webhook: through the proxy that the settings name', async ({ folder }) => {
  const proxy = await startProxy(folder);
  const { sent, calls } = await postOnce({}, { proxy: { url: proxy.url } });
  expect(sent.ok).toBe(true);
  expect(calls[0]?.headers.via).toContain('tinyproxy');
  await proxy.stop();
});

/** Answers in order, what comes of it, calls that were made. */
const answers: readonly (readonly [string, ReceiverRecipe['answer'] & {}, string | null, number])[] = [
  ['400', () => 400, 'alert.webhook-refused', 1],
  ['a redirection', () => 302, 'alert.webhook-refused', 1],
  ['503 three times', () => 503, 'alert.webhook-busy', 3],
  ['429, then 202', (call) => (call === 1 ? 429 : 202), null, 2],
];
for (const [name, answer, code, calls] of answers) {
  test(`webhook: answered with ${name}`, async () => {
    const posted = await postOnce({ answer }, {});
    expect(posted.sent.ok ? null : posted.sent.failure.code).toBe(code);
    expect(posted.calls.length).toBe(calls);
  });
}

test('webhook: a receiver that is silent, and one that is not there', async () => {
  const silent = await postOnce(
    { answer: () => 'silent' },
    {},
    Object.assign(partsWith(), { timeoutMs: 200 }),
  );
  expect(silent.sent).toMatchObject({ ok: false, failure: { code: 'alert.webhook-unreachable' } });
  expect(silent.calls.length).toBe(3);
  const absent = await postOnce({}, { url: `http://127.0.0.1:${await freePort()}/` });
  expect(absent.sent).toMatchObject({ ok: false, failure: { code: 'alert.webhook-unreachable' } });
});
