import { Combobox, Field, makeStyles, Option, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { administratorsSid } from '../../../electron/shared/catalog-facts.ts';
import { answerOf } from '../../asked.ts';
import { useTexts } from '../../language.ts';
import { useWizardStore } from '../../services.ts';
import { FailureBar } from '../../ui/FailureBar.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Draft } from '../draft.ts';
import { useFilling, useProblem, useTextEntry } from '../use-draft.ts';
import { Intro } from './Intro.tsx';
import { ShareFindings } from './ShareFindings.tsx';

const useStyles = makeStyles({
  under: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  indent: { paddingInlineStart: '32px', maxWidth: '24rem' },
});

/** The share's name and who gets full control. */
export function SharePage() {
  const t = useTexts('sharePage');
  const { share } = useFilling().findings;
  return (
    <>
      <Intro>{t('intro')}</Intro>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        required
        width="narrow"
        {...useTextEntry('shareName', 'share.name')}
      />
      <TextField
        label={t('administrators')}
        hint={t('administratorsHint', { sid: administratorsSid })}
        required
        width="narrow"
        {...useTextEntry('administrators', 'share.administrators')}
      />
      <SmsAdministrators />
      {share.kind === 'unanswered' && <FailureBar failure={share.failure} />}
      <ShareFindings share={share} />
    </>
  );
}

function SmsAdministrators() {
  const t = useTexts('sharePage');
  const styles = useStyles();
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  const problem = useProblem('share.smsAdministrators');
  const newGroup = useTextEntry('smsNew', 'share.smsAdministrators');
  return (
    <div className={styles.under}>
      <Field
        label={t('sms')}
        {...(draft.smsChoice === 'none' && { hint: t('noneHint') })}
        {...(draft.smsChoice === 'none' &&
          problem !== undefined && { validationState: 'error', validationMessage: problem })}
      >
        <RadioGroup
          value={draft.smsChoice}
          onChange={(_, data) => edit({ smsChoice: data.value as Draft['smsChoice'] })}
        >
          <Radio value="existing" label={t('useExisting')} />
          <Radio value="create" label={t('useNew')} />
          <Radio value="none" label={t('useNone')} />
        </RadioGroup>
      </Field>
      <div className={styles.indent}>
        {draft.smsChoice === 'existing' && <ExistingGroup />}
        {draft.smsChoice === 'create' && <TextField label={t('create')} required {...newGroup} />}
      </div>
    </div>
  );
}

function ExistingGroup() {
  const t = useTexts('sharePage');
  const { draft, findings } = useFilling();
  const entry = useTextEntry('smsExisting', 'share.smsAdministrators');
  const typed = draft.smsExisting.toLowerCase();
  const groups = answerOf(findings.groups) ?? [];
  const matching = groups.filter((group) => group.toLowerCase().includes(typed));
  // Once a group is chosen the list shows all of them again: it is opened to choose another.
  const offered = groups.includes(draft.smsExisting) ? groups : matching;
  return (
    <Field
      label={t('existing')}
      required
      {...(entry.problem !== undefined && { validationState: 'error', validationMessage: entry.problem })}
    >
      <Combobox
        freeform
        value={draft.smsExisting}
        selectedOptions={[draft.smsExisting]}
        onChange={(event) => entry.onChange(event.target.value)}
        // Typing clears the selection, which is told here too, without an option.
        onOptionSelect={(_, data) => data.optionValue !== undefined && entry.onChange(data.optionValue)}
        onBlur={entry.onLeave}
      >
        {offered.slice(0, 200).map((group) => (
          <Option key={group} value={group}>
            {group}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
