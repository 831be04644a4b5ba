import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundleProgram, type StartedProgram, startNode } from '../support/bundled-program.ts';
import { makeSigningAuthority } from '../support/signed-cabinets.ts';
import { internet } from '../support/source-parts.ts';
import { median, secondsOf } from './measure.ts';

const run = promisify(execFile);

/** Both contestants of one comparison, by their medians. */
export interface DownloadBench {
  readonly sizeBytes: number;
  /** Ours: downloaded, hashed, signature verified, written and flushed. */
  readonly oursSeconds: number;
  /** `curl | openssl dgst -sha256`: downloaded and hashed, nothing kept. */
  readonly curlSeconds: number;
  /** Our throughput in terms of curl's: more is better, 1.4 is the goal. */
  readonly throughputRatio: number;
  readonly peakRssMB: number;
}

/**
 * Downloads a signed catalog from a loopback server in another process, by turns with ours and with
 * `curl | openssl`, so that whatever else the machine does meets both.
 */
export async function benchDownload(
  folder: string,
  { sizeBytes = 1024 ** 3, rounds = 5 }: { readonly sizeBytes?: number; readonly rounds?: number } = {},
): Promise<DownloadBench> {
  const authority = await makeSigningAuthority(folder);
  const catalog = await authority.makeCatalog({ target: 'wsusscn2.cab', payloadBytes: sizeBytes });
  const server = startNode(await bundleProgram('tests/bench/serve-file.ts', folder), [catalog]);
  try {
    const url = `http://127.0.0.1:${await portOf(server)}/wsusscn2.cab`;
    const program = await bundleProgram('tests/support/download-once.ts', folder);
    const ours: number[] = [];
    const curls: number[] = [];
    let peakRssMB = 0;
    for (let round = 0; round < rounds; round += 1) {
      const site = path.join(folder, `site-${round}`);
      await mkdir(path.join(site, 'staging'), { recursive: true });
      ours.push(
        await secondsOf(async () => {
          peakRssMB = Math.max(peakRssMB, await downloadOnce(program, site, authority.rootPath, url));
        }),
      );
      await rm(site, { recursive: true });
      // The address is an argument of the script, not a part of it.
      curls.push(await secondsOf(() => run('sh', ['-c', 'curl -sS "$1" | openssl dgst -sha256', 'sh', url])));
    }
    const [oursSeconds, curlSeconds] = [median(ours), median(curls)];
    return { sizeBytes, oursSeconds, curlSeconds, throughputRatio: curlSeconds / oursSeconds, peakRssMB };
  } finally {
    server.child.kill();
    await server.ended;
  }
}

async function downloadOnce(program: string, site: string, rootPath: string, url: string): Promise<number> {
  const started = startNode(program, [site, rootPath], {}, JSON.stringify(internet(url)));
  await started.ended;
  const last = JSON.parse(started.stdout().trim().split('\n').at(-1) ?? '{}');
  if (last?.result?.value?.kind !== 'fetched') throw new Error(`${JSON.stringify(last)} ${started.stderr()}`);
  return (Number(last.peakRssKiB) * 1024) / 1e6;
}

async function portOf(server: StartedProgram): Promise<number> {
  for (;;) {
    const [, port] = /^port (\d+)$/m.exec(server.stdout()) ?? [];
    if (port !== undefined) return Number(port);
    if (server.child.exitCode !== null) throw new Error(`the server ended: ${server.stderr()}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
