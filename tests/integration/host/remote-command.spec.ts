import { expect, test } from '@playwright/test';
import { createNodePrograms } from '../../../electron/adapters/programs/node-programs.ts';
import { remoteCommand } from '../../../electron/core/remote-command.ts';

const programs = createNodePrograms();

test('arguments arrive on the other side as they are, whatever they hold', async () => {
  const hostile = ["it's", '$(id)', '`id`', 'a b', '', '*', '\\', '"', ';', 'ü', '\\\\srv\\share'];
  const line = remoteCommand(['printf', '%s\\n', ...hostile], 'linux');
  const ended = await programs.run({ program: 'sh', args: ['-c', line], timeoutMs: 10_000 });
  expect(ended).toMatchObject({ kind: 'exited', code: 0, stdout: `${hostile.join('\n')}\n` });
});
