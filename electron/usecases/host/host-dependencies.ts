import type { Clock } from '../../ports/clock.ts';
import type { Distributor } from '../../ports/distributor.ts';
import type { Files } from '../../ports/files.ts';
import type { HostRegistry } from '../../ports/host-registry.ts';
import type { Machine } from '../../ports/machine.ts';
import type { ProgramFolder } from '../../ports/program-folder.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { Secrets } from '../../ports/secrets.ts';
import type { StateHome } from '../../ports/state-home.ts';
import type { SyncProgram } from '../../ports/sync-program.ts';
import type { HostSettings } from '../../shared/host-settings.ts';
import type { SyncParts } from '../sync/sync-parts.ts';

/** What installing, checking and removing a synchronization host takes on that computer. */
export interface HostDeps {
  readonly machine: Machine;
  readonly files: Files;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly scheduler: Scheduler;
  readonly hosts: HostRegistry;
  readonly stateHome: StateHome;
  readonly programFolder: ProgramFolder;
  /** Starts a sync that outlives this process. */
  readonly syncProgram: Pick<SyncProgram, 'start'>;
  readonly version: string;
  /** What reaches a site through its share, as the sync itself does; closed by the one who opened it. */
  openHost(settings: HostSettings): { readonly parts: SyncParts; close(): Promise<void> };
  /** For tests of distribution points. */
  testDistributor(): Pick<Distributor, 'test'>;
}
