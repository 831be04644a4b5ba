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
import { PathField } from '../../ui/PathField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type DistributionPointForm, formFromSetting, settingFromForm } from '../distribution-point-rows.ts';
import type { FieldProblem } from '../draft-problems.ts';

const texts = {
  add: 'Add a distribution point',
  edit: (name: string) => `Edit ${name}`,
  name: 'Name',
  path: 'Path',
  pathHint: 'A local or mounted folder, or \\\\server\\share\\folder.',
  limit: 'Limit, in MB per second',
  limitHint: 'Empty for no limit.',
  from: 'Copy only from',
  to: 'until',
  windowHint: 'HH:MM, empty for any time.',
  proof: 'Proof of each copy',
  proofs: { 'read-back': 'Read back and compare the hash', size: 'Compare the size alone, for slow links' },
  credential: 'Credential name',
  credentialHint: 'Entry of this computer’s secret store; empty to use the host’s own account.',
  enabled: 'Copy the catalog to this distribution point',
  save: 'OK',
  cancel: 'Cancel',
} as const;

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(10rem, 1fr))',
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
            <DialogTitle>{setting === null ? texts.add : texts.edit(setting.name)}</DialogTitle>
            <DialogContent className={styles.content}>
              <PointFields form={form} change={change} problems={problems} />
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                {texts.save}
              </Button>
              <Button onClick={onClose}>{texts.cancel}</Button>
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
  const styles = useStyles();
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <>
      <div data-field="path">
        <PathField
          label={texts.path}
          hint={texts.pathHint}
          required
          value={form.path}
          problem={problemOf('path')}
          onChange={(path) => change({ path })}
          onLeave={() => form.name === '' && form.path !== '' && change({ name: nameFromPath(form.path) })}
        />
      </div>
      <div data-field="name">
        <TextField
          label={texts.name}
          required
          value={form.name}
          problem={problemOf('name')}
          onChange={(name) => change({ name })}
        />
      </div>
      <div className={styles.columns}>
        <div data-field="maxMBps">
          <TextField
            label={texts.limit}
            hint={texts.limitHint}
            value={form.maxMBps}
            problem={problemOf('maxMBps')}
            onChange={(maxMBps) => change({ maxMBps })}
          />
        </div>
        <div data-field="window">
          <TextField
            label={texts.from}
            hint={texts.windowHint}
            value={form.windowFrom}
            problem={problemOf('window')}
            onChange={(windowFrom) => change({ windowFrom })}
          />
        </div>
        <TextField label={texts.to} value={form.windowTo} onChange={(windowTo) => change({ windowTo })} />
      </div>
      <Field label={texts.proof}>
        <RadioGroup
          value={form.proof}
          onChange={(_, data) => change({ proof: data.value as DistributionPointForm['proof'] })}
        >
          <Radio value="read-back" label={texts.proofs['read-back']} />
          <Radio value="size" label={texts.proofs.size} />
        </RadioGroup>
      </Field>
      <div data-field="credential">
        <TextField
          label={texts.credential}
          hint={texts.credentialHint}
          value={form.credential}
          problem={problemOf('credential')}
          onChange={(credential) => change({ credential })}
        />
      </div>
      <Checkbox
        label={texts.enabled}
        checked={form.enabled}
        onChange={(_, data) => change({ enabled: data.checked === true })}
      />
    </>
  );
}
