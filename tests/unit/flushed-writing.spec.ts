import { expect, test } from '@playwright/test';
import { createFlushedWriting } from '../../electron/adapters/files/flushed-writing.ts';
import type { OpenFile } from '../../electron/ports/files.ts';

/** A file that only counts, and whose flushes end when they are told to. */
function createCountingFile() {
  const flushes: { end(): void; fail(error: Error): void }[] = [];
  let writtenBytes = 0;
  const file: Pick<OpenFile, 'write' | 'sync'> = {
    write: async (buffer) => {
      writtenBytes += buffer.length;
    },
    sync: () => new Promise((end, fail) => flushes.push({ end, fail })),
  };
  return { file: file as OpenFile, flushes, writtenBytes: () => writtenBytes };
}

const chunk = new Uint8Array(10);
const beside = { everyBytes: 20, isWaitedFor: false };

test('flushes one at a time beside the writing, and once more at the end', async () => {
  const { file, flushes, writtenBytes } = createCountingFile();
  const writing = createFlushedWriting(file, beside);
  for (let position = 0; position < 100; position += 10) await writing.write(chunk, position);
  expect(writtenBytes()).toBe(100);
  expect(flushes.length).toBe(1);
  const finished = writing.finish();
  flushes[0]?.end();
  await expect.poll(() => flushes.length).toBe(2);
  flushes[1]?.end();
  await finished;
});

test('a flush that fails beside the writing is not forgotten, though the last one would succeed', async () => {
  const { file, flushes } = createCountingFile();
  const writing = createFlushedWriting(file, beside);
  await writing.write(chunk, 0);
  await writing.write(chunk, 10);
  const finished = writing.finish();
  flushes[0]?.fail(new Error('EIO'));
  await expect(finished).rejects.toThrow('EIO');
  await expect(writing.write(chunk, 20)).rejects.toThrow('EIO');
});

test('on a network a write goes on only when its flush has ended', async () => {
  const { file, flushes } = createCountingFile();
  const writing = createFlushedWriting(file, { everyBytes: 10, isWaitedFor: true });
  let isOver = false;
  const written = writing.write(chunk, 0).then(() => {
    isOver = true;
  });
  await expect.poll(() => flushes.length).toBe(1);
  expect(isOver).toBe(false);
  flushes[0]?.end();
  await written;
  const failing = writing.write(chunk, 10);
  await expect.poll(() => flushes.length).toBe(2);
  flushes[1]?.fail(new Error('EIO'));
  await expect(failing).rejects.toThrow('EIO');
});
