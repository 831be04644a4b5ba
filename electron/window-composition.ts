import { hostname } from 'node:os';
import { replaceFile } from './adapters/files/replace-file.ts';
import type { PracticeSite } from './adapters/practice/practice-site.ts';
import { createSyncProgram } from './adapters/programs/sync-program.ts';
import type { ThisMachine } from './composition.ts';
import { describeFileError, errorCodeOf } from './core/file-error.ts';
import type { DesktopServices, SiteServices } from './ipc/services.ts';
import type { Files } from './ports/files.ts';
import type { Answers } from './shared/answers.ts';
import type { AppFacts } from './shared/contract.ts';
import { failure } from './shared/failure.ts';
import { failWith, type Result, succeed } from './shared/result.ts';
import { cancelSync } from './usecases/cancel-sync.ts';
import { readHistory, readRunEvents } from './usecases/read-history.ts';
import { readStatus } from './usecases/read-status.ts';
import { startSyncProgram } from './usecases/start-sync-program.ts';
import { watchSite } from './usecases/watch-site.ts';

/** What the desktop provides beside the machine: facts and dialogs that only Electron has. */
export interface Desktop {
  facts(): Pick<AppFacts, 'version' | 'platform' | 'computer' | 'runtime' | 'versions' | 'logPath'>;
  openLog(): Promise<Result<null>>;
  chooseFolder(title: string, startAt: string | null): Promise<string | null>;
  chooseAnswerFile(): Promise<string | null>;
}

/** Facts, the log and dialogs, bound to this machine. */
export function composeDesktop(
  machine: ThisMachine,
  desktop: Desktop,
  practice: PracticeSite | null,
): DesktopServices {
  return {
    describe: async () => {
      const sites = await machine.registry.list();
      if (!sites.ok) return sites;
      return succeed({
        ...desktop.facts(),
        statePath: machine.stateHome,
        sites: sites.value,
        practice: practice?.describe() ?? null,
      });
    },
    openLog: () => desktop.openLog(),
    chooseFolder: (title, startAt) => desktop.chooseFolder(title, startAt),
    saveAnswers: async (answers) => {
      const target = await desktop.chooseAnswerFile();
      return target === null ? succeed(null) : writeAnswers(machine.files, target, answers);
    },
  };
}

/** Sites that are set up: read here, synced by the headless program. */
export function composeSites(machine: ThisMachine, practice: PracticeSite | null): SiteServices {
  const { syncParts } = machine;
  const program = createSyncProgram(machine.headlessProgram, practice?.environment ?? {});
  const self = { host: hostname(), process: process.pid };
  return {
    readStatus: (site) => readStatus(syncParts, site),
    readHistory: (site) => readHistory(syncParts, site),
    readRunEvents: (site, runId) => readRunEvents(syncParts, site, runId),
    watch: (site, signal, report) => watchSite(syncParts, site, signal, report),
    startSync: (site) => startSyncProgram({ ...syncParts, program }, site),
    cancelSync: (site) => cancelSync({ ...syncParts, program, self }, site),
  };
}

async function writeAnswers(files: Files, target: string, answers: Answers): Promise<Result<string>> {
  try {
    await replaceFile(files, target, `${JSON.stringify(answers, null, 2)}\n`);
    return succeed(target);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    const cause = describeFileError(error);
    return failWith(failure('program.file-failed', { operation: 'Writing', path: target, cause }));
  }
}
