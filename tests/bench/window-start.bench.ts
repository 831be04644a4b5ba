import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openAppWindow } from '../support/app-window.ts';
import { compare, type Line, takeTurns } from './measure.ts';

const hello = path.resolve(import.meta.dirname, 'hello-window.mjs');

/** Process start to a window that can be used, beside a window that only says hello. */
export async function benchWindowStart(rounds: number): Promise<Line[]> {
  const { ours, bare } = await takeTurns(rounds, { ours: startOurs, bare: startHello });
  return [
    compare(
      'process start to interactive window',
      ours,
      { name: 'window that says hello', seconds: bare },
      1.5,
    ),
  ];
}

async function startOurs(): Promise<number> {
  const home = await mkdtemp(path.join(tmpdir(), 'pkgsource-start-'));
  const began = performance.now();
  // An empty display: both windows are headless, also where there is a desktop.
  const app = await openAppWindow({ home, environment: { DISPLAY: '', WAYLAND_DISPLAY: '' } });
  await app.page.getByRole('button', { name: 'Next', exact: true }).waitFor();
  const seconds = (performance.now() - began) / 1000;
  await app.close();
  await rm(home, { recursive: true, force: true });
  return seconds;
}

async function startHello(): Promise<number> {
  const began = performance.now();
  const child = fork(hello, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  await once(child, 'message');
  const seconds = (performance.now() - began) / 1000;
  child.send('end');
  await ended;
  return seconds;
}
