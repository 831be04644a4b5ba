import { runCohortWorker } from './adapters/distribution/cohort/run-cohort-worker.ts';
import { createNodeFiles } from './adapters/files/node-files.ts';
import { setUsualUmask } from './adapters/files/usual-umask.ts';
import { cohortCommand } from './core/hidden-commands.ts';

setUsualUmask();

/** Entry of the headless program. Processes that copy start often, so they load what copying needs and nothing else. */
if (process.argv[2] === cohortCommand) {
  void runCohortWorker({
    files: createNodeFiles(),
    input: process.stdin,
    output: process.stdout,
    exit: () => process.exit(0),
  });
} else {
  void import('./headless-composition.ts').then(({ runHeadless }) => runHeadless());
}
