import { useApp, useMaintenanceStore, useStatusStore } from '../services.ts';
import { isAtWork } from './maintenance-state.ts';

/** Closes the dialog and shows what the site has become: its status anew, or what follows a site that is gone. */
export function useLeaveMaintenance(): () => void {
  const maintenance = useMaintenanceStore((store) => store.maintenance);
  const close = useMaintenanceStore((store) => store.close);
  const start = useApp((store) => store.start);
  const read = useStatusStore((store) => store.read);
  return () => {
    if (isAtWork(maintenance) || maintenance.kind === 'none') return;
    close();
    if (maintenance.step.kind === 'removed') void start();
    if (maintenance.step.kind === 'repaired') void read();
  };
}
