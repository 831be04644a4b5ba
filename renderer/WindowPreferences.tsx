import { Field, Spinner, Switch } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { WindowPreferences as Preferences } from '../electron/shared/window-preferences.ts';
import { type Asked, answered, asking, notAsked } from './asked.ts';
import { useTexts } from './language.ts';
import { useBridge } from './services.ts';
import { FailureBar } from './ui/FailureBar.tsx';

/** What a person can choose for the window, kept as soon as it is chosen. */
export function WindowPreferences() {
  const t = useTexts('about');
  const bridge = useBridge();
  const [asked, setAsked] = useState<Asked<Preferences>>(() => asking(notAsked));
  useEffect(() => {
    let isOver = false;
    void bridge.call('app.preferences', undefined).then((result) => {
      if (!isOver) setAsked(answered(result));
    });
    return () => {
      isOver = true;
    };
  }, [bridge]);

  async function choose(preferences: Preferences) {
    setAsked(answered(await bridge.call('app.savePreferences', preferences)));
  }

  if (asked.kind === 'unanswered') return <FailureBar failure={asked.failure} />;
  if (asked.kind !== 'answered') return <Spinner label={t('readingPreferences')} />;
  const preferences = asked.value;
  return (
    <Field hint={t('keepTrayHint')}>
      <Switch
        label={t('keepTray')}
        checked={preferences.tray}
        onChange={(_, { checked }) => void choose({ ...preferences, tray: checked })}
      />
    </Field>
  );
}
