import {
  Checkbox,
  Field,
  makeStyles,
  Select,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type {
  AlertChannelName,
  MailSetting,
  WebhookSetting,
} from '../../../electron/shared/alert-settings.ts';
import { useTexts } from '../../language.ts';
import { useWizardStore } from '../../services.ts';
import { afterPress } from '../../ui/after-press.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { AlertsDraft } from '../alerts-draft.ts';
import { useFilling, useProblem } from '../use-draft.ts';
import { AlertTest } from './AlertTest.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalXXXL,
  },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { ...typographyStyles.body1, padding: 0, marginBottom: tokens.spacingVerticalXS },
  limits: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(16rem, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalXXXL,
  },
  cell: { flexBasis: '16rem', flexGrow: 1, maxWidth: '26rem' },
  test: { flexBasis: '100%' },
});

type TextOf = { [K in keyof AlertsDraft]: string extends AlertsDraft[K] ? K : never }[keyof AlertsDraft];

/** Who is told when something is wrong, and how. */
export function AlertsChoice() {
  const t = useTexts('alertsChoice');
  const styles = useStyles();
  const { draft } = useFilling();
  const { alerts } = draft;
  const change = useChange();
  return (
    <section className={styles.section} aria-labelledby="alerts-title">
      <Text as="h2" id="alerts-title" weight="semibold" size={400}>
        {t('title')}
      </Text>
      <Text>{t('intro')}</Text>
      <Limits />
      <Checkbox
        label={t('systemLog')}
        checked={alerts.systemLog}
        onChange={(_, data) => change({ systemLog: data.checked === true })}
      />
      {alerts.systemLog && <ChannelFields channel="system-log" />}
      <Checkbox
        label={t('mail')}
        checked={alerts.mailWanted}
        onChange={(_, data) => change({ mailWanted: data.checked === true })}
      />
      {alerts.mailWanted && (
        <ChannelFields channel="mail">
          <AlertText entry="server" field="alerts.mail.server" label={t('server')} required />
          <AlertText entry="port" field="alerts.mail.port" label={t('port')} required />
          <Choice
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
          <Certificates entry="mailCertificates" field="alerts.mail.extraCertificates" />
        </ChannelFields>
      )}
      <Checkbox
        label={t('webhook')}
        checked={alerts.webhookWanted}
        onChange={(_, data) => change({ webhookWanted: data.checked === true })}
      />
      {alerts.webhookWanted && (
        <ChannelFields channel="webhook">
          <Choice
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
          <Certificates entry="webhookCertificates" field="alerts.webhook.extraCertificates" />
        </ChannelFields>
      )}
    </section>
  );
}

/** What has to happen before somebody is told. */
function Limits() {
  const t = useTexts('alertsChoice');
  const styles = useStyles();
  const optional = { hint: t('emptyHint'), width: 'short' } as const;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('when')}</legend>
      <div className={styles.limits}>
        <AlertText
          {...{ entry: 'staleAfterDays', field: 'alerts.staleAfterDays', ...optional }}
          label={t('staleAfterDays')}
        />
        <AlertText
          {...{ entry: 'patchTuesdayGraceDays', field: 'alerts.patchTuesdayGraceDays', ...optional }}
          label={t('patchTuesdayGraceDays')}
        />
        <AlertText
          {...{ entry: 'silentAfterHours', field: 'alerts.silentAfterHours', ...optional }}
          label={t('silentAfterHours')}
        />
        <AlertText
          {...{ entry: 'failedRuns', field: 'alerts.failedRuns', width: 'short', required: true }}
          label={t('failedRuns')}
        />
        <AlertText
          {...{ entry: 'failedPointRuns', field: 'alerts.failedPointRuns', width: 'short', required: true }}
          label={t('failedPointRuns')}
        />
      </div>
    </fieldset>
  );
}

function useChange() {
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  return (change: Partial<AlertsDraft>) => edit({ alerts: { ...draft.alerts, ...change } });
}

function ChannelFields(props: { readonly channel: AlertChannelName; readonly children?: ReactNode }) {
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

function Certificates({ entry, field }: { readonly entry: TextOf; readonly field: string }) {
  const t = useTexts('alertsChoice');
  return <AlertText {...{ entry, field, lines: 2 }} label={t('certificates')} hint={t('certificatesHint')} />;
}

function AlertText(props: {
  readonly entry: TextOf;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly width?: 'short';
  readonly lines?: number;
}) {
  const styles = useStyles();
  const { draft } = useFilling();
  const change = useChange();
  const leaveField = useWizardStore((store) => store.leaveField);
  const problem = useProblem(props.field);
  return (
    <div className={styles.cell}>
      <TextField
        label={props.label}
        {...(props.hint === undefined ? {} : { hint: props.hint })}
        required={props.required ?? false}
        {...(props.width === undefined ? {} : { width: props.width })}
        {...(props.lines === undefined ? {} : { lines: props.lines })}
        value={draft.alerts[props.entry]}
        onChange={(value) => change({ [props.entry]: value })}
        onLeave={() => afterPress(() => leaveField(props.field))}
        problem={problem}
      />
    </div>
  );
}

function Choice(props: {
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={props.label} className={styles.cell}>
      <Select value={props.value} onChange={(_, data) => props.onChange(data.value)}>
        {Object.entries(props.options).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
