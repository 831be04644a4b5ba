import type { BringJob } from '../../electron/adapters/distribution/cohort-messages.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { runCohort } from './cohort-parts.ts';
import { createFaultyFiles } from './faulty-files.ts';

/** Program: runs a cohort and kills itself before or after the operation of the given number; prints how many there were. */
const [jobText = '', killAtText = '', side = ''] = process.argv.slice(2);
const killAt = Number(killAtText);
let operations = 0;
const die = (index: number) => {
  if (index === killAt) process.kill(process.pid, 'SIGKILL');
};
const files = createFaultyFiles(
  createNodeFiles(),
  ({ index }) => {
    operations = index + 1;
    if (side === 'before') die(index);
    return null;
  },
  ({ index }) => {
    if (side === 'after') die(index);
  },
);
void runCohort(JSON.parse(jobText) as BringJob, files).then(() => {
  process.stdout.write(`${operations}\n`);
});
