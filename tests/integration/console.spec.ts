import { execFile, spawn } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  historyOutputSchema,
  runOutputSchema,
  secretsOutputSchema,
  sitesOutputSchema,
} from '../../electron/shared/command-output.ts';
import { expect, test } from '../support/headless-program.ts';
import { makeSiteOnDisk } from '../support/site-on-disk.ts';

const run = promisify(execFile);

/** What a shell prints and answers for a command line in which `pkgsource` is the program. */
async function inShell(script: string, home: string, line: string) {
  const text = `pkgsource() { "${process.execPath}" "${script}" "$@"; }\n${line}`;
  const environment = { ...process.env, PKGSOURCE_HOME: home };
  return run('bash', ['-c', text], { env: environment }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

test('a reader that wants no more is no failure; a full disk is', async ({ program, folder }) => {
  const closed = program.start(['schema'], folder);
  closed.child.stdout?.destroy();
  expect({ ...(await closed.ended), said: closed.stderr() }).toEqual({ code: 0, signal: null, said: '' });
  const full = await inShell(program.script, folder, 'pkgsource schema > /dev/full');
  expect(full.code).toBe(1);
  expect(full.stderr).toContain('standard output failed: the disk is full');
});

test('a terminal is asked for user and password, and shows no password', async ({ program, folder }) => {
  // The kernel would show what comes before the program has hidden it, so each answer waits for its question.
  const command = `'${process.execPath}' '${program.script}' secret set proxy`;
  const terminal = spawn('script', ['-qec', command, '/dev/null'], {
    env: { ...process.env, PKGSOURCE_HOME: folder },
  });
  let shown = '';
  terminal.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString('utf8');
  });
  const ended = new Promise<number | null>((resolve) => terminal.on('close', resolve));
  await expect.poll(() => shown, { timeout: 60_000 }).toContain('User: ');
  terminal.stdin.write('anna\r');
  await expect.poll(() => shown, { timeout: 60_000 }).toContain('Password: ');
  terminal.stdin.write('hunter2\r');
  expect(await ended).toBe(0);
  expect(shown).toContain('anna');
  expect(shown).toContain('Stored the credential proxy.');
  expect(shown).not.toContain('hunter');
  const listed = await program.run(['secret', 'list', '--json'], folder);
  expect(secretsOutputSchema.parse(JSON.parse(listed.stdout)).names).toEqual(['proxy']);
});

test('a password in another encoding is refused, not stored with a letter replaced', async ({
  program,
  folder,
}) => {
  const file = path.join(folder, 'input');
  await writeFile(file, Buffer.from('anna\nMüller\n', 'latin1'));
  const refused = await inShell(program.script, folder, `pkgsource secret set proxy < ${file}`);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('Line 2 of standard input');
  await writeFile(file, Buffer.from('\uFEFFanna\r\nMüller\r\n', 'utf16le'));
  expect(await inShell(program.script, folder, `pkgsource secret set proxy < ${file}`)).toMatchObject({
    code: 0,
  });
});

test('bash completes commands and options', async ({ program, folder }) => {
  const complete = async (...words: string[]) => {
    const { stdout } = await inShell(
      program.script,
      folder,
      `source <(pkgsource completion); COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _pkgsource; echo "\${COMPREPLY[*]}"`,
    );
    return stdout.trim().split(' ');
  };
  expect(await complete('pkgsource', 'se')).toEqual(['setup', 'settings', 'secret']);
  expect(await complete('pkgsource', 'host', 'de')).toEqual(['deploy']);
  expect(await complete('pkgsource', 'remove', '--site', '/srv/x', '--k')).toEqual(['--keep-catalog']);
  expect(await complete('pkgsource', '')).not.toContain('elevated');
});

test('lists the sites of this computer, and what is wrong with one', async ({ program, folder }) => {
  const none = await program.run(['sites'], folder);
  expect(none).toMatchObject({ code: 0, stdout: 'No site is set up on this computer.\n' });
  const site = await makeSiteOnDisk(folder);
  const gone = path.join(folder, 'gone');
  const sites = [site.destination, gone];
  await writeFile(path.join(folder, 'sites.json'), JSON.stringify({ format: 1, sites }));
  const listed = await program.run(['sites', '--json'], folder);
  expect(sitesOutputSchema.parse(JSON.parse(listed.stdout))).toMatchObject({
    sites: [
      { site: site.destination, problem: null },
      { site: gone, unc: null, problem: expect.stringContaining('There is no site in') },
    ],
    hosts: [],
  });
});

test('an account without rights is told so, and an empty --site is no folder', async ({
  program,
  folder,
}) => {
  const { destination, store } = await makeSiteOnDisk(folder);
  const asNobody = (line: string) =>
    inShell(
      program.script,
      folder,
      `pkgsource() { setpriv --reuid 65534 --regid 65534 --clear-groups "${process.execPath}" "${program.script}" "$@"; }\n${line}`,
    );
  await chmod(store.paths.syncFolder, 0o700);
  // What another account is to run, and to walk through.
  for (const open of [folder, destination, path.dirname(program.script)]) await chmod(open, 0o755);
  await writeFile(path.join(folder, 'setup-journal.jsonl'), '', { mode: 0o600 });
  for (const command of ['status', 'sync', 'history', 'remove']) {
    const refused = await asNobody(`pkgsource ${command} --site ${destination}`);
    expect(refused, command).toMatchObject({ code: 7, stderr: expect.stringContaining('may not read') });
  }
  expect(await asNobody('pkgsource setup --undo')).toMatchObject({ code: 7 });
  const empty = await program.run(['remove', '--site', ''], folder);
  expect(empty).toMatchObject({ code: 2, stderr: expect.stringContaining('--site is empty') });
});

test('history lists runs, newest first, and what happened in one', async ({ program, folder }) => {
  const { destination } = await makeSiteOnDisk(folder);
  const history = (...args: string[]) => program.run(['history', '--site', destination, ...args], folder);
  expect((await history()).stdout).toBe('No run has ended yet.\n');
  for (let times = 0; times < 2; times += 1) await program.run(['sync', '--site', destination], folder);
  const { runs } = historyOutputSchema.parse(JSON.parse((await history('--json')).stdout));
  expect(runs).toHaveLength(2);
  expect(Date.parse(runs[0]?.startedAt ?? '')).toBeGreaterThan(Date.parse(runs[1]?.startedAt ?? ''));
  expect((await history('--newest', '1')).stdout).toContain(`run ${runs[0]?.id}`);
  const shown = await history('--run', runs[1]?.id ?? '');
  expect(shown.stdout).toMatch(/run started.*\n[\s\S]*run ended/);
  const events = await history('--run', runs[1]?.id ?? '', '--json');
  expect(runOutputSchema.parse(JSON.parse(events.stdout)).events[0]?.kind).toBe('run started');
  expect(await history('--newest', 'all')).toMatchObject({ code: 2 });
  expect(await history('--run', '../../site')).toMatchObject({ code: 9 });
});
