import path from 'node:path';
import { bundleProgram } from '../support/bundled-program.ts';
import { type BenchRun, type BenchSite, distribute, freshTargets } from './bench-site.ts';
import { compare, type Line, limit, median, peaksOf, runProgram, secondsOf, takeTurns } from './measure.ts';

/** Goals as ratios to a `cp` loop, which neither hashes nor flushes, by the number of distribution points. */
const goals: Readonly<Record<number, { readonly size?: number; readonly readBack?: number }>> = {
  1: { size: 1.4 },
  10: { size: 1.0, readBack: 1.1 },
  30: { size: 0.9 },
};

/** Folders on this machine: the engine by turns with what administrators script. */
export async function benchFolders(site: BenchSite, count: number, rounds: number): Promise<Line[]> {
  const engine = (proof: BenchRun['proof']) => async () => {
    const targets = await freshTargets(site, count);
    return secondsOf(() => distribute(site, targets, { proof }));
  };
  const loop =
    (commandFor: (target: string) => readonly [string, ...string[]], flush = false) =>
    async () => {
      const targets = await freshTargets(site, count);
      return secondsOf(async () => {
        for (const target of targets) {
          const [program, ...args] = commandFor(target);
          await runProgram(program, args);
        }
        if (flush) await runProgram('sync', ['-f', site.folder]);
      });
    };
  const { catalog } = site;
  const first = await takeTurns(rounds, {
    cp: loop((target) => ['cp', catalog, target]),
    flushedCp: loop((target) => ['cp', catalog, target], true),
    size: engine('size'),
    readBack: engine('read-back'),
  });
  // An order of magnitude away from the others: one round tells.
  const slow = await takeTurns(1, {
    rsync: loop((target) => ['rsync', '-W', catalog, target]),
    rclone: loop((target) => ['rclone', 'copyto', catalog, path.join(target, 'wsusscn2.cab')]),
  });
  const where = `${count} local DP${count === 1 ? '' : 's'}`;
  const cp = { name: 'cp', seconds: first.cp };
  const ten = count === 10;
  return [
    compare(`${where}, hashed and flushed`, first.size, cp, goals[count]?.size ?? null),
    compare(
      `${where}, hashed and flushed`,
      first.size,
      { name: 'cp, then sync', seconds: first.flushedCp },
      null,
    ),
    compare(`${where}, every copy read back`, first.readBack, cp, goals[count]?.readBack ?? null),
    compare(
      `${where}, hashed and flushed`,
      first.size,
      { name: 'rsync -W', seconds: slow.rsync },
      ten ? 0.3 : null,
    ),
    compare(
      `${where}, hashed and flushed`,
      first.size,
      { name: 'rclone', seconds: slow.rclone },
      ten ? 0.2 : null,
    ),
  ];
}

/** Memory, apart for the engine and for the largest cohort. */
export async function benchMemory(site: BenchSite, count: number): Promise<Line[]> {
  const targets = await freshTargets(site, count);
  const peaks = await peaksOf(() => distribute(site, targets, { proof: 'read-back' }));
  const where = `${count} DPs of ${site.sizeBytes / 1024 / 1024} MiB, proven`;
  return [
    limit(`peak memory of the engine: ${where}`, peaks.engineMiB, 'MiB', 120),
    limit(`peak memory of a cohort: ${where}`, peaks.cohortMiB, 'MiB', 150),
  ];
}

/** A run in which every distribution point holds the catalog and is known to. */
export async function benchNothingToDo(site: BenchSite, count: number): Promise<Line[]> {
  const targets = await freshTargets(site, count);
  await distribute(site, targets, { proof: 'read-back' });
  const { engine } = await takeTurns(5, {
    engine: () => secondsOf(() => distribute(site, targets, { proof: 'read-back' })),
  });
  const probes = targets.slice(0, 10);
  const rsync = median(
    await Promise.all([
      secondsOf(async () => {
        for (const target of probes) await runProgram('rsync', ['-n', '-W', site.catalog, target]);
      }),
    ]),
  );
  const all = { name: 'rsync -n each', seconds: (rsync / probes.length) * count };
  const lines = [compare(`nothing to do, ${count} DPs`, engine, all, count === 1000 ? 0.01 : null)];
  return count === 1000 ? [...lines, limit(`nothing to do, ${count} DPs`, engine * 1000, 'ms', 100)] : lines;
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
