import { Dialog, DialogSurface, makeStyles } from '@fluentui/react-components';
import { useMaintenanceStore } from '../services.ts';
import { RemovalDialog } from './RemovalDialog.tsx';
import { RepairDialog } from './RepairDialog.tsx';
import { useLeaveMaintenance } from './use-leave-maintenance.ts';

const useStyles = makeStyles({ surface: { maxWidth: '760px' } });

/** The dialog over a site's status in which it is checked and repaired, or removed. */
export function MaintenanceDialog() {
  const styles = useStyles();
  const maintenance = useMaintenanceStore((store) => store.maintenance);
  const leave = useLeaveMaintenance();
  if (maintenance.kind === 'none') return null;
  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => !data.open && leave()}>
      <DialogSurface className={styles.surface}>
        {maintenance.kind === 'repair' ? (
          <RepairDialog repair={maintenance} />
        ) : (
          <RemovalDialog removal={maintenance} />
        )}
      </DialogSurface>
    </Dialog>
  );
}
