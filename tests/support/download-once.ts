import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createSystemClock } from '../../electron/adapters/clock/system-clock.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createHttpSource } from '../../electron/adapters/http/http-source.ts';
import { createMachineSecrets } from '../../electron/adapters/secrets/machine-secrets.ts';
import { createAuthenticodeVerifier } from '../../electron/adapters/signature/authenticode-verifier.ts';
import { catalogSourceSchema } from '../../electron/shared/answers.ts';

/**
 * Obtains the catalog that the setting on standard input names into the folder of the first argument, judged
 * against the root in the second file; reports events and the result as lines of JSON.
 */
async function download(): Promise<void> {
  const [, , folder = '', rootPath = ''] = process.argv;
  const files = createNodeFiles();
  const setting = catalogSourceSchema.parse(JSON.parse(await readStandardInput()));
  if (setting.kind !== 'internet') throw new Error('the setting names no server');
  const trustedRoots = [await files.readText(rootPath)];
  const clock = createSystemClock();
  const source = createHttpSource(setting, {
    verifier: createAuthenticodeVerifier({ trustedRoots, clock }),
    files,
    clock,
    random: Math.random,
    secrets: createMachineSecrets(files, folder, null),
    environment: process.env,
  });
  const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);
  const result = await source.obtain({
    held: null,
    staging: path.join(folder, 'staging'),
    revalidate: false,
    signal: new AbortController().signal,
    report: say,
  });
  say({ kind: 'ended', result, peakRssKiB: await readPeakRssKiB() });
}

/** `resourceUsage().maxRSS` begins with what the parent used when it started this process; VmHWM does not. */
async function readPeakRssKiB(): Promise<number> {
  const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(await readFile('/proc/self/status', 'utf8')) ?? [];
  return Number(peak);
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

void download();
