import { Dialog, DialogSurface, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { DistributionPointStatus } from '../../../electron/shared/status.ts';
import { useChangeStore, useStatusStore } from '../../services.ts';
import { DistributionPointDialog } from '../../wizard/pages/DistributionPointDialog.tsx';
import { PasteDialog } from '../../wizard/pages/PasteDialog.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';

const useStyles = makeStyles({ surface: { maxWidth: '760px' } });

export interface ChangeDialogsProps {
  readonly site: string;
  readonly points: readonly DistributionPointStatus[];
}

/** The dialogs in which distribution points are added, edited, paused, resumed and removed. */
export function ChangeDialogs({ site, points }: ChangeDialogsProps) {
  const styles = useStyles();
  const step = useChangeStore((store) => store.step);
  const plan = useChangeStore((store) => store.plan);
  const close = useChangeStore((store) => store.close);
  const read = useStatusStore((store) => store.read);
  const existing = useMemo(() => points.map(({ name, path }) => ({ name, path })), [points]);

  function leave() {
    close();
    if (step.kind === 'applied') void read();
  }

  if (step.kind === 'none') return null;
  if (step.kind === 'importing') {
    return (
      <PasteDialog
        existing={existing}
        onAdd={(listed) => void plan(site, { kind: 'add', points: listed })}
        onClose={close}
      />
    );
  }
  if (step.kind === 'editing') {
    return (
      <DistributionPointDialog
        setting={step.setting}
        onSave={(setting) => void plan(site, { kind: 'edit', name: step.setting.name, setting })}
        onClose={close}
      />
    );
  }
  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => !data.open && leave()}>
      <DialogSurface className={styles.surface}>
        <ChangeDialog step={step} onLeave={leave} />
      </DialogSurface>
    </Dialog>
  );
}
