import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AnswersInput } from '../../electron/shared/answers.ts';
import { test as base, type Finished, type HeadlessProgram } from './headless-program.ts';
import { startSambaServer, type TestSambaServer } from './samba-server.ts';

/** The real command line with a private smbd, and a state home and a destination in the test's folder. */
export interface CommandLine {
  readonly home: string;
  readonly destination: string;
  readonly answerFile: string;
  /** Local catalog folder with a signed catalog in it. */
  readonly source: string;
  readonly environment: Readonly<Record<string, string>>;
  run(...args: readonly string[]): Promise<Finished>;
  start(...args: readonly string[]): ReturnType<HeadlessProgram['start']>;
  /** Writes the answer file: a site on the local catalog, without a schedule, except for `changes`. */
  answer(changes?: Readonly<Record<string, unknown>>): Promise<void>;
}

export const test = base.extend<{ samba: TestSambaServer; line: CommandLine }>({
  samba: async ({ folder }, use) => {
    const samba = await startSambaServer(folder);
    await use(samba);
    await samba.stop();
  },
  line: async ({ folder, samba, program, catalogs }, use) => {
    const [home, source] = [path.join(folder, 'home'), path.join(folder, 'source')];
    for (const made of [home, source]) await mkdir(made);
    await copyFile(catalogs.version1, path.join(source, 'wsusscn2.cab'));
    const environment = { PKGSOURCE_SMB_CONF: samba.confPath };
    const [destination, answerFile] = [path.join(folder, 'site'), path.join(folder, 'answers.json')];
    const whole: AnswersInput = {
      version: 1,
      destination,
      catalog: { kind: 'local', folder: source },
      syncHost: { kind: 'this-computer', schedule: 'off' },
      trust: [catalogs.root],
    };
    await use({
      home,
      destination,
      answerFile,
      source,
      environment,
      run: (...args) => program.run(args, home, undefined, environment),
      start: (...args) => program.start(args, home, undefined, environment),
      answer: (changes = {}) => writeFile(answerFile, JSON.stringify({ ...whole, ...changes }, null, 2)),
    });
  },
});

export { expect } from '@playwright/test';
