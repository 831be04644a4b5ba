import type { ConsoleInput } from '../ports/console-input.ts';
import type { Distributor } from '../ports/distributor.ts';
import type { ElevationInbox } from '../ports/elevation.ts';
import type { HostRegistry } from '../ports/host-registry.ts';
import type { ProgramLog } from '../ports/program-log.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { SiteRegistry } from '../ports/site-store.ts';
import type { StateHome } from '../ports/state-home.ts';
import type { DiagnosticsReport } from '../shared/diagnostics.ts';
import type { HostSettings } from '../shared/host-settings.ts';
import type { ParsedAnswers } from '../shared/parse-answers.ts';
import type { Result } from '../shared/result.ts';
import type { DeployDeps } from '../usecases/host/deploy-host.ts';
import type { HostDeps } from '../usecases/host/host-dependencies.ts';
import type { KitDeps } from '../usecases/host/make-host-kit.ts';
import type { ApplySetupDeps, RemoveSetupDeps } from '../usecases/setup-dependencies.ts';
import type { OpenHost, SyncParts } from '../usecases/sync/sync-parts.ts';

/** What the commands need; the composition root of the headless program provides it. */
export interface CommandContext {
  readonly registry: SiteRegistry;
  readonly secrets: Secrets;
  readonly syncParts: SyncParts;
  readonly hosts: HostRegistry;
  /** For a site of another computer, of which this one is the synchronization host. */
  openHost(settings: HostSettings): OpenHost;
  /** Finds out what Setup works with on this machine. */
  openSetup(): Promise<ApplySetupDeps & RemoveSetupDeps>;
  /** Requests of windows that were opened without administrator rights. */
  readonly inbox: ElevationInbox;
  /** What works on this computer as a synchronization host. */
  openHostParts(): Promise<HostDeps>;
  /** Host settings from a file; null when it does not exist. */
  readHostSettings(file: string): Promise<Result<HostSettings | null>>;
  /** What installs a host on another computer. */
  openDeployment(): Promise<DeployDeps>;
  openKit(): Promise<KitDeps>;
  /** For tests of distribution points that belong to no site yet. */
  testDistributor(): Distributor;
  readonly stateHome: StateHome;
  /** Folder for the logs of what belongs to no site. */
  readonly logs: string;
  readAnswers(file: string): Promise<ParsedAnswers>;
  /** Collects into the file `target` what helps to understand trouble; `sites` null: all of this computer. */
  collectDiagnostics(target: string, sites: readonly string[] | null): Promise<Result<DiagnosticsReport>>;
  /** Version of this program. */
  readonly version: string;
  /** Writes a file that was asked for by its path; one that is there is replaced. */
  saveFile(target: string, content: string | Uint8Array, mode?: number): Promise<Result<string>>;
  /** Opens the log of one program in a folder for logs. */
  openLog(folder: string, program: string): ProgramLog;
  readonly input: ConsoleInput;
  /** One line for a person who watches; goes to standard error. */
  progress(line: string): void;
  /** Aborted by Ctrl+C, a termination signal, or the console's close. */
  readonly signal: AbortSignal;
}
