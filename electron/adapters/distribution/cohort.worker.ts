import { createNodeFiles } from '../files/node-files.ts';
import { runCohortWorker } from './cohort/run-cohort-worker.ts';

/** Entry of the cohort process where it is a program file of its own. */
void runCohortWorker({
  files: createNodeFiles(),
  input: process.stdin,
  output: process.stdout,
  exit: () => process.exit(0),
});
