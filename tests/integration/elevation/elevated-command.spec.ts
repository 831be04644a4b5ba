import { randomUUID } from 'node:crypto';
import { chown, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ElevationBench, expect, planAsSeen, test } from '../../support/elevation-test.ts';
import type { HeadlessProgram } from '../../support/headless-program.ts';
import { said } from '../../support/in-english.ts';

test.describe.configure({ timeout: 120_000 });

/** Places a request for a Setup of the plan that the administrator saw, with `tamper` done to its text. */
async function placeSetup(
  bench: ElevationBench,
  planHash: string,
  tamper: (text: string) => string = (text) => text,
): Promise<string> {
  const nonce = randomUUID();
  const at = `/tmp/pkgsource-${nonce}/request.json`;
  const request = {
    version: 1,
    nonce,
    createdAt: new Date().toISOString(),
    invoker: String(bench.user.uid),
    path: at,
    stateHome: bench.home,
    progress: path.join(bench.home, 'elevated', `${nonce}.jsonl`),
    work: { kind: 'set up', answers: bench.answers, planHash },
  };
  await mkdir(path.dirname(at), { mode: 0o700 });
  await writeFile(at, tamper(JSON.stringify(request)), { mode: 0o600 });
  for (const owned of [path.dirname(at), at]) await chown(owned, bench.user.uid, bench.user.gid);
  return at;
}

async function seenPlan(bench: ElevationBench, program: HeadlessProgram, folder: string): Promise<string> {
  const file = path.join(folder, 'answers.json');
  await writeFile(file, JSON.stringify(bench.answers));
  const args = ['setup', '--answers', file, '--dry-run', '--json'];
  const planned = await program.run(args, bench.home, undefined, bench.environment);
  return (JSON.parse(planned.stdout) as { plan: { hash: string } }).plan.hash;
}

test('tampered with by one byte, of the answers or of the hash, a request is refused; used, it is refused', async ({
  bench,
  program,
  folder,
}) => {
  const hash = await seenPlan(bench, program, folder);
  const otherHash = `${hash.startsWith('0') ? '1' : '0'}${hash.slice(1)}`;
  const tampered = [
    await placeSetup(bench, hash, (text) => text.replace('"Berlin"', '"Berlim"')),
    await placeSetup(bench, hash, (text) => text.replace(hash, otherHash)),
  ];
  const elevated = (at: string) =>
    program.run(['elevated', '--request', at], bench.home, undefined, {
      ...bench.environment,
      SUDO_UID: String(bench.user.uid),
    });
  for (const at of tampered) expect((await elevated(at)).code).toBe(2);
  expect(await readdir(bench.home)).not.toContain('setup-journal.jsonl');
  await expect(readdir(bench.destination)).rejects.toThrow('ENOENT');

  const good = await placeSetup(bench, hash);
  expect((await elevated(good)).code).toBe(0);
  const again = await elevated(good);
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('used before')]);
  for (const at of [...tampered, good]) await rm(path.dirname(at), { recursive: true });
});

test('without rights the command does nothing', async ({ bench }) => {
  // Started as it is, not as root: what is meant to be elevated is not.
  const launched = bench.ask({ kind: 'set up', answers: bench.answers, planHash: planAsSeen }, [
    ...['setpriv', `--reuid=${bench.user.uid}`, `--regid=${bench.user.gid}`, '--clear-groups'],
    ...['env', 'PKGSOURCE_ELEVATE_WITH=/usr/bin/env'],
  ]);
  expect(await launched.result).toMatchObject({
    ok: false,
    failure: { code: 'elevation.not-begun', params: { exitCode: 7 } },
  });
});

test('the real sudo starts it, or says why not', async ({ bench, folder }) => {
  const rules = path.join(folder, 'sudoers');
  const asUser = ['setpriv', `--reuid=${bench.user.uid}`, `--regid=${bench.user.gid}`, '--clear-groups'];
  // In a mount namespace of this process's own, so that the computer's sudo rules stay as they are.
  const under = [
    'unshare',
    '--mount',
    'sh',
    '-c',
    'mount --bind "$0" /etc/sudoers && exec "$@"',
    rules,
    ...asUser,
  ];
  await writeFile(rules, 'root ALL=(ALL) ALL\n', { mode: 0o440 });
  const work = { kind: 'set up', answers: bench.answers, planHash: planAsSeen };
  const refused = await bench.ask(work, under).result;
  expect(said(refused)).toMatchObject({
    ok: false,
    failure: { code: 'elevation.not-possible', params: { cause: expect.stringContaining('sudo') } },
  });
  await rm(rules);
  const keep = 'Defaults env_keep += "PKGSOURCE_HOME PKGSOURCE_SMB_CONF"';
  await writeFile(rules, `${keep}\n${bench.user.name} ALL=(root) NOPASSWD: ALL\n`, { mode: 0o440 });
  const done = await bench.ask(work, under).result;
  expect(done).toMatchObject({ ok: true, value: { kind: 'set up', outcome: { kind: 'done' } } });
});
