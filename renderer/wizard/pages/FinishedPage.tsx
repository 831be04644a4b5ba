import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons';
import type { Schedule } from '../../../electron/shared/schedule.ts';
import type { Language } from '../../../electron/shared/texts/language.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { FailedChange } from '../../maintenance/FailedChange.tsx';
import { useApp, useWizardStore } from '../../services.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/FailureBar.tsx';
import { formatList } from '../../ui/format.ts';
import { scheduleInWords } from '../schedule-in-words.ts';
import type { FinishedState } from '../wizard-state.ts';
import { OperationList, operationsOf } from './OperationList.tsx';
import { PointProgress } from './PointProgress.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** What became of Setup, and what happens next. */
export function FinishedPage({ finished }: { readonly finished: FinishedState }) {
  const t = useTexts('finishedPage');
  const styles = useStyles();
  const openLog = useApp((store) => store.openLog);
  const saveAnswers = useWizardStore((store) => store.saveAnswers);
  const { outcome, plan, progress } = finished;
  return (
    <>
      <Outcome finished={finished} />
      {outcome.kind !== 'failed' && <WhatNext finished={finished} />}
      <Card title={t('operations')}>
        <OperationList operations={operationsOf(plan, progress)} />
      </Card>
      <PointProgress points={progress?.distributionPoints ?? []} />
      <div className={styles.bar}>
        <Button onClick={() => void openLog()}>{t('log')}</Button>
        <Button icon={<SaveRegular />} onClick={() => void saveAnswers()}>
          {t('save')}
        </Button>
      </div>
    </>
  );
}

function Outcome({ finished }: { readonly finished: FinishedState }) {
  const t = useTexts('finishedPage');
  const { outcome, answers } = finished;
  switch (outcome.kind) {
    case 'done':
      return (
        <Notice intent="success" title={finished.filling.changing === null ? t('done') : t('changed')}>
          {t('doneText', { points: answers.distributionPoints.filter((point) => point.enabled).length })}
        </Notice>
      );
    case 'done with failures':
      return (
        <Notice intent="warning" title={t('partly')}>
          {t('partlyText', { names: formatList(outcome.failed) })}
        </Notice>
      );
    case 'failed':
      return <FailedChange outcome={outcome} undone={t('undone')} leftBehindText={t('leftBehindText')} />;
  }
}

function WhatNext({ finished }: { readonly finished: FinishedState }) {
  const t = useTexts('finishedPage');
  const language = useLanguage();
  const { outcome, answers } = finished;
  if (outcome.kind === 'failed') return null;
  return (
    <Card title={t('next')}>
      <Facts
        facts={[
          {
            label: t('share'),
            value: (
              <Text weight="semibold">
                <bdi>{outcome.unc}</bdi>
              </Text>
            ),
          },
          { label: t('folder'), value: outcome.site },
          { label: t('schedule'), value: scheduleText(answers.syncHost.schedule, language) },
        ]}
      />
    </Card>
  );
}

function scheduleText(schedule: Schedule, language: Language): string {
  const t = language.texts('finishedPage');
  if (schedule === 'off') return t('byHand');
  return `${scheduleInWords(schedule, language)} ${t('compares')}`;
}
