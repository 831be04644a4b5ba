import { expect, test } from '@playwright/test';
import type { CohortMessage } from '../../electron/adapters/distribution/cohort-messages.ts';
import { startCohortProcess } from '../../electron/adapters/distribution/cohort-process.ts';

function startProgram(command: readonly string[], silenceMs: number) {
  const messages: CohortMessage[] = [];
  const { ended } = startCohortProcess({
    ...{ command, silenceMs, threads: 4, onMessage: (message) => messages.push(message) },
    job: {
      ...{ kind: 'clean', path: '/mnt/dp', catalogName: 'wsusscn2.cab', ours: [] },
      limits: { operationMs: 1000, patienceMs: 1000, renameWaitsMs: [] },
    },
  });
  return { messages, ended };
}

test('a process that dies in the middle of a message has died, and its other messages count', async () => {
  const said = '{"kind":"looked","name":"Berlin","proven":true}\n{"kind":"looked","name":"Ly';
  const { messages, ended } = startProgram(
    [process.execPath, '-e', `process.stdout.write(${JSON.stringify(said)})`],
    60_000,
  );
  expect(await ended).toMatchObject({ kind: 'died' });
  expect(messages).toEqual([{ kind: 'looked', name: 'Berlin', proven: true }]);
});

/** Files, pipes and timers that keep this process from ending by itself. */
const openPipes = () => process.getActiveResourcesInfo().filter((kind) => kind === 'PipeWrap').length;

test('a process of which something is left when it is ended keeps nothing of this one open', async () => {
  const before = openPipes();
  // As one that the kernel does not let go of: its pipes stay open after it was killed.
  const { messages, ended } = startProgram(
    [
      ...['sh', '-c'],
      'sleep 600 & echo "{\\"kind\\":\\"looked\\",\\"name\\":\\"$!\\",\\"proven\\":true}"; echo \'{"kind":"beat","busy":["Berlin"]}\'; wait',
    ],
    500,
  );
  try {
    expect(await ended).toEqual({ kind: 'hung', busy: ['Berlin'] });
    await expect.poll(openPipes).toBe(before);
  } finally {
    for (const message of messages) if ('name' in message) process.kill(Number(message.name), 'SIGKILL');
  }
});
