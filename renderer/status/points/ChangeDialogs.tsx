import { Dialog, DialogSurface, makeStyles } from '@fluentui/react-components';
import { useChangeStore, useStatusStore } from '../../services.ts';
import { deliveryContext } from '../../wizard/delivery-context.ts';
import { DistributionPointDialog } from '../../wizard/pages/DistributionPointDialog.tsx';
import { PasteDialog } from '../../wizard/pages/PasteDialog.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';

const useStyles = makeStyles({ surface: { maxWidth: '760px' } });

/** The dialogs in which distribution points are added, edited, moved, paused, resumed and removed. */
export function ChangeDialogs({ site }: { readonly site: string }) {
  const styles = useStyles();
  const step = useChangeStore((store) => store.step);
  const plan = useChangeStore((store) => store.plan);
  const close = useChangeStore((store) => store.close);
  const read = useStatusStore((store) => store.read);

  function leave() {
    close();
    if (step.kind === 'applied') void read();
  }

  if (step.kind === 'none') return null;
  if (step.kind === 'importing') {
    return (
      <PasteDialog
        existing={step.answers.distributionPoints}
        groups={step.answers.distributionPointGroups}
        onAdd={(listed) => void plan(site, { kind: 'add', points: listed })}
        onClose={close}
      />
    );
  }
  if (step.kind === 'moving') {
    const { names, answers } = step;
    return (
      <MoveDialog
        names={names}
        answers={answers}
        onMove={(group) => void plan(site, { kind: 'move', names, group })}
        onClose={close}
      />
    );
  }
  if (step.kind === 'editing') {
    return (
      <DistributionPointDialog
        setting={step.setting}
        context={deliveryContext(
          step.answers.distributionPoints.filter((point) => point !== step.setting),
          step.answers.distributionPointGroups,
        )}
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
