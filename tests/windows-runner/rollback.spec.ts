import { stat } from 'node:fs/promises';
import { setupOutputSchema } from '../../electron/shared/command-output.ts';
import { proofGroup } from './proof-site.ts';
import { expect, test } from './proof-test.ts';
import { documentOf } from './run-program.ts';
import {
  isEventSourceRegistered,
  makeBlockingTask,
  removeBlockingTask,
  scheduledTasks,
  sharesIn,
  sidOfGroup,
  taskFolders,
} from './windows-state.ts';

test('a Setup that Task Scheduler stops half-way leaves no share, group, task, folder or event source', async ({
  proof,
}) => {
  const { places } = proof;
  await proof.offer(1);
  await makeBlockingTask();
  try {
    const { code, document, said } = await documentOf(
      setupOutputSchema,
      'setup',
      '--answers',
      places.answers,
    );
    expect(code, said).not.toBe(0);
    expect(document.outcome, said).toMatchObject({ kind: 'failed', leftBehind: [] });
  } finally {
    await removeBlockingTask();
  }
  expect(await sharesIn(places.destination)).toEqual([]);
  expect(await sidOfGroup(proofGroup)).toBeNull();
  expect(await scheduledTasks()).toEqual([]);
  expect(await taskFolders()).not.toContain('PkgSource');
  expect(await isEventSourceRegistered()).toBe(false);
  expect(await stat(places.destination).catch(() => null)).toBeNull();
});
