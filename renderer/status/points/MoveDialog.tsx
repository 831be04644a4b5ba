import { Field, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Answers } from '../../../electron/shared/answers.ts';
import { useTexts } from '../../language.ts';
import { TextField } from '../../ui/TextField.tsx';
import { deliveryInWords } from '../../wizard/delivery-in-words.ts';
import { FormDialog } from '../../wizard/pages/FormDialog.tsx';
import { useFormProblems } from '../../wizard/use-form-problems.ts';
import {
  firstMoveForm,
  groupFromMove,
  type MoveForm,
  newGroup,
  noGroup,
  nothingChosen,
  withOwnDelivery,
} from './move-form.ts';

export interface MoveDialogProps {
  /** The distribution points that are to move. */
  readonly names: readonly string[];
  readonly answers: Answers;
  /** Takes the name of the group; null: they are to have none. */
  readonly onMove: (group: string | null) => void;
  readonly onClose: () => void;
}

/** Asks to which group distribution points are to move. */
export function MoveDialog({ names, answers, onMove, onClose }: MoveDialogProps) {
  const t = useTexts('pointsChange');
  const [form, setForm] = useState(() => firstMoveForm(answers));
  const read = groupFromMove(answers, names, form);
  const problems = useFormProblems(form, 'problems' in read ? read.problems : []);
  const change = (part: Partial<MoveForm>) => setForm({ ...form, ...part });
  const [only] = names;

  function save(): boolean {
    if ('problems' in read) return false;
    onMove(read.group);
    return true;
  }

  return (
    <FormDialog
      title={
        names.length === 1 && only !== undefined
          ? t('chooseOne', { point: only })
          : t('chooseMany', { count: names.length })
      }
      save={t('showPlan')}
      cancel={t('cancel')}
      isChanged={form.name !== ''}
      problems={problems}
      onSave={save}
      onClose={onClose}
    >
      <GroupChoice {...{ answers, form, change }} problem={problems.problemOf('group')} />
      {form.group === newGroup && (
        <div data-field="name">
          <TextField
            label={t('newName')}
            required
            value={form.name}
            problem={problems.problemOf('name')}
            onChange={(name) => change({ name })}
          />
        </div>
      )}
      <WhoCarries {...{ answers, names }} group={form.group} />
    </FormDialog>
  );
}

function GroupChoice(props: {
  readonly answers: Answers;
  readonly form: MoveForm;
  readonly change: (part: Partial<MoveForm>) => void;
  readonly problem: string | undefined;
}) {
  const t = useTexts('pointsChange');
  const { form, change, problem } = props;
  const groups = props.answers.distributionPointGroups ?? [];
  return (
    <div data-field="group">
      <Field
        label={t('group')}
        required
        {...(problem !== undefined && { validationState: 'error', validationMessage: problem })}
      >
        <Select value={form.group} onChange={(_, data) => change({ group: data.value })}>
          {form.group === nothingChosen && <option value={nothingChosen}>{t('chooseGroup')}</option>}
          {groups.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value={newGroup}>{t('newGroup')}</option>
          <option value={noGroup}>{t('noGroup')}</option>
        </Select>
      </Field>
    </div>
  );
}

/** What the choice means for who carries the catalog there. */
function WhoCarries(props: {
  readonly answers: Answers;
  readonly names: readonly string[];
  readonly group: string;
}) {
  const t = useTexts('pointsChange');
  const words = useTexts('delivery');
  const { answers, names, group } = props;
  if (group === nothingChosen) return null;
  const chosen = answers.distributionPointGroups?.find(({ name }) => name === group);
  const own = withOwnDelivery(answers, names);
  return (
    <>
      <Text>{t('carried', { carrier: deliveryInWords(words, chosen?.delivery ?? { kind: 'copy' }) })}</Text>
      {own > 0 && <Text>{t('ownDelivery', { count: own })}</Text>}
    </>
  );
}
