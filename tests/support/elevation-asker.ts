import { text } from 'node:stream/consumers';
import { composeMachine } from '../../electron/composition.ts';
import { composeElevation } from '../../electron/elevation-composition.ts';
import { composeSetup } from '../../electron/setup-composition.ts';
import { elevatedWorkSchema } from '../../electron/shared/elevation.ts';
import { askElevated } from '../../electron/usecases/elevated/ask-elevated.ts';
import { prepareSetup } from '../../electron/usecases/prepare-setup.ts';

/**
 * The window's side of elevation without its window, for a process of an ordinary account: reads work from standard
 * input, has it done with rights, and prints what happens, one JSON document a line. A plan hash of zeros stands for
 * the one that this account sees. SIGTERM cancels.
 */
async function main(): Promise<void> {
  const [headless = ''] = process.argv.slice(2);
  const machine = composeMachine({
    environment: process.env,
    headlessProgram: [process.execPath, headless],
    windowsScripts: { kind: 'folder', path: '' },
    warn: (message) => process.stderr.write(`${message}\n`),
  });
  const cancel = new AbortController();
  process.on('SIGTERM', () => cancel.abort());
  const print = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);
  const work = elevatedWorkSchema.parse(JSON.parse(await text(process.stdin)));
  if (work.kind === 'set up' && /^0+$/.test(work.planHash)) {
    const prepared = await prepareSetup(await composeSetup(machine), work.answers);
    print({ prepared });
    if (prepared.kind === 'ready') work.planHash = prepared.plan.hash;
  }
  const result = await askElevated(composeElevation(machine, machine.stateHome), work, {
    signal: cancel.signal,
    began: (process) => print({ began: process }),
    setupProgressed: (progress) => print({ progress }),
    removalProgressed: (progress) => print({ removal: progress }),
  });
  print({ result });
}

void main();
