import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { longestLogBytes } from '../../electron/adapters/log/program-log.ts';
import { syncOutputSchema } from '../../electron/shared/command-output.ts';
import { expect, test } from '../support/headless-program.ts';
import { makeSiteOnDisk } from '../support/site-on-disk.ts';

const linePattern = /^\d{4}-\d\d-\d\dT[\d:.]+Z \[(\d+) ([0-9a-f]{8})\] (info|warn|error) {1,2}\S/;

/** Process and correlation id of every line; fails for a line without them. */
function originsOf(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, process, correlation] = linePattern.exec(line) ?? [];
      expect(line).toMatch(linePattern);
      return `${process} ${correlation}`;
    });
}

test('every line of a sync’s log carries the id with which the run’s own id ends', async ({
  folder,
  program,
  catalogs,
}) => {
  const site = await makeSiteOnDisk(folder, { trust: [catalogs.root] });
  await site.offer(catalogs.version1);
  const args = ['sync', '--site', site.destination, '--json'];
  const runs = [await program.run(args, site.home), await program.run(args, site.home)].map(
    ({ stdout }) => syncOutputSchema.parse(JSON.parse(stdout)).run.id.split('-').at(-1) ?? '',
  );
  const log = path.join(site.destination, 'Logs/sync.log');
  const origins = originsOf(await readFile(log, 'utf8'));
  const correlations = [...new Set(origins)].map((origin) => origin.split(' ')[1]);
  expect(correlations).toEqual(runs);
  expect((await stat(log)).mode & 0o007, 'nobody else reads it').toBe(0);
});

test('two processes that find a full log rotate it once, and lose no line', async ({
  folder,
  program,
  catalogs,
}) => {
  const site = await makeSiteOnDisk(folder, { trust: [catalogs.root] });
  await site.offer(catalogs.version1);
  const logs = path.join(site.destination, 'Logs');
  await mkdir(logs, { recursive: true });
  const before = `${'an old line\n'.repeat(longestLogBytes / 12 + 1)}`;
  await writeFile(path.join(logs, 'sync.log'), before);
  const args = ['sync', '--site', site.destination, '--json'];
  const codes = await Promise.all([program.run(args, site.home), program.run(args, site.home)]);
  // One of them may have found the other at work.
  expect(codes.map(({ code }) => code).filter((code) => code !== 0 && code !== 6)).toEqual([]);
  expect((await readdir(logs)).sort()).toEqual(['sync.log', 'sync.old.log']);
  const old = await readFile(path.join(logs, 'sync.old.log'), 'utf8');
  expect(old.startsWith(before)).toBe(true);
  const added = old.slice(before.length) + (await readFile(path.join(logs, 'sync.log'), 'utf8'));
  expect(new Set(originsOf(added)).size).toBe(2);
});
