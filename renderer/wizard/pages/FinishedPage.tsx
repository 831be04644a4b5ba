import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons';
import type { Schedule } from '../../../electron/shared/schedule.ts';
import { describeDelay, describeSchedule } from '../../../electron/shared/schedule-rule.ts';
import { intentOf, isToBeSettled } from '../../how-it-ended.ts';
import { useApp, useWizardStore } from '../../services.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { FailureBar, Notice } from '../../ui/FailureBar.tsx';
import { formatCount } from '../../ui/format.ts';
import type { FinishedState } from '../wizard-state.ts';
import { OperationList, operationsOf } from './OperationList.tsx';
import { PointProgress } from './PointProgress.tsx';

const texts = {
  done: 'PkgSource is set up',
  changed: 'The settings were changed',
  doneText: (points: number) =>
    points === 0
      ? 'The catalog is in PkgSource. There are no distribution points yet.'
      : `The catalog is in PkgSource and on ${everyPoint(points)}.`,
  partly: 'PkgSource is set up, but not every distribution point has the catalog',
  partlyText: (names: string) =>
    `Not there yet: ${names}. The table below says why and what to do; the next synchronization tries again.`,
  undone: 'What Setup did was undone: this computer is as it was before.',
  leftBehind: 'Left behind',
  leftBehindText: 'Setup could not undo all of it. Put these right by hand:',
  next: 'What happens next',
  share: 'Share',
  folder: 'Destination folder',
  schedule: 'Next synchronization',
  operations: 'What Setup did',
  log: 'Open log',
  save: 'Save answers…',
} as const;

const useStyles = makeStyles({
  bar: { display: 'flex', gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingInlineStart: '20px' },
});

/** What became of Setup, and what happens next. */
export function FinishedPage({ finished }: { readonly finished: FinishedState }) {
  const styles = useStyles();
  const openLog = useApp((store) => store.openLog);
  const saveAnswers = useWizardStore((store) => store.saveAnswers);
  const { outcome, plan, progress } = finished;
  return (
    <>
      <Outcome finished={finished} />
      {outcome.kind !== 'failed' && <WhatNext finished={finished} />}
      <Card title={texts.operations}>
        <OperationList operations={operationsOf(plan, progress)} />
      </Card>
      <PointProgress points={progress?.distributionPoints ?? []} />
      <div className={styles.bar}>
        <Button onClick={() => void openLog()}>{texts.log}</Button>
        <Button icon={<SaveRegular />} onClick={() => void saveAnswers()}>
          {texts.save}
        </Button>
      </div>
    </>
  );
}

function Outcome({ finished }: { readonly finished: FinishedState }) {
  const styles = useStyles();
  const { outcome, answers } = finished;
  switch (outcome.kind) {
    case 'done':
      return (
        <Notice intent="success" title={finished.filling.changing === null ? texts.done : texts.changed}>
          {texts.doneText(answers.distributionPoints.filter((point) => point.enabled).length)}
        </Notice>
      );
    case 'done with failures': {
      const names = new Intl.ListFormat(undefined, { type: 'conjunction' }).format(outcome.failed);
      return (
        <Notice intent="warning" title={texts.partly}>
          {texts.partlyText(names)}
        </Notice>
      );
    }
    case 'failed':
      return (
        <>
          <FailureBar failure={outcome.failure} intent={intentOf(outcome.failure)} />
          {outcome.leftBehind.length === 0 ? (
            !isToBeSettled(outcome.failure) && <Text>{texts.undone}</Text>
          ) : (
            <Notice intent="warning" title={texts.leftBehind}>
              {texts.leftBehindText}
              <ul className={styles.list}>
                {outcome.leftBehind.map(({ what, remedy }) => (
                  <li key={what}>
                    {what}: {remedy}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
        </>
      );
  }
}

function WhatNext({ finished }: { readonly finished: FinishedState }) {
  const { outcome, answers } = finished;
  if (outcome.kind === 'failed') return null;
  return (
    <Card title={texts.next}>
      <Facts
        facts={[
          { label: texts.share, value: <Text weight="semibold">{outcome.unc}</Text> },
          { label: texts.folder, value: outcome.site },
          { label: texts.schedule, value: scheduleText(answers.syncHost.schedule) },
        ]}
      />
    </Card>
  );
}

function scheduleText(schedule: Schedule): string {
  if (schedule === 'off') return 'None is scheduled. Start one with Sync now in the status view.';
  return `Starts ${describeSchedule(schedule)}${describeDelay(schedule)}. It compares the source’s catalog with PkgSource’s and copies a new one to every distribution point.`;
}

function everyPoint(count: number): string {
  if (count === 1) return 'the distribution point';
  return count === 2 ? 'both distribution points' : `all ${formatCount(count)} distribution points`;
}
