import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, SaveRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CheckResult } from '../../../electron/shared/checks.ts';
import type { Result } from '../../../electron/shared/result.ts';
import type { Language } from '../../../electron/shared/texts/language.ts';
import { answerOf } from '../../asked.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { useWizardStore } from '../../services.ts';
import { Card } from '../../ui/Card.tsx';
import { CheckList } from '../../ui/CheckList.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { FailureBar } from '../../ui/FailureBar.tsx';
import { SavedNotice } from '../../ui/SavedNotice.tsx';
import { useFilling } from '../use-draft.ts';
import { Intro } from './Intro.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What Setup does, and whether this computer is ready for it. */
export function WelcomePage() {
  const language = useLanguage();
  const t = useTexts('welcomePage');
  const styles = useStyles();
  const { checks } = useFilling().findings;
  const runChecks = useWizardStore((store) => store.runChecks);
  const saveCheckReport = useWizardStore((store) => store.saveCheckReport);
  const [saved, setSaved] = useState<Result<string | null> | null>(null);
  const results = answerOf(checks) ?? [];
  const failed = results.filter((check) => check.outcome === 'failed').length;
  return (
    <>
      <Intro>{t('intro')}</Intro>
      <Card
        title={t('title')}
        actions={
          <div className={styles.actions}>
            {results.length > 0 && (
              <>
                <CopyButton labelled label={t('copy')} text={() => checksAsText(results, language)} />
                <Button icon={<SaveRegular />} onClick={() => void saveCheckReport(results).then(setSaved)}>
                  {t('save')}
                </Button>
              </>
            )}
            <Button
              icon={
                checks.kind === 'asking' ? (
                  <Spinner size="tiny" aria-hidden="true" />
                ) : (
                  <ArrowClockwiseRegular />
                )
              }
              disabledFocusable={checks.kind === 'asking'}
              onClick={() => void runChecks()}
            >
              {t('again')}
            </Button>
          </div>
        }
      >
        <SavedNotice saved={saved} title={t('saved')} onDismiss={() => setSaved(null)} />
        {checks.kind === 'unanswered' && <FailureBar failure={checks.failure} />}
        {checks.kind === 'asking' && results.length === 0 && (
          <Spinner size="tiny" labelPosition="after" label={t('checking')} />
        )}
        <CheckList checks={results} />
        {failed > 0 && <Text>{t('notMet', { count: failed })}</Text>}
      </Card>
    </>
  );
}

function checksAsText(checks: readonly CheckResult[], { say, texts }: Language): string {
  const t = texts('welcomePage');
  return checks
    .map(({ outcome, title, found, remedy }) => {
      const line = t('line', { outcome: t(outcome), title: say(title), found: say(found) });
      return remedy === null ? line : `${line}\n  ${t('remedy', { remedy: say(remedy) })}`;
    })
    .join('\n');
}
