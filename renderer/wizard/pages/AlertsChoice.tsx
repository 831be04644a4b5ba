import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTexts } from '../../language.ts';
import { useFilling } from '../use-draft.ts';
import { ChannelFields, MailFields, WebhookFields } from './AlertChannelFields.tsx';
import { useAlertsChange } from './AlertFields.tsx';
import { AlertLimits } from './AlertLimits.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** Who is told when something is wrong, and how. */
export function AlertsChoice() {
  const t = useTexts('alertsChoice');
  const styles = useStyles();
  const { draft } = useFilling();
  const { alerts } = draft;
  const change = useAlertsChange();
  return (
    <section className={styles.section} aria-labelledby="alerts-title">
      <Text as="h2" id="alerts-title" weight="semibold" size={400}>
        {t('title')}
      </Text>
      <Text>{t('intro')}</Text>
      <AlertLimits />
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
      {alerts.mailWanted && <MailFields />}
      <Checkbox
        label={t('webhook')}
        checked={alerts.webhookWanted}
        onChange={(_, data) => change({ webhookWanted: data.checked === true })}
      />
      {alerts.webhookWanted && <WebhookFields />}
    </section>
  );
}
