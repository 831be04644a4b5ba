import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { AlertChannelName } from '../../../electron/shared/alert-settings.ts';
import { type Asked, answered, asking, notAsked } from '../../asked.ts';
import { useTexts } from '../../language.ts';
import { useBridge, useWizardStore } from '../../services.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { FailureBar } from '../../ui/FailureBar.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { readAlerts } from '../alerts-draft.ts';
import { useFilling } from '../use-draft.ts';

const buttonTexts = {
  'system-log': 'testSystemLog',
  mail: 'testMail',
  webhook: 'testWebhook',
} as const satisfies Readonly<Record<AlertChannelName, string>>;

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** Sends a test message with the settings as they are typed; says what became of it. */
export function AlertTest({ channel }: { readonly channel: AlertChannelName }) {
  const t = useTexts('alertsChoice');
  const styles = useStyles();
  const bridge = useBridge();
  const announce = useAnnounce();
  const leaveField = useWizardStore((store) => store.leaveField);
  const { alerts } = useFilling().draft;
  const [asked, setAsked] = useState<Asked<null>>(notAsked);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer belongs to what was typed when it was asked for
  useEffect(() => setAsked(notAsked), [alerts]);

  const test = async (): Promise<void> => {
    const read = readAlerts(alerts);
    if (!('settings' in read)) {
      for (const field of read.wrong) leaveField(field === 'alerts.webhook.url' ? 'alerts.webhook' : field);
      return;
    }
    setAsked(asking(notAsked));
    const result = answered(await bridge.call('setup.testAlert', { alerts: read.settings, channel }));
    setAsked(result);
    if (result.kind === 'answered') announce(t('sent'));
  };
  return (
    <>
      <div className={styles.row}>
        <Button disabled={asked.kind === 'asking'} onClick={test}>
          {t(buttonTexts[channel])}
        </Button>
        {asked.kind === 'asking' && <StateMark tone="working">{t('sending')}</StateMark>}
        {asked.kind === 'answered' && <StateMark tone="good">{t('sent')}</StateMark>}
      </div>
      {asked.kind === 'unanswered' && <FailureBar failure={asked.failure} />}
    </>
  );
}
