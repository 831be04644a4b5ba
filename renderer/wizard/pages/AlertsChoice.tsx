import { Checkbox, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type {
  AlertChannelName,
  MailSetting,
  WebhookSetting,
} from '../../../electron/shared/alert-settings.ts';
import { useWizardStore } from '../../services.ts';
import { afterPress } from '../../ui/after-press.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { AlertsDraft } from '../alerts-draft.ts';
import { useFilling, useProblem } from '../use-draft.ts';
import { AlertTest } from './AlertTest.tsx';

const texts = {
  title: 'Alerts',
  intro:
    'When the catalog is out of date, runs fail, or a distribution point stays without the catalog, somebody should know. Each is told once, and again when it is over.',
  systemLog: 'Write to the log of the system, which monitoring reads',
  mail: 'Send e-mail',
  webhook: 'Call a webhook: Teams, Slack or another',
  server: 'Mail server',
  port: 'Port',
  security: 'Encryption',
  securities: { starttls: 'STARTTLS', tls: 'TLS from the start', none: 'None: a relay on this computer' },
  credential: 'Credential',
  mailCredentialHint:
    'Entry of the secret store to sign in with: pkgsource secret set NAME. Empty: no sign-in.',
  from: 'From',
  to: 'To',
  toHint: 'Several addresses are separated by commas.',
  format: 'Receiver',
  formats: { json: 'Any: one JSON document', teams: 'Microsoft Teams (Workflows)', slack: 'Slack' },
  url: 'Address',
  urlHint: 'Leave it empty where the address is a secret, as those of Teams and Slack are.',
  webhookCredentialHint: 'Entry of the secret store whose password is the address.',
} as const;

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
  cell: { flexBasis: '16rem', flexGrow: 1, maxWidth: '26rem' },
  test: { flexBasis: '100%' },
});

type TextOf = { [K in keyof AlertsDraft]: string extends AlertsDraft[K] ? K : never }[keyof AlertsDraft];

/** Who is told when something is wrong, and how. */
export function AlertsChoice() {
  const styles = useStyles();
  const { draft } = useFilling();
  const { alerts } = draft;
  const change = useChange();
  return (
    <section className={styles.section} aria-labelledby="alerts-title">
      <Text as="h2" id="alerts-title" weight="semibold" size={400}>
        {texts.title}
      </Text>
      <Text>{texts.intro}</Text>
      <Checkbox
        label={texts.systemLog}
        checked={alerts.systemLog}
        onChange={(_, data) => change({ systemLog: data.checked === true })}
      />
      {alerts.systemLog && <ChannelFields channel="system-log" />}
      <Checkbox
        label={texts.mail}
        checked={alerts.mailWanted}
        onChange={(_, data) => change({ mailWanted: data.checked === true })}
      />
      {alerts.mailWanted && (
        <ChannelFields channel="mail">
          <AlertText entry="server" field="alerts.mail.server" label={texts.server} required />
          <AlertText entry="port" field="alerts.mail.port" label={texts.port} required />
          <Choice
            label={texts.security}
            options={texts.securities}
            value={alerts.security}
            onChange={(security) => change({ security: security as MailSetting['security'] })}
          />
          <AlertText
            entry="mailCredential"
            field="alerts.mail.credential"
            label={texts.credential}
            hint={texts.mailCredentialHint}
          />
          <AlertText entry="from" field="alerts.mail.from" label={texts.from} required />
          <AlertText entry="to" field="alerts.mail.to" label={texts.to} hint={texts.toHint} required />
        </ChannelFields>
      )}
      <Checkbox
        label={texts.webhook}
        checked={alerts.webhookWanted}
        onChange={(_, data) => change({ webhookWanted: data.checked === true })}
      />
      {alerts.webhookWanted && (
        <ChannelFields channel="webhook">
          <Choice
            label={texts.format}
            options={texts.formats}
            value={alerts.format}
            onChange={(format) => change({ format: format as WebhookSetting['format'] })}
          />
          <AlertText entry="url" field="alerts.webhook" label={texts.url} hint={texts.urlHint} />
          <AlertText
            entry="webhookCredential"
            field="alerts.webhook.credential"
            label={texts.credential}
            hint={texts.webhookCredentialHint}
          />
        </ChannelFields>
      )}
    </section>
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

function AlertText(props: {
  readonly entry: TextOf;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
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
