import { Combobox, Field, makeStyles, Option, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { administratorsSid } from '../../../electron/shared/catalog-facts.ts';
import { answerOf } from '../../asked.ts';
import { useWizardStore } from '../../services.ts';
import { FailureBar } from '../../ui/FailureBar.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Draft } from '../draft.ts';
import { useFilling, useProblem, useTextEntry } from '../use-draft.ts';
import { Intro } from './Intro.tsx';
import { ShareFindings } from './ShareFindings.tsx';

const texts = {
  intro:
    'PkgSource is shared so that the synchronization host can fill it. Administrators and SMS Administrators get full control, in the share and in the file system; nobody else gets in.',
  name: 'Share name',
  nameHint: 'When the name is in use, the next free one is taken: PackageSrc_1, PackageSrc_2 and so on.',
  administrators: 'Administrators group',
  administratorsHint: `Group name or SID. ${administratorsSid} is the local Administrators group in every language.`,
  sms: 'SMS Administrators group',
  choices: {
    existing: 'Use a group that exists',
    create: 'Create the group',
    none: 'Go on without one',
  },
  existing: 'Existing group',
  create: 'Name of the new group',
  noneHint:
    'Only the Administrators group gets full control. You can add a group later by running Setup again.',
} as const;

const useStyles = makeStyles({
  under: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  indent: { paddingInlineStart: '32px', maxWidth: '24rem' },
});

/** The share's name and who gets full control. */
export function SharePage() {
  const { share } = useFilling().findings;
  return (
    <>
      <Intro>{texts.intro}</Intro>
      <TextField
        label={texts.name}
        hint={texts.nameHint}
        required
        width="narrow"
        {...useTextEntry('shareName', 'share.name')}
      />
      <TextField
        label={texts.administrators}
        hint={texts.administratorsHint}
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
  const styles = useStyles();
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  const problem = useProblem('share.smsAdministrators');
  const newGroup = useTextEntry('smsNew', 'share.smsAdministrators');
  return (
    <div className={styles.under}>
      <Field
        label={texts.sms}
        {...(draft.smsChoice === 'none' && { hint: texts.noneHint })}
        {...(draft.smsChoice === 'none' &&
          problem !== undefined && { validationState: 'error', validationMessage: problem })}
      >
        <RadioGroup
          value={draft.smsChoice}
          onChange={(_, data) => edit({ smsChoice: data.value as Draft['smsChoice'] })}
        >
          <Radio value="existing" label={texts.choices.existing} />
          <Radio value="create" label={texts.choices.create} />
          <Radio value="none" label={texts.choices.none} />
        </RadioGroup>
      </Field>
      <div className={styles.indent}>
        {draft.smsChoice === 'existing' && <ExistingGroup />}
        {draft.smsChoice === 'create' && <TextField label={texts.create} required {...newGroup} />}
      </div>
    </div>
  );
}

function ExistingGroup() {
  const { draft, findings } = useFilling();
  const entry = useTextEntry('smsExisting', 'share.smsAdministrators');
  const typed = draft.smsExisting.toLowerCase();
  const groups = answerOf(findings.groups) ?? [];
  const matching = groups.filter((group) => group.toLowerCase().includes(typed));
  // Once a group is chosen the list shows all of them again: it is opened to choose another.
  const offered = groups.includes(draft.smsExisting) ? groups : matching;
  return (
    <Field
      label={texts.existing}
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
