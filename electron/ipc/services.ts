import type { SyncRequest } from '../ports/sync-program.ts';
import type { Answers, CatalogSourceSetting } from '../shared/answers.ts';
import type { AppFacts } from '../shared/app-calls.ts';
import type { CheckResult } from '../shared/checks.ts';
import type { CallOutput, ParsedInput } from '../shared/contract.ts';
import type { CopyCost } from '../shared/copy-cost.ts';
import type { DiagnosticsReport } from '../shared/diagnostics.ts';
import type { DeployOutcome, DeployProgress, HostKitMade, HostTest } from '../shared/host-deployment.ts';
import type { PackageLicence } from '../shared/licences.ts';
import type { PrepareOutcome } from '../shared/plan.ts';
import type { LogRequest, LogView } from '../shared/program-logs.ts';
import type { RemoteAddress, ShownHostKey } from '../shared/remote-computer.ts';
import type { RemovalOptions, RemovalOutcome, RemovalPlan, RemovalProgress } from '../shared/removal.ts';
import type { Result } from '../shared/result.ts';
import type { RunEvent } from '../shared/run-events.ts';
import type {
  CatalogFacts,
  DestinationFacts,
  DistributionPointTest,
  ShareFacts,
  UnfinishedSetupFacts,
} from '../shared/setup-calls.ts';
import type { LeftBehind, SetupOutcome, SetupProgress } from '../shared/setup-progress.ts';
import type { SiteShare } from '../shared/site-share.ts';
import type { RunSummary } from '../shared/status.ts';
import type { SiteView } from '../shared/status-calls.ts';
import type { WindowPreferences } from '../shared/window-preferences.ts';

/** What the desktop itself answers: facts about the program, the log, file dialogs. */
export interface DesktopServices {
  describe(): Promise<Result<AppFacts>>;
  openLog(): Promise<Result<null>>;
  readLog(request: LogRequest): Promise<Result<LogView>>;
  /** Asks where to save and collects diagnostics there; null when the dialog was cancelled. */
  collectDiagnostics(): Promise<Result<DiagnosticsReport | null>>;
  readPreferences(): Promise<Result<WindowPreferences>>;
  savePreferences(preferences: WindowPreferences): Promise<Result<WindowPreferences>>;
  readLicences(): Promise<Result<PackageLicence[]>>;
  /** Null when the dialog was cancelled. */
  chooseFolder(title: string, startAt: string | null): Promise<string | null>;
  /** Asks where to save and writes the answer file there; null when the dialog was cancelled. */
  saveAnswers(answers: Answers): Promise<Result<string | null>>;
  /** Asks where to save and writes the report of the prerequisites there; null when the dialog was cancelled. */
  saveCheckReport(report: ParsedInput<'setup.saveCheckReport'>): Promise<Result<string | null>>;
}

/** Setup's use cases, bound to this computer. */
export interface SetupServices {
  suggest(): Promise<Answers>;
  check(answers: Answers | null): Promise<CheckResult[]>;
  inspectDestination(destination: string): Promise<DestinationFacts>;
  inspectShare(input: ParsedInput<'setup.inspectShare'>): Promise<Result<ShareFacts>>;
  listGroups(): Promise<string[]>;
  inspectCatalog(
    catalog: CatalogSourceSetting,
    trust: readonly string[],
    signal: AbortSignal,
  ): Promise<CatalogFacts>;
  testDistributionPoint(
    point: ParsedInput<'setup.testDistributionPoint'>,
    signal: AbortSignal,
  ): Promise<Result<DistributionPointTest>>;
  estimateCopy(input: ParsedInput<'setup.estimateCopy'>): Promise<Result<CopyCost>>;
  testAlert(test: ParsedInput<'setup.testAlert'>, signal: AbortSignal): Promise<Result<null>>;
  prepare(answers: Answers): Promise<PrepareOutcome>;
  apply(request: {
    readonly answers: Answers;
    readonly planHash: string;
    readonly signal: AbortSignal;
    report(progress: SetupProgress): void;
  }): Promise<SetupOutcome>;
  unfinished(): Promise<Result<UnfinishedSetupFacts[]>>;
  resume(request: {
    readonly site: string;
    readonly signal: AbortSignal;
    report(progress: SetupProgress): void;
  }): Promise<Result<SetupOutcome>>;
  undo(site: string): Promise<Result<LeftBehind[]>>;
}

/** Change, repair and removal of sites, bound to this computer. */
export interface MaintenanceServices {
  answersOf(site: string): Promise<Result<Answers>>;
  planRepair(site: string): Promise<Result<CallOutput<'maintenance.planRepair'>>>;
  planRemoval(site: string, options: RemovalOptions): Promise<Result<RemovalPlan>>;
  remove(request: {
    readonly site: string;
    readonly options: RemovalOptions;
    readonly planHash: string;
    readonly signal: AbortSignal;
    report(progress: RemovalProgress): void;
  }): Promise<RemovalOutcome>;
}

/** Reading, starting and ending syncs of sites, bound to this computer. */
export interface SiteServices {
  readStatus(site: string): Promise<SiteView>;
  inspectShare(site: string): Promise<Result<SiteShare>>;
  readHistory(site: string): Promise<RunSummary[]>;
  readRunEvents(site: string, runId: string): Promise<Result<RunEvent[]>>;
  /** Asks where to save and writes a CSV of these points (null: all) there; null when the dialog was cancelled. */
  exportPoints(site: string, points: readonly string[] | null): Promise<Result<string | null>>;
  /** Reports every change until the signal aborts. */
  watch(site: string, signal: AbortSignal, report: (view: SiteView) => void): Promise<void>;
  startSync(site: string, request: SyncRequest): Promise<Result<null>>;
  cancelSync(site: string): Promise<Result<null>>;
}

/** Another computer as synchronization host, worked on from this one. */
export interface HostServices {
  look(address: RemoteAddress, signal: AbortSignal): Promise<Result<ShownHostKey>>;
  confirm(address: RemoteAddress, fingerprint: string, signal: AbortSignal): Promise<Result<null>>;
  test(request: ParsedInput<'host.test'> & HostWatch): Promise<Result<HostTest>>;
  deploy(request: ParsedInput<'host.deploy'> & HostWatch): Promise<Result<DeployOutcome>>;
  /** Asks where to; null when the dialog was cancelled. */
  makeKit(request: ParsedInput<'host.makeKit'>): Promise<Result<HostKitMade | null>>;
}

export interface HostWatch {
  readonly signal: AbortSignal;
  report(progress: DeployProgress): void;
}

/** The practice site that this program runs. */
export interface PracticeServices {
  publishVersion2(): Promise<Result<CallOutput<'practice.publishVersion2'>>>;
}
