import { Checkbox, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeliveryKind, DistributionPointGroup } from '../../../electron/shared/delivery.ts';
import { useTexts } from '../../language.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { DeliveryContext } from '../delivery-context.ts';
import { formFromGroup, type GroupForm, groupFromForm } from '../group-rows.ts';
import { useFormProblems } from '../use-form-problems.ts';
import { DeliveryFields } from './DeliveryFields.tsx';
import { FormDialog } from './FormDialog.tsx';

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export interface GroupDialogProps {
  /** The group to edit, or null to add one. */
  readonly group: DistributionPointGroup | null;
  /** Groups beside it, and the distribution points of all. */
  readonly context: DeliveryContext;
  /** Distribution points that have no group. */
  readonly restCount: number;
  /** Takes the group; the dialog is closed by whoever opened it. */
  readonly onSave: (group: DistributionPointGroup, takesRest: boolean) => void;
  readonly onClose: () => void;
}

/** Adds or edits one group of distribution points. Esc closes it only while nothing was changed. */
export function GroupDialog({ group, context, restCount, onSave, onClose }: GroupDialogProps) {
  const t = useTexts('deliveryGroups');
  const [form, setForm] = useState(() => formFromGroup(group));
  const others = context.groups.filter((other) => other !== group);
  const read = groupFromForm(form, others, context);
  const problems = useFormProblems(form, 'problems' in read ? read.problems : []);
  const isChanged = JSON.stringify(form) !== JSON.stringify(formFromGroup(group));
  const change = (part: Partial<GroupForm>) => setForm({ ...form, ...part });

  function save(): boolean {
    if (!('group' in read)) return false;
    onSave(read.group, form.takesRest);
    return true;
  }

  return (
    <FormDialog
      title={group === null ? t('addTitle') : t('edit', { name: group.name })}
      save={t('save')}
      cancel={t('cancel')}
      {...{ isChanged, problems, onClose }}
      onSave={save}
    >
      <div data-field="name">
        <TextField
          label={t('nameLabel')}
          required
          value={form.name}
          problem={problems.problemOf('name')}
          onChange={(name) => change({ name })}
        />
      </div>
      {restCount > 0 && (
        <Checkbox
          label={t('take', { count: restCount })}
          checked={form.takesRest}
          onChange={(_, data) => change({ takesRest: data.checked === true })}
        />
      )}
      <DeliveryChoice form={form} usual={usualOf(group)} change={change} />
      <DeliveryFields form={form} change={change} problemOf={problems.problemOf} />
    </FormDialog>
  );
}

/** How a group is written that we copy to: as it was, with or without saying so. */
function usualOf(group: DistributionPointGroup | null): 'copy' | 'unset' {
  return group?.delivery?.kind === 'copy' ? 'copy' : 'unset';
}

function DeliveryChoice({
  form,
  usual,
  change,
}: {
  readonly form: GroupForm;
  readonly usual: 'copy' | 'unset';
  readonly change: (part: Partial<GroupForm>) => void;
}) {
  const t = useTexts('delivery');
  const chosen = form.deliveryKind === 'unset' ? 'copy' : form.deliveryKind;
  const choose = (kind: DeliveryKind) => change({ deliveryKind: kind === 'copy' ? usual : kind });
  return (
    <Field label={t('legend')}>
      <RadioGroup value={chosen} onChange={(_, data) => choose(data.value as DeliveryKind)}>
        <Choice kind="copy" label={t('copyChoice')} hint={t('copyHint')} />
        <Choice kind="replicated" label={t('replicatedChoice')} hint={t('replicatedHint')} />
        <Choice kind="syncthing" label={t('syncthingChoice')} hint={t('syncthingHint')} />
        <Choice kind="configmgr" label={t('configmgrChoice')} hint={t('configmgrHint')} />
      </RadioGroup>
    </Field>
  );
}

function Choice(props: { readonly kind: DeliveryKind; readonly label: string; readonly hint: string }) {
  const styles = useStyles();
  const label = (
    <span className={styles.choice}>
      {props.label}
      <Text size={200} className={styles.quiet}>
        {props.hint}
      </Text>
    </span>
  );
  return <Radio value={props.kind} label={label} />;
}
