import { useState } from 'react';
import type { DistributionPointSetting } from '../../../electron/shared/answers.ts';
import { useTexts } from '../../language.ts';
import type { DeliveryContext } from '../delivery-context.ts';
import { type DistributionPointForm, formFromSetting, settingFromForm } from '../distribution-point-rows.ts';
import { useFormProblems } from '../use-form-problems.ts';
import { FormDialog } from './FormDialog.tsx';
import { PointFields } from './PointFields.tsx';

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
  const [form, setForm] = useState(() => formFromSetting(setting));
  const read = settingFromForm(form, context);
  const problems = useFormProblems(form, 'problems' in read ? read.problems : []);
  const isChanged = JSON.stringify(form) !== JSON.stringify(formFromSetting(setting));
  const change = (part: Partial<DistributionPointForm>) => setForm({ ...form, ...part });

  function save(): boolean {
    if (!('setting' in read)) return false;
    onSave(read.setting);
    return true;
  }

  return (
    <FormDialog
      title={setting === null ? t('addTitle') : t('editPoint', { name: setting.name })}
      save={t('save')}
      cancel={t('cancel')}
      {...{ isChanged, problems, onClose }}
      onSave={save}
    >
      <PointFields form={form} context={context} change={change} problemOf={problems.problemOf} />
    </FormDialog>
  );
}
