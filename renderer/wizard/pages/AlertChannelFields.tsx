import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type {
  AlertChannelName,
  MailSetting,
  WebhookSetting,
} from '../../../electron/shared/alert-settings.ts';
import { useTexts } from '../../language.ts';
import { useFilling } from '../use-draft.ts';
import { AlertCertificates, AlertChoice, AlertText, useAlertsChange } from './AlertFields.tsx';
import { AlertTest } from './AlertTest.tsx';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalXXXL,
  },
  test: { flexBasis: '100%' },
});

/** What a channel asks for, and a test of it. */
export function ChannelFields(props: { readonly channel: AlertChannelName; readonly children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {props.children}
      <div className={styles.test}>
        <AlertTest channel={props.channel} />
      </div>
    </div>
  );
}

/** How mail is sent. */
export function MailFields() {
  const t = useTexts('alertsChoice');
  const { alerts } = useFilling().draft;
  const change = useAlertsChange();
  return (
    <ChannelFields channel="mail">
      <AlertText entry="server" field="alerts.mail.server" label={t('server')} required />
      <AlertText entry="port" field="alerts.mail.port" label={t('port')} required />
      <AlertChoice
        label={t('security')}
        options={{
          starttls: t('securityStarttls'),
          tls: t('securityTls'),
          none: t('securityNone'),
        }}
        value={alerts.security}
        onChange={(security) => change({ security: security as MailSetting['security'] })}
      />
      <AlertText
        entry="mailCredential"
        field="alerts.mail.credential"
        label={t('credential')}
        hint={t('mailCredentialHint')}
      />
      <AlertText entry="from" field="alerts.mail.from" label={t('from')} required />
      <AlertText entry="to" field="alerts.mail.to" label={t('to')} hint={t('toHint')} required />
      <AlertCertificates entry="mailCertificates" field="alerts.mail.extraCertificates" />
    </ChannelFields>
  );
}

/** How a webhook is called. */
export function WebhookFields() {
  const t = useTexts('alertsChoice');
  const { alerts } = useFilling().draft;
  const change = useAlertsChange();
  return (
    <ChannelFields channel="webhook">
      <AlertChoice
        label={t('format')}
        options={{ json: t('formatJson'), teams: t('formatTeams'), slack: t('formatSlack') }}
        value={alerts.format}
        onChange={(format) => change({ format: format as WebhookSetting['format'] })}
      />
      <AlertText entry="url" field="alerts.webhook" label={t('url')} hint={t('urlHint')} />
      <AlertText
        entry="webhookCredential"
        field="alerts.webhook.credential"
        label={t('credential')}
        hint={t('webhookCredentialHint')}
      />
      <AlertCertificates entry="webhookCertificates" field="alerts.webhook.extraCertificates" />
    </ChannelFields>
  );
}
