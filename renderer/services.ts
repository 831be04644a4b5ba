import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { AppStore } from './app-store.ts';
import type { Bridge } from './bridge.ts';
import type { HostStore } from './host/host-store.ts';
import type { MaintenanceStore } from './maintenance/maintenance-store.ts';
import type { ChangeStore } from './status/points/change-store.ts';
import type { StatusStore } from './status/status-store.ts';
import type { WizardStore } from './wizard/wizard-store.ts';

/** What components are given instead of importing singletons. Made in main.tsx. */
export interface Services {
  readonly bridge: Bridge;
  readonly app: StoreApi<AppStore>;
  readonly wizard: StoreApi<WizardStore>;
  readonly status: StoreApi<StatusStore>;
  readonly maintenance: StoreApi<MaintenanceStore>;
  readonly change: StoreApi<ChangeStore>;
  readonly host: StoreApi<HostStore>;
}

export const ServicesContext = createContext<Services | null>(null);

/** Everything that main.tsx made for the window. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('ServicesContext has no provider');
  return services;
}

export function useBridge(): Bridge {
  return useServices().bridge;
}

export function useApp<T>(select: (store: AppStore) => T): T {
  return useStore(useServices().app, select);
}

export function useWizardStore<T>(select: (store: WizardStore) => T): T {
  return useStore(useServices().wizard, select);
}

export function useStatusStore<T>(select: (store: StatusStore) => T): T {
  return useStore(useServices().status, select);
}

export function useMaintenanceStore<T>(select: (store: MaintenanceStore) => T): T {
  return useStore(useServices().maintenance, select);
}

export function useChangeStore<T>(select: (store: ChangeStore) => T): T {
  return useStore(useServices().change, select);
}

export function useHostStore<T>(select: (store: HostStore) => T): T {
  return useStore(useServices().host, select);
}

/** The account of the window, where administrator rights are asked for when they are needed; else null. */
export function useAsksForRightsAs(): string | null {
  return useApp(({ facts }) => (facts.kind === 'answered' ? facts.value.asksForRightsAs : null));
}
