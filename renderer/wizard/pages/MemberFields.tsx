import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../../language.ts';
import type { MemberForm } from '../member-form.ts';
import type { FormProblems } from '../use-form-problems.ts';
import { FormEntry } from './FormEntry.tsx';

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
      <FormEntry
        {...props}
        entry="memberAddresses"
        label={t('memberAddresses')}
        hint={t('memberAddressesHint')}
        lines={2}
      />
      <FormEntry {...props} entry="memberFolder" label={t('memberFolder')} hint={t('memberFolderHint')} />
      <Checkbox
        label={t('steers')}
        checked={form.steersMember}
        onChange={(_, data) => change({ steersMember: data.checked === true })}
      />
      {form.steersMember && (
        <div className={styles.steered}>
          <FormEntry {...props} entry="memberApi" label={t('memberApi')} hint={t('memberApiHint')} required />
          <FormEntry
            {...props}
            entry="memberCertificate"
            label={t('certificate')}
            hint={t('certificateHint')}
            required={!form.memberApi.trim().startsWith('http:')}
          />
          <FormEntry
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
