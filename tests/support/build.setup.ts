import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { test } from '@playwright/test';

test('builds what changed', async () => {
  const bundler = path.resolve(import.meta.dirname, '../../build/bundle.mjs');
  await promisify(execFile)(process.execPath, [bundler]);
});
