import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import type { Answers } from '../../../electron/shared/answers.ts';
import { nextRuns } from '../../../electron/shared/next-run.ts';
import type { Schedule } from '../../../electron/shared/schedule.ts';
import type { Texts } from '../../../electron/shared/texts/language.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { FailedChange } from '../../maintenance/FailedChange.tsx';
import { useApp, useHostStore } from '../../services.ts';
import { Card } from '../../ui/Card.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/FailureBar.tsx';
import { formatInstantOfWeek, formatList } from '../../ui/format.ts';
import { useNow } from '../../ui/use-now.ts';
import { scheduleInWords } from '../schedule-in-words.ts';
import type { FinishedState } from '../wizard-state.ts';
import { OperationList, operationsOf } from './OperationList.tsx';
import { PointProgress } from './PointProgress.tsx';
import { SaveAnswers } from './SaveAnswers.tsx';

const minuteMs = 60_000;

const useStyles = makeStyles({
  command: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

type OtherHost = Extract<Answers['syncHost'], { kind: 'another-computer' }>;

/** What became of Setup, and what happens next. */
export function FinishedPage({ finished }: { readonly finished: FinishedState }) {
  const t = useTexts('finishedPage');
  const openLog = useApp((store) => store.openLog);
  const { outcome, plan, progress } = finished;
  return (
    <>
      <Outcome finished={finished} />
      {outcome.kind !== 'failed' && <WhatNext finished={finished} />}
      <Card title={t('operations')}>
        <OperationList operations={operationsOf(plan, progress)} />
      </Card>
      <PointProgress points={progress?.distributionPoints ?? []} />
      <SaveAnswers>
        <Button onClick={() => void openLog()}>{t('log')}</Button>
      </SaveAnswers>
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
          {doneText(answers, t)}
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

function doneText({ syncHost, distributionPoints }: Answers, t: Texts<'finishedPage'>): string {
  if (isLeftToHost(syncHost)) return t('doneElsewhere', { host: syncHost.name });
  return t('doneText', { points: distributionPoints.filter((point) => point.enabled).length });
}

/** Whether Setup prepared for another computer, but did not install PkgSource there: nothing was fetched yet. */
function isLeftToHost(host: Answers['syncHost']): host is OtherHost {
  return host.kind === 'another-computer' && host.ssh === undefined;
}

function WhatNext({ finished }: { readonly finished: FinishedState }) {
  const t = useTexts('finishedPage');
  const { outcome, answers } = finished;
  if (outcome.kind === 'failed') return null;
  const { syncHost } = answers;
  const host = isLeftToHost(syncHost)
    ? [{ label: t('host'), value: <InstallHost site={outcome.site} host={syncHost} /> }]
    : [];
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
          ...host,
          { label: t('schedule'), value: <NextRun schedule={syncHost.schedule} /> },
        ]}
      />
    </Card>
  );
}

/** What is left to do for another computer as host: by the dialog, or by the command. */
function InstallHost({ site, host: other }: { readonly site: string; readonly host: OtherHost }) {
  const { name: host, account } = other;
  const focusTarget = useRestoreFocusTarget();
  const open = useHostStore((store) => store.open);
  const t = useTexts('finishedPage');
  const styles = useStyles();
  const command = t('hostCommand', { host, account });
  return (
    <>
      {t('hostText', { host })}
      <div>
        <Button {...focusTarget} onClick={() => open({ kind: 'site', site, computer: host, account })}>
          {t('installHost', { host })}
        </Button>
      </div>
      <div className={styles.command}>
        <code dir="ltr" className={styles.code}>
          {command}
        </code>
        <CopyButton label={t('copyCommand')} text={() => command} />
      </div>
    </>
  );
}

/** The moment of the next run, then the rule that it follows from. */
function NextRun({ schedule }: { readonly schedule: Schedule }) {
  const t = useTexts('finishedPage');
  const language = useLanguage();
  const now = useNow(minuteMs);
  if (schedule === 'off') return t('byHand');
  const [next] = nextRuns(schedule, new Date(now), 1);
  return (
    <>
      {next !== undefined && (
        <Text block weight="semibold">
          {formatInstantOfWeek(next.toISOString())}
        </Text>
      )}
      {scheduleInWords(schedule, language)} {t('compares')}
    </>
  );
}
