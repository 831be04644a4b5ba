import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './windows-test.ts';
import { windowsPath } from './wine.ts';

test('of two programs one gets the lock of a site, and a killed one gives it up', async ({
  startNode,
  folder,
}) => {
  const locked = path.join(folder, '.sync');
  await mkdir(locked);
  const hold = () => startNode('tests/support/lock-holder.ts', [windowsPath(locked)]);
  const first = await hold();
  await expect.poll(first.stdout).toBe('held\n');
  const second = await hold();
  await expect.poll(second.stdout).toBe('site.locked\n');
  expect(await second.ended).toBe(0);
  first.child.kill('SIGKILL');
  await first.ended;
  const third = await hold();
  await expect.poll(third.stdout).toBe('held\n');
  third.child.kill('SIGKILL');
  await third.ended;
});
