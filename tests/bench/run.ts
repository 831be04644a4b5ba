import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeBenchSite } from './bench-site.ts';
import { benchDownload } from './download.bench.ts';
import { benchFolders, benchMemory, benchNothingToDo, benchStalled } from './folders.bench.ts';
import { benchLock } from './lock.bench.ts';
import type { Line } from './measure.ts';
import { benchSmb } from './smb.bench.ts';

/**
 * Benchmark: the engine against what administrators script, in one table. Arguments: mebibytes of the catalog
 * (1024), then the parts to measure (all). TMPDIR says on which disk: with 30 distribution points it needs 31
 * times the catalog. Ours is always flushed to the disk; `cp`, rsync, rclone and smbclient flush nothing.
 */
const [sizeText = '1024', ...wanted] = process.argv.slice(2);
const mebibytes = Number(sizeText);

const parts: Readonly<Record<string, (folder: string) => Promise<Line[]>>> = {
  lock: benchLock,
  nothing: async (folder) => {
    const site = await makeBenchSite(folder, 1);
    return [...(await benchNothingToDo(site, 10)), ...(await benchNothingToDo(site, 1000))];
  },
  download: async (folder) => {
    const { oursSeconds, curlSeconds, throughputRatio, peakRssMiB } = await benchDownload(folder, {
      ...{ sizeBytes: mebibytes * 1024 * 1024, rounds: 3 },
    });
    const measured = `${oursSeconds.toFixed(2)} s, ${peakRssMiB.toFixed(0)} MiB`;
    return [
      {
        ...{ what: 'download, verified and flushed (throughput)', measured, ratio: throughputRatio },
        against: `curl | openssl dgst ${curlSeconds.toFixed(2)} s`,
        ...{ goal: '≥ 1.4', isMet: throughputRatio >= 1.4 },
      },
    ];
  },
  smb: async (folder) => benchSmb(await makeBenchSite(folder, mebibytes), 3),
  stalled: async (folder) => benchStalled(await makeBenchSite(folder, mebibytes)),
  memory: async (folder) => benchMemory(await makeBenchSite(folder, mebibytes), 10),
  ...Object.fromEntries(
    [1, 3, 10, 30].map((count) => [
      `folders-${count}`,
      async (folder: string) =>
        benchFolders(await makeBenchSite(folder, mebibytes), count, count > 3 ? 3 : 5),
    ]),
  ),
  thousand: async (folder) => benchMemory(await makeBenchSite(folder, 10), 1000),
};

async function main(): Promise<void> {
  const lines: Line[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-bench-'));
    try {
      // Long runs show how far they are.
      for (const line of await measure(folder)) {
        process.stderr.write(`${rowOf(line)}\n`);
        lines.push(line);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const head = ['| what | measured | against | ratio | goal | met |', '|---|--:|--:|--:|--:|---|'];
  process.stdout.write(`${mebibytes} MiB in ${tmpdir()}\n\n${[...head, ...lines.map(rowOf)].join('\n')}\n`);
}

function rowOf({ what, measured, against, ratio, goal, isMet }: Line): string {
  const verdict = isMet === null ? '' : isMet ? 'met' : 'not met';
  return `| ${[what, measured, against, ratio?.toFixed(3) ?? '', goal ?? '', verdict].join(' | ')} |`;
}

await main();
