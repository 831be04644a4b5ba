import { expect, test } from '@playwright/test';
import { isAppUrl } from '../../../electron/app/app-address.ts';
import type { CallSender } from '../../../electron/ipc/sender-check.ts';
import { createPush, type Handlers, serveContract } from '../../../electron/ipc/serve-contract.ts';
import { callChannel, pushChannel } from '../../../electron/shared/channels.ts';
import { type CallName, contract } from '../../../electron/shared/contract.ts';
import { failure } from '../../../electron/shared/failure.ts';
import { failWith, succeed } from '../../../electron/shared/result.ts';
import { englishLanguage } from '../../../electron/shared/texts/english-language.ts';
import { asItIs } from '../../../electron/shared/texts/listed.ts';
import { type Message, message } from '../../../electron/shared/texts/message.ts';

const ours: CallSender = { senderFrame: { url: 'app://pkgsource/index.html', parent: null } };

/** Serves the contract with `handlers`; every other call breaks. */
function serve(handlers: Partial<Handlers>) {
  const answers = new Map<string, (event: CallSender, ...args: unknown[]) => Promise<unknown>>();
  const logged: string[] = [];
  const broken = Object.fromEntries(
    (Object.keys(contract.calls) as CallName[]).map((name) => [
      name,
      async () => {
        throw new Error(`${name} is not part of this test`);
      },
    ]),
  ) as unknown as Handlers;
  serveContract({
    receiver: { handle: (channel, answer) => answers.set(channel, answer) },
    handlers: { ...broken, ...handlers },
    isAppUrl,
    log: { warn: (line) => logged.push(line), error: (line) => logged.push(line) },
  });
  const call = (name: CallName, sender: CallSender, ...args: unknown[]) =>
    answers.get(callChannel(name))?.(sender, ...args);
  return { call, logged, channels: [...answers.keys()] };
}

test('serves exactly the calls of the contract', () => {
  expect(serve({}).channels).toEqual(Object.keys(contract.calls).map((name) => `call ${name}`));
});

test('hands the parsed input to the handler and its result back', async () => {
  const { call } = serve({
    'setup.inspectShare': async ({ share }) =>
      failWith(failure('call.refused', { cause: asItIs(share.name) })),
  });
  const input = { destination: '/srv', share: {} };
  expect(await call('setup.inspectShare', ours, input)).toMatchObject({
    failure: { params: { cause: asItIs('PackageSrc') } },
  });
});

const strangers: readonly { who: string; sender: CallSender; cause: Message }[] = [
  {
    who: 'a frame that is gone',
    sender: { senderFrame: null },
    cause: message('requestCauses', 'senderGone'),
  },
  {
    who: 'a subframe with our own address',
    sender: { senderFrame: { url: 'app://pkgsource/index.html', parent: {} } },
    cause: message('requestCauses', 'senderInside'),
  },
  {
    who: 'a page from elsewhere',
    sender: { senderFrame: { url: 'https://example.com/?token=1', parent: null } },
    cause: message('requestCauses', 'senderShows', { origin: 'https://example.com' }),
  },
  {
    who: 'a host that begins like ours',
    sender: { senderFrame: { url: 'app://pkgsource.example.com/index.html', parent: null } },
    cause: message('requestCauses', 'senderShows', { origin: 'app://pkgsource.example.com' }),
  },
  {
    who: 'an empty page',
    sender: { senderFrame: { url: '', parent: null } },
    cause: message('requestCauses', 'senderShowsOther'),
  },
];
for (const { who, sender, cause } of strangers) {
  test(`refuses ${who}`, async () => {
    let reached = false;
    const { call, logged } = serve({
      'app.openLog': async () => {
        reached = true;
        return succeed(null);
      },
    });
    const named = message('requestCauses', 'call', { name: 'app.openLog', cause });
    const refusal = failWith(failure('call.refused', { cause: named }));
    expect(await call('app.openLog', sender, undefined)).toEqual(refusal);
    expect(reached).toBe(false);
    expect(logged).toEqual([`Call app.openLog refused: ${englishLanguage.say(cause)}`]);
  });
}

test('refuses input that the schema does not take, before any handler', async () => {
  const { call } = serve({});
  for (const args of [
    [],
    [null],
    [{ site: '' }],
    [{ site: '/srv', more: true }],
    [{ site: '/srv' }, 'more'],
  ]) {
    expect(await call('status.read', ours, ...args)).toMatchObject({
      ok: false,
      failure: { code: 'call.refused' },
    });
  }
});

test('answers a handler that throws as a defect, and logs it', async () => {
  const { call, logged } = serve({});
  expect(await call('app.openLog', ours, undefined)).toEqual(
    failWith(failure('program.defect', { cause: asItIs('app.openLog is not part of this test') })),
  );
  expect(logged).toEqual(['Call app.openLog broke']);
});

test('answers an output against the contract as a defect', async () => {
  const { call } = serve({ 'setup.listGroups': async () => succeed([7] as unknown as string[]) });
  expect(await call('setup.listGroups', ours, undefined)).toMatchObject({
    failure: { code: 'program.defect' },
  });
});

test('pushes to open windows, and only what the contract says', () => {
  const sent: unknown[] = [];
  const target = (isOpen: boolean) => ({
    isDestroyed: () => !isOpen,
    send: (channel: string, payload: unknown) => sent.push([channel, payload]),
  });
  const push = createPush(() => [target(true), target(false)]);
  const view = {
    kind: 'problem',
    site: '/srv',
    failure: failure('call.refused', { cause: asItIs('x') }),
  } as const;
  push('status.changed', view);
  expect(sent).toEqual([[pushChannel('status.changed'), view]]);
  expect(() => push('status.changed', { kind: 'other' } as never)).toThrow();
});
