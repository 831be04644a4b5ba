import { hostname } from 'node:os';
import path from 'node:path';
import { readLog } from './adapters/diagnostics/read-log.ts';
import { createNodeIdentifiers } from './adapters/files/node-identifiers.ts';
import { readLicences } from './adapters/files/read-licences.ts';
import { saveFile } from './adapters/files/save-file.ts';
import { readWindowPreferences, saveWindowPreferences } from './adapters/files/window-preferences.ts';
import type { PracticeSite } from './adapters/practice/practice-site.ts';
import { createSyncProgram } from './adapters/programs/sync-program.ts';
import type { ThisMachine } from './composition.ts';
import { renderCheckReport } from './core/check-report.ts';
import { composeDiagnostics } from './diagnostics-composition.ts';
import { elevateSyncProgram } from './elevated-sync-program.ts';
import type { DesktopServices, SiteServices } from './ipc/services.ts';
import { composeOtherHosts } from './other-hosts-composition.ts';
import type { AppFacts } from './shared/app-calls.ts';
import { type Result, succeed } from './shared/result.ts';
import type { Language } from './shared/texts/language.ts';
import { cancelSync } from './usecases/cancel-sync.ts';
import type { AskElevatedDeps } from './usecases/elevated/ask-elevated.ts';
import { exportPoints } from './usecases/export-points.ts';
import { type InspectSiteShareDeps, inspectSiteShare } from './usecases/inspect-site-share.ts';
import { readHistory, readRunEvents } from './usecases/read-history.ts';
import { readStatus } from './usecases/read-status.ts';
import { startSyncProgram } from './usecases/start-sync-program.ts';
import { watchSite } from './usecases/watch-site.ts';

/** What the desktop provides beside the machine: facts and dialogs that only Electron has. */
export interface Desktop {
  facts(): Omit<AppFacts, 'statePath' | 'sites' | 'practice'>;
  openLog(): Promise<Result<null>>;
  /** Of reports that are written for the person at the window. */
  readonly language: Language;
  chooseFolder(title: string, startAt: string | null): Promise<string | null>;
  chooseAnswerFile(): Promise<string | null>;
  chooseReportFile(): Promise<string | null>;
  choosePointsFile(): Promise<string | null>;
  chooseDiagnosticsFile(): Promise<string | null>;
  /** Where the build put the list of licences. */
  readonly licencesPath: string;
  readonly preferencesPath: string;
  /** Shows the icon in the notification area, or takes it away. */
  showTray(isWanted: boolean): void;
  warn(message: string): void;
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
    readLog: (request) => readLog({ ...machine, windowLog: desktop.facts().logPath }, request),
    collectDiagnostics: async () => {
      const target = await desktop.chooseDiagnosticsFile();
      if (target === null) return succeed(null);
      const { version, logPath } = desktop.facts();
      const logs = path.dirname(logPath);
      const elsewhere = logs === path.join(machine.stateHome, 'Logs') ? null : logs;
      return composeDiagnostics(machine, version, elsewhere)(target, null);
    },
    readPreferences: async () =>
      succeed(await readWindowPreferences(machine.files, desktop.preferencesPath, desktop.warn)),
    savePreferences: async (preferences) => {
      const saved = await saveWindowPreferences(machine.files, desktop.preferencesPath, preferences);
      if (saved.ok) desktop.showTray(saved.value.tray);
      return saved;
    },
    readLicences: () => readLicences(machine.files, desktop.licencesPath),
    chooseFolder: (title, startAt) => desktop.chooseFolder(title, startAt),
    saveAnswers: async (answers) => {
      const target = await desktop.chooseAnswerFile();
      if (target === null) return succeed(null);
      return saveFile(machine.files, target, `${JSON.stringify(answers, null, 2)}\n`);
    },
    saveCheckReport: async ({ checks }) => {
      const target = await desktop.chooseReportFile();
      if (target === null) return succeed(null);
      const { computer, version } = desktop.facts();
      const checkedAt = machine.clock.now().toISOString();
      return saveFile(
        machine.files,
        target,
        renderCheckReport({ computer, version, checkedAt, destination: null, checks }, desktop.language),
      );
    },
  };
}

/** Sites that are set up: read here, synced by the headless program; with rights where they must be asked for. */
export function composeSites(
  machine: ThisMachine,
  desktop: Pick<Desktop, 'choosePointsFile'>,
  practice: PracticeSite | null,
  ask: AskElevatedDeps | null,
  shares: InspectSiteShareDeps,
): SiteServices {
  const { syncParts } = machine;
  const own = createSyncProgram(machine.headlessProgram, practice?.environment ?? {});
  const program = ask === null ? own : elevateSyncProgram(own, ask);
  const identifiers = createNodeIdentifiers();
  const { wake: wakeHost } = composeOtherHosts(machine);
  const self = { host: hostname(), process: process.pid };
  return {
    readStatus: (site) => readStatus(syncParts, site),
    inspectShare: (site) => inspectSiteShare(shares, site),
    readHistory: (site) => readHistory(syncParts, site),
    readRunEvents: (site, runId) => readRunEvents(syncParts, site, runId),
    exportPoints: async (site, points) => {
      const csv = await exportPoints(syncParts, site, points);
      if (!csv.ok) return csv;
      const target = await desktop.choosePointsFile();
      return target === null ? succeed(null) : saveFile(machine.files, target, csv.value);
    },
    watch: (site, signal, report) => watchSite(syncParts, site, signal, report),
    startSync: (site, request) =>
      startSyncProgram({ ...syncParts, identifiers, program, wakeHost }, site, request),
    cancelSync: (site) => cancelSync({ ...syncParts, program, self }, site),
  };
}
