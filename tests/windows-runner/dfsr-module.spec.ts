import path from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { createNodePrograms } from '../../electron/adapters/programs/node-programs.ts';
import { createDfsrBacklog } from '../../electron/adapters/windows/dfsr-backlog.ts';
import { createPowerShell } from '../../electron/adapters/windows/powershell.ts';
import { succeed } from '../../electron/shared/result.ts';

const scripts = path.resolve(import.meta.dirname, '../../electron/adapters/windows/scripts');
const powerShell = createPowerShell({
  programs: createNodePrograms(),
  openScripts: async () => succeed(scripts),
  systemRoot: process.env.SystemRoot ?? 'C:\\Windows',
  timeoutMs: 120_000,
});

// A computer that belongs to no domain has no replication groups: Windows says so, and our scripts hand that on.

test('the real module is found and asked; that there is no domain is what it says', async () => {
  const reader = createDfsrBacklog({ powerShell, longestMs: 240_000, nowMs: () => performance.now() });
  const question = { name: 'Lyon', computer: 'LYON', from: { computer: 'HUB', path: 'D:\\PkgSource' } };
  const { failure, points } = await reader.read([question], new AbortController().signal);
  expect(points.size).toBe(0);
  expect(failure?.code).toMatch(/^windows\.(script-)?failed$/);
  expect(failure?.params.id ?? '').not.toMatch(/CommandNotFound|Parameter/);
});

test('the real Get-DfsrBacklog takes what it is given, and says that it knows no such group', async () => {
  const between = { group: 'Catalogs', folder: 'PkgSource', source: 'HUB', destination: 'LYON' };
  const told = await powerShell.run('read-dfsr-backlog', between, z.unknown());
  expect(told).toMatchObject({ kind: 'refused' });
  // What PowerShell says of a command that it does not know, and of a parameter that one does not have or take so.
  if (told.kind === 'refused') expect(told.error.id).not.toMatch(/CommandNotFound|Parameter/);
});
