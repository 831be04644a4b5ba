import { desktopHandlers } from './handlers/desktop-handlers.ts';
import { hostHandlers } from './handlers/host-handlers.ts';
import { maintenanceHandlers } from './handlers/maintenance-handlers.ts';
import { practiceHandlers } from './handlers/practice-handlers.ts';
import { setupHandlers } from './handlers/setup-handlers.ts';
import { siteHandlers } from './handlers/site-handlers.ts';
import type { Handlers, Push } from './serve-contract.ts';
import type {
  DesktopServices,
  HostServices,
  MaintenanceServices,
  PracticeServices,
  SetupServices,
  SiteServices,
} from './services.ts';

export interface WindowServices {
  readonly desktop: DesktopServices;
  readonly setup: SetupServices;
  readonly maintenance: MaintenanceServices;
  readonly sites: SiteServices;
  readonly hosts: HostServices;
  /** Null on a real computer. */
  readonly practice: PracticeServices | null;
}

/** Every handler of the contract, and `stop`, which ends what they began: a Setup that runs is undone first. */
export function createHandlers(
  services: WindowServices,
  push: Push,
  log: { error(message: string, error: unknown): void },
): { readonly handlers: Handlers; stop(): Promise<void> } {
  const setup = setupHandlers(services.setup, push);
  const maintenance = maintenanceHandlers(services.maintenance, push);
  const sites = siteHandlers(services.sites, push, log);
  const hosts = hostHandlers(services.hosts, push);
  return {
    handlers: {
      ...desktopHandlers(services.desktop),
      ...setup.handlers,
      ...maintenance.handlers,
      ...sites.handlers,
      ...hosts.handlers,
      ...practiceHandlers(services.practice),
    },
    stop: async () => {
      sites.stop();
      await setup.stop();
      await maintenance.stop();
      await hosts.stop();
    },
  };
}
