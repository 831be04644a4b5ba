import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import path from 'node:path';
import { benchArrivals } from './arrivals.bench.ts';
import { makeBenchSite } from './bench-site.ts';
import { benchDownload } from './download.bench.ts';
import { benchFlushed, benchFolders, benchNothingToDo, benchStalled } from './folders.bench.ts';
import { benchLock } from './lock.bench.ts';
import { type Line, limit, rowOf, shown, tableHead } from './measure.ts';
import { benchReplication } from './replication.bench.ts';
import { benchSlowLink, insideSlowLink, measureSlowLink } from './slow-link.bench.ts';
import { benchSmb } from './smb.bench.ts';
import { benchWholeRun } from './whole-run.bench.ts';

/**
 * Benchmark: the engine against what administrators script, in one table. Arguments: mebibytes of the catalog
 * (1024), then the parts to measure (all). What the engine costs is measured in memory (/dev/shm), where no disk
 * hides it, as far as there is room; what the disk costs, in TMPDIR, which needs 31 times the catalog. Ours is
 * always flushed; rsync, rclone and smbclient flush nothing, and `cp` only where the table says so.
 */
const [sizeText = '1024', ...wanted] = process.argv.slice(2);
const mebibytes = Number(sizeText);
const bytesOf = (count: number): number => count * mebibytes * 1024 * 1024;

interface Part {
  /** Where it is measured, unless there is no room. */
  readonly where: 'memory' | 'disk';
  readonly needsBytes: number;
  measure(folder: string): Promise<Line[]>;
}

const small = 100 * 1024 * 1024;
const inMemory = (needsBytes: number, measure: Part['measure']): Part => {
  return { where: 'memory', needsBytes, measure };
};
const onDisk = (needsBytes: number, measure: Part['measure']): Part => {
  return { where: 'disk', needsBytes, measure };
};

const folders = (count: number, rounds: number, size = mebibytes): Part =>
  inMemory(((count + 1) * bytesOf(1) * size) / mebibytes, async (folder) =>
    benchFolders(await makeBenchSite(folder, size), count, rounds),
  );
const flushed = (count: number, rounds: number): Part =>
  onDisk(bytesOf(count + 1), async (folder) =>
    benchFlushed(await makeBenchSite(folder, mebibytes), count, rounds),
  );

const parts: Readonly<Record<string, Part>> = {
  lock: onDisk(small, benchLock),
  nothing: inMemory(10 * small, async (folder) => {
    const site = await makeBenchSite(folder, 1);
    return [...(await benchNothingToDo(site, 10)), ...(await benchNothingToDo(site, 1000))];
  }),
  'download-memory': inMemory(bytesOf(2), (folder) => downloadLines(folder)),
  'download-disk': onDisk(bytesOf(2), (folder) => downloadLines(folder)),
  smb: onDisk(bytesOf(2), async (folder) => benchSmb(await makeBenchSite(folder, mebibytes), 3)),
  'slow-link': onDisk(small, () => benchSlowLink()),
  stalled: inMemory(bytesOf(11), async (folder) => benchStalled(await makeBenchSite(folder, mebibytes))),
  'folders-1': folders(1, 5),
  'folders-3': folders(3, 3),
  'folders-10': folders(10, 3),
  'folders-30': folders(30, 3, Math.ceil(mebibytes / 4)),
  'flushed-1': flushed(1, 3),
  'flushed-10': flushed(10, 1),
  'flushed-30': flushed(30, 1),
  run: inMemory(bytesOf(14), (folder) => benchWholeRun(folder, bytesOf(1), 10)),
  'thousand-folders': inMemory(110 * small, async (folder) =>
    benchFolders(await makeBenchSite(folder, 10), 1000, 1),
  ),
  // Over 20 Mbit/s the catalog of the other parts would take two hours.
  replication: inMemory(30 * small, (folder) => benchReplication(folder, 20, Math.min(mebibytes, 50))),
  'replication-5': inMemory(10 * small, (folder) => benchReplication(folder, 5, Math.min(mebibytes, 10))),
  arrivals: inMemory(20 * small, (folder) => benchArrivals(folder, 10_000)),
  thousand: inMemory(110 * small, (folder) => benchWholeRun(folder, 10 * 1024 * 1024, 1000)),
};

async function downloadLines(folder: string): Promise<Line[]> {
  const bench = await benchDownload(folder, { sizeBytes: bytesOf(1), rounds: 3 });
  const { oursSeconds, curlSeconds, throughputRatio, peakRssMB } = bench;
  const what = `download of ${mebibytes} MiB`;
  return [
    {
      ...{ what: `${what}, verified and flushed (throughput)`, measured: shown(oursSeconds) },
      ...{ against: `curl \\| openssl dgst ${shown(curlSeconds)}`, ratio: throughputRatio },
      ...{ goal: '≥ 1.4', isMet: throughputRatio >= 1.4 },
    },
    limit(`${what}: peak memory while it is verified`, peakRssMB, 'MB', 150),
  ];
}

/** The memory disk where that was asked for and has the room, and the disk otherwise. */
async function placeFor({ where, needsBytes }: Part): Promise<{ where: Part['where']; parent: string }> {
  const memory = await statfs('/dev/shm').catch(() => null);
  const room = memory === null ? 0 : Math.min(memory.bavail * memory.bsize, freemem());
  if (where === 'memory' && room > needsBytes * 1.1) return { where, parent: '/dev/shm' };
  return { where: 'disk', parent: tmpdir() };
}

async function main(): Promise<void> {
  const rows: string[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const { where, parent } = await placeFor(part);
    const folder = await mkdtemp(path.join(parent, 'pkgsource-bench-'));
    try {
      // Long runs show how far they are.
      for (const row of (await part.measure(folder)).map((line) => rowOf(line, where))) {
        process.stderr.write(`${row}\n`);
        rows.push(row);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  process.stdout.write(`${mebibytes} MiB, disk: ${tmpdir()}\n\n${[...tableHead, ...rows].join('\n')}\n`);
}

/** In the slow network, for the benchmark outside of it. */
async function measureInside(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-bench-'));
  try {
    process.stdout.write(JSON.stringify(await measureSlowLink(folder)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (sizeText === insideSlowLink) await measureInside();
else await main();
