import { type ExecFileException, execFile } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '../support/test-folder.ts';

const module = pathToFileURL(path.resolve(import.meta.dirname, '../../build/prerequisites.mjs')).href;
const script = `import { meetPrerequisites } from ${JSON.stringify(module)};
await meetPrerequisites('test', console.log).catch((error) => {
  console.log(error.message);
  process.exitCode = 1;
});`;
const nobody = 65_534;

/** Programs that answer in place of the machine's own; `apt-get` writes down what it was told. */
async function pretend(folder: string, installed: readonly string[]): Promise<NodeJS.ProcessEnv> {
  const lines = installed.map((name) => `echo ${name} installed`);
  const programs = {
    'dpkg-query': ['echo removed-one config-files', ...lines, 'exit 1'],
    'apt-get': [`echo "$@" >> ${path.join(folder, 'apt.log')}`],
  };
  for (const [name, body] of Object.entries(programs)) {
    await writeFile(path.join(folder, name), ['#!/bin/sh', ...body].join('\n'));
    await chmod(path.join(folder, name), 0o755);
  }
  await chmod(folder, 0o755);
  return { ...process.env, PATH: `${folder}:${process.env.PATH}` };
}

function meet(env: NodeJS.ProcessEnv, uid?: number): Promise<{ code: number; printed: string }> {
  const args = ['--input-type=module', '-e', script];
  const options = { env, cwd: '/', ...(uid === undefined ? {} : { uid, gid: uid }) };
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error: ExecFileException | null, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), printed: stdout + stderr }),
    );
  });
}

test('root gets the missing packages, after the lists were brought up to date', async ({ folder }) => {
  const env = await pretend(folder, ['samba', 'chromium']);
  const { code, printed } = await meet(env);
  expect(code, printed).toBe(0);
  const [update, install] = (await readFile(path.join(folder, 'apt.log'), 'utf8')).split('\n');
  expect(update).toBe('update -q');
  expect(install).toMatch(/^install -y --no-install-recommends /);
  const named = install?.split(' ').slice(3) ?? [];
  expect(named).toEqual(
    expect.arrayContaining(['smbclient', 'gcab', 'osslsigncode', 'xvfb', 'fonts-liberation']),
  );
  expect(named).not.toContain('samba');
  expect(named).not.toContain('chromium');
});

test('anybody else is told the one command to run, and nothing is done', async ({ folder }) => {
  const { code, printed } = await meet(await pretend(folder, ['samba']), nobody);
  expect(code).toBe(1);
  expect(printed).toContain(
    'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium',
  );
  await expect(readFile(path.join(folder, 'apt.log'))).rejects.toThrow('ENOENT');
});
