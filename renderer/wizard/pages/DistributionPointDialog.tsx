import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { DistributionPointSetting } from '../../../electron/shared/answers.ts';
import { nameFromPath } from '../../../electron/shared/distribution-point-list.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { PathField } from '../../ui/PathField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type DistributionPointForm, formFromSetting, settingFromForm } from '../distribution-point-rows.ts';
import { type FieldProblem, problemText } from '../field-problem.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(10rem, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
});

export interface DistributionPointDialogProps {
  /** The setting to edit, or null to add one. */
  readonly setting: DistributionPointSetting | null;
  /** Takes the setting; the dialog is closed by whoever opened it. */
  readonly onSave: (setting: DistributionPointSetting) => void;
  readonly onClose: () => void;
}

/** Adds or edits one distribution point. Esc closes it only while nothing was changed. */
export function DistributionPointDialog({ setting, onSave, onClose }: DistributionPointDialogProps) {
  const t = useTexts('distributionPointsPage');
  const styles = useStyles();
  const [form, setForm] = useState(() => formFromSetting(setting));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const isChanged = JSON.stringify(form) !== JSON.stringify(formFromSetting(setting));

  function change(part: Partial<DistributionPointForm>) {
    setForm({ ...form, ...part });
    setProblems(problems.filter(({ field }) => !(field in part)));
  }

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // React's events bubble out of the dialog into the wizard's own form, where Enter means Next.
    event.stopPropagation();
    const read = settingFromForm(form);
    if ('setting' in read) {
      onSave(read.setting);
      return;
    }
    setProblems(read.problems);
    const first = read.problems[0]?.field ?? '';
    event.currentTarget.querySelector<HTMLElement>(`[data-field="${first}"] input`)?.focus();
  }

  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => !data.open && !isChanged && onClose()}>
      <DialogSurface className={styles.surface}>
        <form noValidate onSubmit={save}>
          <DialogBody>
            <DialogTitle>
              {setting === null ? t('addTitle') : t('editPoint', { name: setting.name })}
            </DialogTitle>
            <DialogContent className={styles.content}>
              <PointFields form={form} change={change} problems={problems} />
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

interface PointFieldsProps {
  readonly form: DistributionPointForm;
  readonly change: (part: Partial<DistributionPointForm>) => void;
  readonly problems: readonly FieldProblem[];
}

function PointFields({ form, change, problems }: PointFieldsProps) {
  const t = useTexts('distributionPointsPage');
  const styles = useStyles();
  const language = useLanguage();
  const problemOf = (field: string) => {
    const found = problems.find((problem) => problem.field === field);
    return found === undefined ? undefined : problemText(found, language);
  };
  return (
    <>
      <div data-field="path">
        <PathField
          label={t('path')}
          hint={t('pathHint')}
          required
          value={form.path}
          problem={problemOf('path')}
          onChange={(path) => change({ path })}
          onLeave={() => form.name === '' && form.path !== '' && change({ name: nameFromPath(form.path) })}
        />
      </div>
      <div data-field="name">
        <TextField
          label={t('name')}
          required
          value={form.name}
          problem={problemOf('name')}
          onChange={(name) => change({ name })}
        />
      </div>
      <div className={styles.columns}>
        <div data-field="maxMBps">
          <TextField
            label={t('limitLabel')}
            hint={t('limitHint')}
            value={form.maxMBps}
            problem={problemOf('maxMBps')}
            onChange={(maxMBps) => change({ maxMBps })}
          />
        </div>
        <div data-field="window">
          <TextField
            label={t('from')}
            hint={t('windowHint')}
            value={form.windowFrom}
            problem={problemOf('window')}
            onChange={(windowFrom) => change({ windowFrom })}
          />
        </div>
        <TextField label={t('to')} value={form.windowTo} onChange={(windowTo) => change({ windowTo })} />
      </div>
      <Field label={t('proof')}>
        <RadioGroup
          value={form.proof}
          onChange={(_, data) => change({ proof: data.value as DistributionPointForm['proof'] })}
        >
          <Radio value="read-back" label={t('readBack')} />
          <Radio value="size" label={t('sizeAlone')} />
        </RadioGroup>
      </Field>
      <div data-field="credential">
        <TextField
          label={t('credential')}
          hint={t('credentialHint')}
          value={form.credential}
          problem={problemOf('credential')}
          onChange={(credential) => change({ credential })}
        />
      </div>
      <Checkbox
        label={t('enabled')}
        checked={form.enabled}
        onChange={(_, data) => change({ enabled: data.checked === true })}
      />
    </>
  );
}
