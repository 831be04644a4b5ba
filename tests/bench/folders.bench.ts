import path from 'node:path';
import { bundleProgram } from '../support/bundled-program.ts';
import { type BenchRun, type BenchSite, distribute, freshTargets } from './bench-site.ts';
import { compare, type Line, limit, runProgram, secondsOf, shown, takeTurns } from './measure.ts';

/** Goals as ratios to a `cp` loop, which neither hashes nor flushes, by the number of distribution points. */
const goals: Readonly<Record<number, { readonly size?: number; readonly readBack?: number }>> = {
  1: { size: 1.4 },
  10: { size: 1.0, readBack: 1.1 },
  30: { size: 0.9 },
};

/** Folders on this machine: the engine by turns with what administrators script. */
export async function benchFolders(site: BenchSite, count: number, rounds: number): Promise<Line[]> {
  const { catalog } = site;
  const seconds = await takeTurns(rounds, {
    cp: scripted(site, count, (target) => ['cp', catalog, target]),
    size: engine(site, count, 'size'),
    readBack: engine(site, count, 'read-back'),
  });
  const cp = { name: 'cp loop', seconds: seconds.cp };
  const readBack = `${nameOf(site, count)}, every copy read back`;
  return [
    compare(flushedName(site, count), seconds.size, cp, goals[count]?.size ?? null),
    ...(count > mostForSlowOnes ? [] : await benchSlowOnes(site, count, seconds.size)),
    compare(readBack, seconds.readBack, cp, goals[count]?.readBack ?? null),
  ];
}

const mostForSlowOnes = 100;

/** An order of magnitude away from the others: one round tells. */
async function benchSlowOnes(site: BenchSite, count: number, engineSeconds: number): Promise<Line[]> {
  const { catalog } = site;
  const seconds = await takeTurns(1, {
    rsync: scripted(site, count, (target) => ['rsync', '-W', catalog, target]),
    rclone: scripted(site, count, (to) => ['rclone', 'copyto', catalog, path.join(to, 'wsusscn2.cab')]),
  });
  const what = flushedName(site, count);
  const ten = count === 10;
  const rsync = { name: 'rsync -W loop', seconds: seconds.rsync };
  const rclone = { name: 'rclone copyto loop', seconds: seconds.rclone };
  return [
    compare(what, engineSeconds, rsync, ten ? 0.3 : null),
    compare(what, engineSeconds, rclone, ten ? 0.2 : null),
  ];
}

/**
 * The same on a disk, where what waits for the disk and what leaves the writing to the system are two things: `cp`
 * ends before its bytes are safe, so it is measured with and without waiting for them.
 */
export async function benchFlushed(site: BenchSite, count: number, rounds: number): Promise<Line[]> {
  const cp = (target: string): [string, ...string[]] => ['cp', site.catalog, target];
  const seconds = await takeTurns(rounds, {
    flushed: scripted(site, count, cp, true),
    engine: engine(site, count, 'size'),
    unflushed: scripted(site, count, cp),
  });
  const what = flushedName(site, count);
  return [
    compare(
      what,
      seconds.engine,
      { name: 'cp loop, then sync', seconds: seconds.flushed },
      goals[count]?.size ?? null,
    ),
    compare(what, seconds.engine, { name: 'cp loop, not flushed', seconds: seconds.unflushed }, null),
  ];
}

function engine(site: BenchSite, count: number, proof: BenchRun['proof']) {
  return async () => {
    const targets = await freshTargets(site, count);
    return secondsOf(() => distribute(site, targets, { proof }));
  };
}

function scripted(
  site: BenchSite,
  count: number,
  commandFor: (target: string) => readonly [string, ...string[]],
  flush = false,
) {
  return async () => {
    const targets = await freshTargets(site, count);
    return secondsOf(async () => {
      for (const target of targets) {
        const [program, ...args] = commandFor(target);
        await runProgram(program, args);
      }
      if (flush) await runProgram('sync', ['-f', site.folder]);
    });
  };
}

function flushedName(site: BenchSite, count: number): string {
  return `${nameOf(site, count)}, hashed and flushed`;
}

function nameOf({ sizeBytes }: BenchSite, count: number): string {
  return `${count} DP${count === 1 ? '' : 's'} of ${sizeBytes / 1024 / 1024} MiB`;
}

/**
 * A run in which every distribution point holds the catalog and is known to. The engine looks through processes of its
 * own; how long Node itself takes to start one is measured too, and left out of the engine’s own time.
 */
export async function benchNothingToDo(site: BenchSite, count: number): Promise<Line[]> {
  const targets = await freshTargets(site, count);
  await distribute(site, targets, { proof: 'read-back' });
  const probes = targets.slice(0, 10);
  const seconds = await takeTurns(5, {
    engine: () => secondsOf(() => distribute(site, targets, { proof: 'read-back' })),
    nodeStart: () => secondsOf(() => runProgram(process.execPath, ['-e', '0'])),
    rsync: () =>
      secondsOf(async () => {
        for (const target of probes) await runProgram('rsync', ['-n', '-W', site.catalog, target]);
      }),
  });
  const what = `nothing to do, ${count} DPs`;
  const all = { name: 'rsync -n each', seconds: (seconds.rsync / probes.length) * count };
  const line = compare(what, seconds.engine, all, count === 1000 ? 0.01 : null);
  if (count !== 1000) return [line];
  const own = (seconds.engine - seconds.nodeStart) * 1000;
  const start = shown(seconds.nodeStart);
  return [
    line,
    { ...limit(`${what}: the engine’s own time`, own, 'ms', 100), against: `start of Node ${start}` },
  ];
}

/** Nine healthy folders, alone and beside one whose writes never return; and what that does to reports. */
export async function benchStalled(site: BenchSite): Promise<Line[]> {
  const program = await bundleProgram('tests/support/hanging-cohort.ts', site.folder);
  const healthy = async (count: number): Promise<number> => {
    const targets = await freshTargets(site, count);
    const dead = targets[9] ?? '';
    const startedAt = performance.now();
    let lastMs = 0;
    await distribute(site, targets, {
      proof: 'size',
      mayFail: [dead],
      options: {
        workerCommand: [process.execPath, program, path.join(site.folder, 'points', 'dp10'), 'write'],
        policy: { operationMs: 8000 },
      },
      report: ({ kind }) => {
        if (kind === 'in sync') lastMs = performance.now() - startedAt;
      },
    });
    return lastMs / 1000;
  };
  let longestMs = 0;
  const { alone, beside } = await takeTurns(3, {
    alone: () => healthy(9),
    beside: async () => {
      const watch = watchLoop();
      const seconds = await healthy(10);
      longestMs = Math.max(longestMs, watch.end());
      return seconds;
    },
  });
  return [
    compare('nine healthy DPs beside a stalled one', beside, { name: 'without it', seconds: alone }, 1.15),
    limit('longest delay of a status update beside it', longestMs, 'ms', 250),
  ];
}

/** By how much a timer of this process, which every status update depends on, was late at worst. */
function watchLoop() {
  const everyMs = 10;
  let lastMs = performance.now();
  let longestMs = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - lastMs - everyMs);
    lastMs = now;
  }, everyMs);
  return {
    end: () => {
      clearInterval(timer);
      return longestMs;
    },
  };
}
