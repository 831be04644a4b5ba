import { runCohortWorker } from '../../electron/adapters/distribution/cohort/run-cohort-worker.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createFaultyFiles } from './faulty-files.ts';

/**
 * Program: a cohort process to which everything under one folder (first argument) hangs: every operation, or
 * the operations of one verb (second argument). With the verb `freeze` the whole process stops instead.
 */
const [folder = '', verbThatHangs = ''] = process.argv.slice(2);

void runCohortWorker({
  files: createFaultyFiles(createNodeFiles(), ({ path, verb }) => {
    if (!path.startsWith(folder)) return null;
    if (verbThatHangs === 'freeze' && verb === 'write') process.kill(process.pid, 'SIGSTOP');
    return verbThatHangs === '' || verb === verbThatHangs ? 'hang' : null;
  }),
  input: process.stdin,
  output: process.stdout,
  exit: () => process.exit(0),
});
