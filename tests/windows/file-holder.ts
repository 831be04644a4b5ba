import { access, open, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** Holds the file in the first argument open, as a client that copies it; says so in `<second>.held`, lets go on `<second>.release`. */
async function holdUntilReleased(): Promise<void> {
  const [, , held = '', marker = ''] = process.argv;
  const file = await open(held, 'r');
  await writeFile(`${marker}.held`, '');
  const isReleased = () =>
    access(`${marker}.release`)
      .then(() => true)
      .catch(() => false);
  while (!(await isReleased())) await wait(50);
  await file.close();
}

void holdUntilReleased();
