import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One line of the table: two ways to the same end, measured by turns in one run. */
export interface Line {
  readonly what: string;
  /** With its unit, as it is shown. */
  readonly measured: string;
  readonly against: string;
  readonly ratio: number | null;
  /** As the table shows it, or null where the line is for information. */
  readonly goal: string | null;
  readonly isMet: boolean | null;
}

/** The first rows of the table that lines make. */
export const tableHead = [
  '| what | where | measured | against | ratio | goal | |',
  '|---|---|--:|--:|--:|--:|---|',
] as const;

/** A line as a row of the table. */
export function rowOf({ what, measured, against, ratio, goal, isMet }: Line, where: string): string {
  const verdict = isMet === null ? '' : isMet ? 'met' : 'not met';
  const cells = [what, where, measured, against, ratio?.toFixed(3) ?? '', goal ?? '', verdict];
  return `| ${cells.join(' | ')} |`;
}

/** Compares seconds: the ratio must be at most `goal`. */
export function compare(
  what: string,
  seconds: number,
  other: { readonly name: string; readonly seconds: number },
  goal: number | null,
): Line {
  const ratio = seconds / other.seconds;
  return {
    ...{ what, ratio, measured: shown(seconds), against: `${other.name} ${shown(other.seconds)}` },
    goal: goal === null ? null : `≤ ${goal}`,
    isMet: goal === null ? null : ratio <= goal,
  };
}

/** A figure that must be at most `goal`, both in `unit`; for information without one. */
export function limit(what: string, value: number, unit: string, goal: number | null): Line {
  return {
    ...{ what, measured: `${value.toFixed(0)} ${unit}`, against: '', ratio: null },
    goal: goal === null ? null : `≤ ${goal} ${unit}`,
    isMet: goal === null ? null : value <= goal,
  };
}

export function shown(seconds: number): string {
  return seconds < 1 ? `${(seconds * 1000).toFixed(0)} ms` : `${seconds.toFixed(2)} s`;
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Medians of contenders that take turns, so that whatever else the machine does meets them all. */
export async function takeTurns<Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(contenders) as Name[];
  const seconds = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) seconds.get(name)?.push(await contenders[name]());
  }
  return Object.fromEntries(names.map((name) => [name, median(seconds.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

/** Runs a program that must succeed. */
export async function runProgram(program: string, args: readonly string[]): Promise<void> {
  await run(program, [...args], { maxBuffer: 64 * 1024 * 1024 });
}

/** Peak resident memory in megabytes (10⁶ bytes) of the largest of this process's children, and of theirs. */
export interface Peaks {
  readonly childMB: number;
  readonly grandchildMB: number;
  /** Most that all of them had at one time; what they share, such as the program itself, counts once. */
  readonly togetherMB: number;
}

/** Watches memory while `work` runs. */
export async function peaksOf(work: () => Promise<unknown>): Promise<Peaks> {
  let childMB = 0;
  let grandchildMB = 0;
  let togetherMB = 0;
  const look = async () => {
    let ownMB = 0;
    let fileMB = 0;
    const add = async (pid: number) => {
      const parts = await partsMB(pid);
      ownMB += parts.ownMB;
      fileMB = Math.max(fileMB, parts.fileMB);
    };
    for (const child of await childrenOf(process.pid)) {
      childMB = Math.max(childMB, await peakMB(child));
      await add(child);
      for (const grandchild of await childrenOf(child)) {
        grandchildMB = Math.max(grandchildMB, await peakMB(grandchild));
        await add(grandchild);
      }
    }
    togetherMB = Math.max(togetherMB, ownMB + fileMB);
  };
  const timer = setInterval(() => void look(), 25);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return { childMB, grandchildMB, togetherMB };
}

/**
 * From /proc; a process that has just ended has none. One that was forked, and has not begun its own program yet, still
 * counts the memory of the process that forked it as its own: it is left out.
 */
async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const parent = await commandOf(pid);
  const children = text.trim().split(' ').filter(Boolean).map(Number);
  const commands = await Promise.all(children.map(commandOf));
  return children.filter((_, index) => commands[index] !== parent);
}

async function commandOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
}

async function peakMB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return (Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024) / 1e6;
}

/** What a process has now of its own, and of files, which all of them share. Source: proc(5), status. */
async function partsMB(pid: number): Promise<{ readonly ownMB: number; readonly fileMB: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const partMB = (name: string) =>
    (Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) * 1024) / 1e6;
  return { ownMB: partMB('RssAnon') + partMB('RssShmem'), fileMB: partMB('RssFile') };
}
