import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const dist = path.resolve(import.meta.dirname, '../../dist');

test('the manual page tells of every command, option and exit code of the program', async () => {
  const page = (await readFile(path.join(dist, 'pkgsource.1'), 'utf8')).replaceAll('\\-', '-');
  const help = async (...words: string[]) => {
    const args = [path.join(dist, 'cli.cjs'), ...words, '--help'];
    return (await promisify(execFile)(process.execPath, args)).stdout;
  };
  const main = await help();
  const commands = [...main.matchAll(/^ {2}(\w+)/gm)].flatMap(([, name]) => (name === 'help' ? [] : [name]));
  expect(commands.length).toBeGreaterThan(8);
  for (const name of commands) expect(page).toMatch(new RegExp(`^\\.SS ${name}\\b`, 'm'));
  for (const option of (await help('sync')).match(/--[a-z-]+/g) ?? []) {
    if (option !== '--help') expect(page).toContain(option);
  }
  for (const code of main.match(/(?<=[ ,:])\d+(?= [a-z])/g) ?? []) {
    expect(page).toContain(`.TP\n.B ${code}\n`);
  }
});
