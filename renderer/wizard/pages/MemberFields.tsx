import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../../language.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { MemberForm } from '../member-form.ts';
import type { FormProblems } from '../use-form-problems.ts';

const useStyles = makeStyles({
  steered: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalXXXL,
  },
});

export interface MemberFieldsProps {
  readonly form: MemberForm;
  readonly change: (part: Partial<MemberForm>) => void;
  readonly problemOf: FormProblems['problemOf'];
}

/** How the Syncthing of a distribution point is reached, and how it is steered where PkgSource sets it up. */
export function MemberFields(props: MemberFieldsProps) {
  const { form, change } = props;
  const t = useTexts('delivery');
  const styles = useStyles();
  const name = form.memberCredential.trim() === '' ? 'lyon-syncthing' : form.memberCredential.trim();
  return (
    <>
      <Entry
        {...props}
        entry="memberAddresses"
        label={t('memberAddresses')}
        hint={t('memberAddressesHint')}
        lines={2}
      />
      <Entry {...props} entry="memberFolder" label={t('memberFolder')} hint={t('memberFolderHint')} />
      <Checkbox
        label={t('steers')}
        checked={form.steersMember}
        onChange={(_, data) => change({ steersMember: data.checked === true })}
      />
      {form.steersMember && (
        <div className={styles.steered}>
          <Entry {...props} entry="memberApi" label={t('memberApi')} hint={t('memberApiHint')} required />
          <Entry
            {...props}
            entry="memberCertificate"
            label={t('certificate')}
            hint={t('certificateHint')}
            required={!form.memberApi.trim().startsWith('http:')}
          />
          <Entry
            {...props}
            entry="memberCredential"
            label={t('syncthingCredential')}
            hint={t('syncthingCredentialHint', { name })}
            required
          />
        </div>
      )}
    </>
  );
}

interface EntryProps extends MemberFieldsProps {
  readonly entry: Exclude<keyof MemberForm, 'steersMember'>;
  readonly label: string;
  readonly hint?: string;
  readonly lines?: number;
  readonly required?: boolean;
}

function Entry({ form, change, problemOf, entry, ...shown }: EntryProps) {
  return (
    <div data-field={entry}>
      <TextField
        {...shown}
        value={form[entry]}
        problem={problemOf(entry)}
        onChange={(value) => change({ [entry]: value })}
      />
    </div>
  );
}
