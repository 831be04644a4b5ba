import { execFile } from 'node:child_process';
import { access, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { z } from 'zod';
import {
  checkOutputSchema,
  failureOutputSchema,
  removeOutputSchema,
  schemaOutputSchema,
  secretsOutputSchema,
  setupOutputSchema,
  statusOutputSchema,
} from '../../../electron/shared/command-output.ts';
import { type CommandLine, expect, test } from '../../support/command-line-test.ts';
import type { Finished } from '../../support/headless-program.ts';
import { holdLock } from '../../support/hold-lock.ts';
import { startServer } from '../../support/misbehaving-server.ts';

const run = promisify(execFile);

test.setTimeout(240_000);

/** The one document that a command printed, which must be as its schema says. */
function documentOf<S extends z.ZodType>(schema: S, { stdout }: Finished): z.output<S> {
  return schema.parse(JSON.parse(stdout));
}

async function usershares(line: CommandLine): Promise<string[]> {
  return readdir(path.join(path.dirname(line.home), 'samba', 'usershares'));
}

test('setup, check, status and remove say in JSON what they did, by their schemas', async ({ line }) => {
  await mkdir(path.join(line.source, '../berlin'));
  await line.answer({ distributionPoints: [{ name: 'Berlin', path: path.join(line.source, '../berlin') }] });
  const dry = documentOf(
    setupOutputSchema,
    await line.run('setup', '--answers', line.answerFile, '--dry-run', '--json'),
  );
  expect(dry).toMatchObject({ ok: true, outcome: null, plan: { shareName: 'PackageSrc' } });
  expect(dry.plan?.copyCost).toMatchObject({ points: 0, localPoints: 1, bytes: 0, advice: 'copy' });
  expect(await usershares(line)).toEqual([]);

  const checked = await line.run('check', '--answers', line.answerFile, '--json');
  const outcomes = documentOf(checkOutputSchema, checked).checks.map(({ id, outcome }) => [id, outcome]);
  expect(Object.fromEntries(outcomes)).toMatchObject({
    rights: 'passed',
    time: 'passed',
    'share-server': 'passed',
    destination: 'passed',
    catalog: 'passed',
    'distribution-points': 'passed',
  });

  const setUp = await line.run('setup', '--answers', line.answerFile, '--json');
  expect(setUp.code, setUp.stderr + setUp.stdout).toBe(0);
  expect(documentOf(setupOutputSchema, setUp)).toMatchObject({
    outcome: { kind: 'done', shareName: 'PackageSrc' },
    plan: { hash: dry.plan?.hash },
  });
  expect(setUp.stderr).toContain('done');
  const status = documentOf(statusOutputSchema, await line.run('status', '--json'));
  expect(status.distributionPoints).toMatchObject([{ name: 'Berlin', state: 'in sync' }]);

  const removed = await line.run('remove', '--json');
  expect(removed.code, removed.stdout).toBe(0);
  expect(documentOf(removeOutputSchema, removed).site).toBe(line.destination);
  expect(await usershares(line)).toEqual([]);
  await expect(access(line.destination)).rejects.toThrow('ENOENT');
  expect(documentOf(failureOutputSchema, await line.run('status', '--json')).exitCode).toBe(9);
});

test('a dry run says what copying to many costs, and from where on an engine is worth it', async ({
  line,
}) => {
  const remote = (index: number) => ({
    name: `DP ${index}`,
    path: `\\\\dp${index}.invalid\\catalog$`,
    maxMBps: 0.001,
  });
  await line.answer({ distributionPoints: Array.from({ length: 40 }, (_, index) => remote(index)) });
  const planned = await line.run('setup', '--answers', line.answerFile, '--dry-run');
  expect(planned.code, planned.stderr).toBe(0);
  expect(planned.stdout).toMatch(
    /^Each new catalog: .* × 40 distribution points = .*within the limits \(maxMBps\)/m,
  );
  const json = await line.run('setup', '--answers', line.answerFile, '--dry-run', '--json');
  const { plan } = documentOf(setupOutputSchema, json);
  expect(plan?.copyCost).toMatchObject({
    points: 40,
    localPoints: 0,
    catalogBytesFrom: 'source',
    boundBy: 'limits',
  });
  const { bytes = 0, catalogBytes = 0, seconds = 0 } = plan?.copyCost ?? {};
  expect(bytes).toBe(40 * catalogBytes);
  // Eight at once over SMB, each at 1,000 bytes a second.
  expect(seconds).toBeCloseTo((40 * catalogBytes) / 8 / 1000, 3);
});

test('check writes its results as a page, replacing one that is there', async ({ line, folder }) => {
  const page = path.join(folder, 'report.html');
  await writeFile(page, 'an older report');
  const checked = await line.run('check', '--html', page, '--json');
  expect(documentOf(checkOutputSchema, checked)).toMatchObject({ report: page });
  const html = await readFile(page, 'utf8');
  expect(html).toMatch(/^<!doctype html>.*<\/html>\n$/s);
  expect(html).toContain('Rights to change this computer');
  const refused = await line.run('check', '--html', folder, '--json');
  const document = documentOf(checkOutputSchema, refused);
  expect(document).toMatchObject({ report: null, failures: [{ code: 'program.file-failed' }] });
  expect(document.checks.length).toBeGreaterThan(0);
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  const both = await line.run('check', '--answers', line.answerFile, '--site', line.destination, '--json');
  expect(documentOf(checkOutputSchema, both).failures[0]?.code).toBe('program.usage');
});

test('a credential is stored from standard input, and never shown again', async ({ line, program }) => {
  const stored = await program.run(['secret', 'set', 'proxy', '--json'], line.home, 'anna\nhunter2secret\n');
  expect(documentOf(failureOutputSchema, stored).ok).toBe(true);
  const listed = await line.run('secret', 'list', '--json');
  expect(documentOf(secretsOutputSchema, listed).names).toEqual(['proxy']);
  const removed = await line.run('secret', 'remove', 'proxy', '--json');
  expect(documentOf(failureOutputSchema, removed).ok).toBe(true);
  for (const { stdout, stderr } of [stored, listed, removed])
    expect(stdout + stderr).not.toContain('hunter2');
  expect(documentOf(secretsOutputSchema, await line.run('secret', 'list', '--json')).names).toEqual([]);
});

test('the answer file’s schema is printed, and knows its keys', async ({ line }) => {
  const { schema } = documentOf(schemaOutputSchema, await line.run('schema', '--json'));
  expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
  expect(schema.required).toEqual(['version', 'destination', 'catalog']);
  expect(JSON.parse((await line.run('schema')).stdout)).toEqual(schema);
});

test('what is wrong with the answers is named, and nothing is left behind', async ({ line, folder }) => {
  const server = await startServer(Buffer.alloc(0));
  server.behave({ kind: 'page', type: 'text/html', text: '<html>Please log in</html>' });
  await mkdir(path.join(folder, 'empty'));
  await writeFile(path.join(folder, 'a-file'), '');
  const before = (await readdir(folder)).sort();
  const twice = [
    { name: 'Berlin', path: path.join(folder, 'one') },
    { name: 'berlin', path: path.join(folder, 'two') },
  ];
  const cases: { answers: Record<string, unknown>; field: string; says: string; code?: number }[] = [
    { answers: { destination: 'srv/site' }, field: 'destination', says: 'srv/site' },
    { answers: { destination: '\\\\server\\share' }, field: 'destination', says: '\\\\server\\share' },
    { answers: { destination: path.join(folder, 'a-file') }, field: 'destination', says: 'a-file' },
    {
      answers: { catalog: { kind: 'local', folder: path.join(folder, 'empty') } },
      field: 'catalog.folder',
      says: path.join(folder, 'empty'),
      code: 5,
    },
    { answers: { distributionPoints: twice }, field: 'distributionPoints[1].name', says: 'berlin' },
    { answers: { destinatoin: '/srv' }, field: 'destinatoin', says: 'line' },
    {
      answers: { catalog: { kind: 'internet', url: server.url, proxy: 'none' } },
      field: 'catalog.url',
      says: server.url,
      code: 5,
    },
  ];
  for (const { answers, field, says, code = 2 } of cases) {
    await line.answer(answers);
    const refused = await line.run('setup', '--answers', line.answerFile, '--json');
    const { failures } = documentOf(setupOutputSchema.or(failureOutputSchema), refused);
    const [first] = failures;
    expect.soft(first?.field, refused.stdout).toBe(field);
    expect.soft(first?.detail, field).toContain(says);
    expect.soft(first?.remedy.length, field).toBeGreaterThan(10);
    expect.soft(refused.code, refused.stdout).toBe(code);
    expect.soft((await readdir(folder)).sort(), field).toEqual([...before, 'answers.json'].sort());
  }
  expect(await usershares(line)).toEqual([]);
  await server.close();
});

test('a destination without room is refused', async ({ line, folder }) => {
  const small = path.join(folder, 'small');
  await mkdir(small);
  await run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small]);
  try {
    await line.answer({ destination: path.join(small, 'site') });
    const refused = await line.run('setup', '--answers', line.answerFile, '--json');
    const [first] = documentOf(setupOutputSchema, refused).failures;
    expect(first).toMatchObject({ code: 'destination.no-room', field: 'destination' });
    expect(first?.detail).toContain(path.join(small, 'site'));
    expect(refused.code).toBe(2);
    expect(await readdir(small)).toEqual([]);
  } finally {
    await run('umount', ['--lazy', small]);
  }
});

test('a Setup that was killed is told, taken back with --undo, and finished with --resume', async ({
  line,
  catalogs,
}) => {
  const server = await startServer(await readFile(catalogs.version1));
  await line.answer({ catalog: { kind: 'internet', url: server.url, proxy: 'none' } });
  await killWhileFetching();

  const refused = await line.run('setup', '--answers', line.answerFile, '--json');
  const [failure] = documentOf(setupOutputSchema, refused).failures;
  expect(failure, refused.stdout).toMatchObject({ code: 'setup.unfinished' });
  expect(failure?.detail).toContain(line.destination);
  expect(failure?.remedy).toMatch(/--resume.*--undo/u);
  expect(refused.code).toBe(2);
  const checked = documentOf(checkOutputSchema, await line.run('check', '--json'));
  expect(checked.checks.find(({ id }) => id === 'other-site')).toMatchObject({
    outcome: 'failed',
    remedy: expect.stringMatching(/--resume.*--undo/u),
  });

  const undone = await line.run('setup', '--undo', '--json');
  expect(documentOf(setupOutputSchema, undone).undone).toEqual({ site: line.destination, leftBehind: [] });
  expect(await usershares(line)).toEqual([]);
  await expect(access(line.destination)).rejects.toThrow('ENOENT');
  expect((await line.run('setup', '--undo')).stdout).toContain('no unfinished Setup');

  await killWhileFetching();
  server.behave({ kind: 'serve' });
  const resumed = await line.run('setup', '--resume', '--json');
  expect(resumed.code, resumed.stdout).toBe(0);
  expect(documentOf(setupOutputSchema, resumed).outcome).toMatchObject({
    kind: 'done',
    site: line.destination,
    shareName: 'PackageSrc',
  });
  expect((await line.run('status')).stdout).toContain('updated');
  expect((await line.run('setup', '--resume')).stdout).toContain('no unfinished Setup');
  await server.close();

  async function killWhileFetching(): Promise<void> {
    server.behave({ kind: 'stall', afterBytes: 1000 });
    const running = line.start('setup', '--answers', line.answerFile);
    await expect
      .poll(() => running.stderr(), { timeout: 120_000 })
      .toContain(`Get the catalog from ${server.url}: running`);
    running.child.kill('SIGKILL');
    await running.ended;
  }
});

test('a change while a run holds the site is taken back as locked; what is served stays unnamed', async ({
  line,
}) => {
  const pointOf = (name: string) => ({ name, path: path.join(line.source, '..', name) });
  const points = [pointOf('Berlin'), pointOf('Oslo')];
  for (const point of points) await mkdir(point.path);
  await line.answer({ distributionPoints: points.slice(0, 1) });
  expect((await line.run('setup', '--answers', line.answerFile)).code).toBe(0);
  const held = await holdLock(path.join(line.destination, 'PkgSource/.sync'), 'the-run');
  await line.answer({ distributionPoints: points });
  const refused = await line.run('setup', '--answers', line.answerFile, '--json');
  await held.release();
  expect(refused.code).toBe(6);
  const { outcome } = documentOf(setupOutputSchema, refused);
  expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'site.locked' } });
  // Names are found whatever their capitals, and a share that is gone is named.
  expect((await line.run('sync', '--dp', 'BERLIN')).code).toBe(0);
  for (const share of await usershares(line)) {
    await rm(path.join(path.dirname(line.home), 'samba', 'usershares', share));
  }
  const { checks } = documentOf(
    checkOutputSchema,
    await line.run('check', '--site', line.destination, '--json'),
  );
  expect(checks.find(({ id }) => id === 'destination')).toMatchObject({
    outcome: 'failed',
    found: expect.stringContaining('is not shared any more'),
    remedy: expect.stringContaining('pkgsource repair'),
  });
  expect(outcome).toMatchObject({ leftBehind: [{ what: `the catalog on Oslo (${points[1]?.path})` }] });
});

test('setup wants to know what to do', async ({ line }) => {
  for (const args of [['setup'], ['setup', '--resume', '--undo'], ['setup', '--resume', '--dry-run']]) {
    const refused = await line.run(...args, '--json');
    expect(documentOf(setupOutputSchema, refused).failures).toMatchObject([{ code: 'program.usage' }]);
    expect(refused.code).toBe(2);
  }
});
