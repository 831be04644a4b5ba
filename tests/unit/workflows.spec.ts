import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const folder = path.resolve(import.meta.dirname, '../../.github/workflows');

async function workflows(): Promise<{ name: string; text: string }[]> {
  const names = await readdir(folder);
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(path.join(folder, name), 'utf8') })),
  );
}

test('every action is pinned by its commit, with its version beside it', async () => {
  for (const { name, text } of await workflows()) {
    const uses = [...text.matchAll(/uses: (.+)$/gmu)].map(([, used = '']) => used);
    expect(uses.length, name).toBeGreaterThan(0);
    for (const used of uses) expect(used, name).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
  }
});

test('a workflow may read the source and no more unless a job says so, and leaves no credential behind', async () => {
  for (const { name, text } of await workflows()) {
    expect(text, name).toMatch(/^permissions:\n {2}contents: read\n(?! )/mu);
    const checkouts = text.match(/actions\/checkout@/gu)?.length ?? 0;
    expect(text.match(/persist-credentials: false/gu)?.length, name).toBe(checkouts);
  }
});

test('every job and every shell is said: a limit of time, and bash on every system', async () => {
  for (const { name, text } of await workflows()) {
    const jobs = text.slice(text.indexOf('\njobs:'));
    const counted = jobs.match(/^ {2}[\w-]+:$/gmu)?.length ?? 0;
    expect(jobs.match(/^ {4}timeout-minutes: \d+$/gmu)?.length, name).toBe(counted);
    expect(text, name).toMatch(/^defaults:\n {2}run:\n {4}shell: bash$/mu);
    // What others write into a title or a branch's name must not become part of a command.
    expect(text, name).not.toMatch(/run:.*\$\{\{|shell: (?:pwsh|powershell)/u);
  }
});
