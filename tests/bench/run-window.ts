import { rowOf, tableHead } from './measure.ts';
import { benchLiveWindow } from './window-live.bench.ts';
import { benchWindowStart } from './window-start.bench.ts';

/** Benchmark of the window. Argument: seconds for which updates are watched (60). */
const seconds = Number(process.argv[2] ?? 60);
const rows: string[] = [];
for (const measure of [
  () => benchWindowStart(5),
  () => benchLiveWindow(1000, seconds),
  () => benchLiveWindow(5000, seconds),
  () => benchLiveWindow(10_000, seconds, 'arriving'),
]) {
  for (const line of await measure()) {
    rows.push(rowOf(line, 'window'));
    process.stderr.write(`${rows.at(-1)}\n`);
  }
}
process.stdout.write(`${[...tableHead, ...rows].join('\n')}\n`);
