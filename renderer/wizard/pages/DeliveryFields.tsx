import { makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../../language.ts';
import type { DeliveryForm } from '../delivery-form.ts';
import type { FormProblems } from '../use-form-problems.ts';
import { FormEntry } from './FormEntry.tsx';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalXXXL,
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(10rem, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
});

export interface DeliveryFieldsProps {
  readonly form: DeliveryForm;
  readonly change: (part: Partial<DeliveryForm>) => void;
  readonly problemOf: FormProblems['problemOf'];
}

/** The settings of the chosen kind of delivery; nothing where it has none. */
export function DeliveryFields(props: DeliveryFieldsProps) {
  switch (props.form.deliveryKind) {
    case 'unset':
    case 'copy':
      return null;
    case 'replicated':
      return <ReplicatedFields {...props} />;
    case 'syncthing':
      return <SyncthingFields {...props} />;
    case 'configmgr':
      return <ConfigmgrFields {...props} />;
  }
}

function ReplicatedFields(props: DeliveryFieldsProps) {
  const t = useTexts('delivery');
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <FormEntry {...props} entry="hubs" label={t('hubs')} hint={t('hubsHint')} lines={3} />
    </div>
  );
}

function SyncthingFields(props: DeliveryFieldsProps) {
  const t = useTexts('delivery');
  const styles = useStyles();
  const name = props.form.apiCredential.trim() === '' ? 'syncthing' : props.form.apiCredential.trim();
  return (
    <div className={styles.fields}>
      <FormEntry {...props} entry="address" label={t('address')} hint={t('addressHint')} required />
      <FormEntry
        {...props}
        entry="certificateSha256"
        label={t('certificate')}
        hint={t('certificateHint')}
        required={!props.form.address.trim().startsWith('http:')}
      />
      <FormEntry
        {...props}
        entry="apiCredential"
        label={t('syncthingCredential')}
        hint={t('syncthingCredentialHint', { name })}
        required
      />
      <FormEntry
        {...props}
        entry="deviceAddresses"
        label={t('deviceAddresses')}
        hint={t('deviceAddressesHint')}
        lines={2}
      />
      <div className={styles.columns}>
        <FormEntry {...props} entry="folderId" label={t('folderId')} required />
        <FormEntry {...props} entry="maxSendMBps" label={t('maxSend')} hint={t('rateHint')} />
        <FormEntry {...props} entry="maxReceiveMBps" label={t('maxReceive')} hint={t('rateHint')} />
      </div>
    </div>
  );
}

function ConfigmgrFields(props: DeliveryFieldsProps) {
  const t = useTexts('delivery');
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <FormEntry
        {...props}
        entry="adminService"
        label={t('adminService')}
        hint={t('adminServiceHint')}
        required
      />
      <FormEntry {...props} entry="packageId" label={t('packageId')} hint={t('packageIdHint')} required />
      <FormEntry {...props} entry="packageSource" label={t('packageSource')} hint={t('packageSourceHint')} />
      <FormEntry
        {...props}
        entry="adminCredential"
        label={t('configmgrCredential')}
        hint={t('configmgrCredentialHint')}
      />
      <FormEntry
        {...props}
        entry="extraCertificates"
        label={t('certificates')}
        hint={t('certificatesHint')}
        lines={2}
      />
    </div>
  );
}
