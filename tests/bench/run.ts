import { execFile, spawn } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createDistributor } from '../../electron/adapters/distribution/distributor.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import type { DistributionPointSetting } from '../../electron/shared/answers.ts';
import { hashOf } from './hash-of.ts';

/**
 * Benchmark: the engine against what administrators script, in one table. Arguments: mebibytes of the catalog
 * (1024), then the numbers of distribution points (1 3 10 30). Every time is until the data is durable: the
 * other tools do not flush, so `sync -f` is counted in for them.
 */
const [sizeText = '1024', ...countTexts] = process.argv.slice(2);
const sizeBytes = Number(sizeText) * 1024 * 1024;
const counts = countTexts.length > 0 ? countTexts.map(Number) : [1, 3, 10, 30];
const run = promisify(execFile);

interface Row {
  readonly points: number;
  readonly what: string;
  readonly seconds: number;
  readonly peakMiB: number;
}

interface Site {
  readonly folder: string;
  readonly catalog: string;
  readonly sha256: string;
  readonly worker: string;
}

type Contender = (site: Site, targets: readonly string[]) => Promise<number>;

const others: Readonly<Record<string, (catalog: string, target: string) => readonly string[]>> = {
  'cp loop': (catalog, target) => ['cp', catalog, target],
  'rsync -W loop': (catalog, target) => ['rsync', '-W', catalog, target],
  'rclone copyto loop': (catalog, target) => ['rclone', 'copyto', catalog, `${target}/wsusscn2.cab`],
};

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-bench-'));
  try {
    const site = await makeSite(folder);
    const rows: Row[] = [];
    for (const points of counts) {
      const contenders: Record<string, Contender> = {
        'cp loop': loopOf('cp loop'),
        'engine, hashed and flushed': (at, targets) => distribute(at, targets, 'size'),
        'engine, every copy read back': (at, targets) => distribute(at, targets, 'read-back'),
        'rsync -W loop': loopOf('rsync -W loop'),
        'rclone copyto loop': loopOf('rclone copyto loop'),
      };
      for (const [what, contender] of Object.entries(contenders)) {
        rows.push(tell(await measure(site, points, what, contender)));
      }
      rows.push(tell(await measureNoOp(site, points)));
    }
    printTable(rows);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeSite(folder: string): Promise<Site> {
  const catalog = path.join(folder, 'wsusscn2.cab');
  const file = await open(catalog, 'w');
  const buffer = Buffer.alloc(4 * 1024 * 1024);
  for (let written = 0; written < sizeBytes; written += buffer.length) {
    await file.write(randomFillSync(buffer), 0, Math.min(buffer.length, sizeBytes - written));
  }
  await file.close();
  const worker = path.resolve(import.meta.dirname, '../../dist/cohort.worker.cjs');
  return { folder, catalog, worker, sha256: await hashOf(catalog) };
}

async function measure(site: Site, points: number, what: string, contender: Contender): Promise<Row> {
  const targets = await freshTargets(site, points);
  const startedAt = performance.now();
  const peakMiB = await contender(site, targets);
  const seconds = (performance.now() - startedAt) / 1000;
  await rm(path.join(site.folder, 'points'), { recursive: true });
  return { points, what, seconds, peakMiB };
}

/** The same run again, when every distribution point holds the catalog and is known to. */
async function measureNoOp(site: Site, points: number): Promise<Row> {
  const targets = await freshTargets(site, points);
  await distribute(site, targets, 'read-back');
  const startedAt = performance.now();
  const peakMiB = await distribute(site, targets, 'read-back');
  const seconds = (performance.now() - startedAt) / 1000;
  await rm(path.join(site.folder, 'points'), { recursive: true });
  return { points, what: 'engine, nothing to do', seconds, peakMiB };
}

async function freshTargets({ folder }: Site, points: number): Promise<string[]> {
  // What the one before left unwritten must not be counted for the next.
  await run('sync');
  const targets = Array.from({ length: points }, (_, index) => path.join(folder, 'points', `dp${index + 1}`));
  for (const target of targets) await mkdir(target, { recursive: true });
  return targets;
}

function loopOf(name: string): Contender {
  return async ({ catalog, folder }, targets) => {
    let peakMiB = 0;
    for (const target of targets) {
      const [program = '', ...args] = others[name]?.(catalog, target) ?? [];
      peakMiB = Math.max(peakMiB, await peakOf(program, args));
    }
    await run('sync', ['-f', folder]);
    return peakMiB;
  };
}

/** Runs a program and returns the most memory that its process tree held at a time. */
async function peakOf(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return watchPeak(child.pid ?? 0, new Promise((resolve) => child.on('close', () => resolve(undefined))));
}

async function distribute(
  { folder, catalog, sha256, worker }: Site,
  targets: readonly string[],
  proof: 'size' | 'read-back',
): Promise<number> {
  const distributor = createDistributor({
    ...{ workerCommand: [process.execPath, worker], proofsPath: path.join(folder, 'points', 'proofs.json') },
    ...{ files: createNodeFiles(), platform: 'linux', random: Math.random },
    smb: { bring: refuse, test: refuse, clean: refuse },
    clock: { now: () => new Date(), wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
  });
  const failed: string[] = [];
  const done = distributor.distribute({
    ...{ catalogPath: catalog, known: new Map(), reprove: false, runId: 'bench' },
    manifest: {
      ...{ format: 1, fileName: 'wsusscn2.cab', sizeBytes, sha256, date: '2026-06-09T10:00:00Z' },
      ...{ signer: '', signedAt: null, source: '', obtainedAt: '2026-06-10T03:00:00.000Z', validators: null },
    },
    targets: targets.map((at): DistributionPointSetting => ({ name: at, path: at, enabled: true, proof })),
    signal: new AbortController().signal,
    report: (event) => {
      if (event.kind === 'failed' || event.kind === 'unreachable') failed.push(JSON.stringify(event));
    },
  });
  const peakMiB = await watchPeak(process.pid, done);
  if (failed.length > 0) throw new Error(failed.join('\n'));
  return peakMiB;
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('the benchmark has folders only'));
}

async function watchPeak(pid: number, done: Promise<unknown>): Promise<number> {
  let peakMiB = 0;
  const timer = setInterval(async () => {
    peakMiB = Math.max(peakMiB, await treeMiB(pid));
  }, 50);
  await done;
  clearInterval(timer);
  return peakMiB;
}

/** Resident memory of a process and its children, from /proc; one that has just ended counts as nothing. */
async function treeMiB(pid: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
    const below = await Promise.all(children.trim().split(' ').filter(Boolean).map(Number).map(treeMiB));
    return below.reduce((sum, each) => sum + each, own);
  } catch {
    return 0;
  }
}

/** Long runs show how far they are. */
function tell(row: Row): Row {
  process.stderr.write(
    `${row.points} ${row.what}: ${row.seconds.toFixed(2)} s, ${row.peakMiB.toFixed(0)} MiB\n`,
  );
  return row;
}

function printTable(rows: readonly Row[]): void {
  const cpOf = (points: number) =>
    rows.find((row) => row.points === points && row.what === 'cp loop')?.seconds;
  const lines = rows.map(({ points, what, seconds, peakMiB }) => {
    const ratio = (seconds / (cpOf(points) ?? seconds)).toFixed(3);
    return `| ${points} | ${what} | ${seconds.toFixed(2)} | ${ratio} | ${peakMiB.toFixed(0)} |`;
  });
  const head = [
    `${sizeText} MiB`,
    '',
    '| DPs | what | seconds | of cp | peak MiB |',
    '|--:|---|--:|--:|--:|',
  ];
  process.stdout.write(`${[...head, ...lines].join('\n')}\n`);
}

await main();
