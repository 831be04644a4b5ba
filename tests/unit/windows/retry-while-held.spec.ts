import { expect, test } from '@playwright/test';
import { heldWaitsMs, retryWhileHeld } from '../../../electron/adapters/files/retry-while-held.ts';

/** Fails with `code` so many times, then works; remembers what was waited. */
function holder(code: string, times: number) {
  const waited: number[] = [];
  let tries = 0;
  const work = async (): Promise<string> => {
    if (tries++ < times) throw Object.assign(new Error(code), { code });
    return 'done';
  };
  const wait = async (ms: number): Promise<void> => {
    waited.push(ms);
  };
  return { work, wait, waited, tries: () => tries };
}

for (const code of ['EBUSY', 'EPERM']) {
  test(`a scanner that holds a fresh file (${code}) is waited for`, async () => {
    const held = holder(code, 3);
    expect(await retryWhileHeld(held.work, ['EBUSY', 'EPERM'], held.wait)).toBe('done');
    expect(held.waited).toEqual(heldWaitsMs.slice(0, 3));
  });
}

test('the last moment still counts', async () => {
  const held = holder('EBUSY', heldWaitsMs.length);
  expect(await retryWhileHeld(held.work, ['EBUSY'], held.wait)).toBe('done');
});

test('who never lets go is told with the error, after a bounded time', async () => {
  const held = holder('EBUSY', Number.POSITIVE_INFINITY);
  await expect(retryWhileHeld(held.work, ['EBUSY'], held.wait)).rejects.toMatchObject({ code: 'EBUSY' });
  expect(held.tries()).toBe(heldWaitsMs.length + 1);
  expect(heldWaitsMs.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(2000);
});

test('any other error is told at once', async () => {
  for (const code of ['ENOENT', 'EPERM', 'ENOSPC']) {
    const held = holder(code, 1);
    await expect(retryWhileHeld(held.work, ['EBUSY'], held.wait)).rejects.toMatchObject({ code });
    expect(held.waited).toEqual([]);
  }
});
