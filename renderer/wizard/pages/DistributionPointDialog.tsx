import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { DistributionPointSetting } from '../../../electron/shared/answers.ts';
import { useTexts } from '../../language.ts';
import type { DeliveryContext } from '../delivery-context.ts';
import { type DistributionPointForm, formFromSetting, settingFromForm } from '../distribution-point-rows.ts';
import { useFormProblems } from '../use-form-problems.ts';
import { PointFields } from './PointFields.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

export interface DistributionPointDialogProps {
  /** The setting to edit, or null to add one. */
  readonly setting: DistributionPointSetting | null;
  /** The groups, and the other distribution points. */
  readonly context: DeliveryContext;
  /** Takes the setting; the dialog is closed by whoever opened it. */
  readonly onSave: (setting: DistributionPointSetting) => void;
  readonly onClose: () => void;
}

/** Adds or edits one distribution point. Esc closes it only while nothing was changed. */
export function DistributionPointDialog({ setting, context, onSave, onClose }: DistributionPointDialogProps) {
  const t = useTexts('distributionPointsPage');
  const styles = useStyles();
  const [form, setForm] = useState(() => formFromSetting(setting));
  const read = settingFromForm(form, context);
  const problems = useFormProblems(form, 'problems' in read ? read.problems : []);
  const isChanged = JSON.stringify(form) !== JSON.stringify(formFromSetting(setting));
  const change = (part: Partial<DistributionPointForm>) => setForm({ ...form, ...part });

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // React's events bubble out of the dialog into the wizard's own form, where Enter means Next.
    event.stopPropagation();
    if ('setting' in read) onSave(read.setting);
    else problems.insist(event.currentTarget);
  }

  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => !data.open && !isChanged && onClose()}>
      <DialogSurface className={styles.surface}>
        <form noValidate onSubmit={save} onBlur={problems.onBlur}>
          <DialogBody>
            <DialogTitle>
              {setting === null ? t('addTitle') : t('editPoint', { name: setting.name })}
            </DialogTitle>
            <DialogContent className={styles.content}>
              <PointFields form={form} context={context} change={change} problemOf={problems.problemOf} />
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                {t('save')}
              </Button>
              <Button onClick={onClose}>{t('cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
