import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { Result } from '../../../electron/shared/result.ts';
import { useTexts } from '../../language.ts';
import { useWizardStore } from '../../services.ts';
import { SavedNotice } from '../../ui/SavedNotice.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Keeps the answers in a file, and says where they are or why not. `children` are buttons before it. */
export function SaveAnswers({ children }: { readonly children?: ReactNode }) {
  const t = useTexts('saveAnswers');
  const styles = useStyles();
  const saveAnswers = useWizardStore((store) => store.saveAnswers);
  const [saved, setSaved] = useState<Result<string | null> | null>(null);
  return (
    <>
      <div className={styles.bar}>
        {children}
        <Button icon={<SaveRegular />} onClick={() => void saveAnswers().then(setSaved)}>
          {t('save')}
        </Button>
        <Text size={200} className={styles.quiet}>
          {t('hint')}
        </Text>
      </div>
      <SavedNotice saved={saved} title={t('saved')} onDismiss={() => setSaved(null)} />
    </>
  );
}
