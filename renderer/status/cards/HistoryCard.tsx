import { Button, makeStyles, Spinner, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { sayReason } from '../../../electron/shared/reason.ts';
import type { RunEvent } from '../../../electron/shared/run-events.ts';
import type { DistributionPointStatus, RunSummary } from '../../../electron/shared/status.ts';
import { type Asked, answerOf } from '../../asked.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { useStatusStore } from '../../services.ts';
import { Card } from '../../ui/Card.tsx';
import { FailureBar } from '../../ui/FailureBar.tsx';
import { formatBytes, formatDuration, formatInstant } from '../../ui/format.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import type { ChartKind } from '../history/chart-data.ts';
import { HistoryCharts } from '../history/HistoryCharts.tsx';
import { RunTimeline } from '../history/RunTimeline.tsx';
import { outcomeTones } from '../run-texts.ts';

type ShownAs = 'runs' | ChartKind;

const views: readonly ShownAs[] = ['runs', 'outcomes', 'duration', 'bytes', 'compliance', 'points'];

/** Runs shown before “Show all”. */
const firstRuns = 8;

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  run: {
    boxSizing: 'border-box',
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '1.25rem 13rem minmax(10rem, 1fr) 7rem minmax(8rem, 1.2fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: '8px 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (max-width: 720px)': { gridTemplateColumns: '1.25rem minmax(0, 1fr)' },
  },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** The runs that ended: listed, newest first, each open to its events, and as charts. */
export function HistoryCard({ points }: { readonly points: readonly DistributionPointStatus[] }) {
  const t = useTexts('history');
  const styles = useStyles();
  const [shownAs, setShownAs] = useState<ShownAs>('runs');
  const history = useStatusStore((store) => store.history);
  const runs = answerOf(history) ?? [];
  return (
    <Card
      title={t('title')}
      actions={
        <TabList
          size="small"
          className={styles.tabs}
          selectedValue={shownAs}
          onTabSelect={(_, { value }) => setShownAs(value as ShownAs)}
        >
          {views.map((view) => (
            <Tab key={view} value={view}>
              {t(view)}
            </Tab>
          ))}
        </TabList>
      }
    >
      {history.kind === 'unanswered' && <FailureBar failure={history.failure} />}
      {history.kind === 'answered' && runs.length === 0 && <Text>{t('none')}</Text>}
      <div role="tabpanel" aria-label={t(shownAs)}>
        {shownAs === 'runs' ? (
          <RunList runs={runs} />
        ) : (
          <HistoryCharts kind={shownAs} runs={runs} points={points} />
        )}
      </div>
    </Card>
  );
}

function RunList({ runs }: { readonly runs: readonly RunSummary[] }) {
  const t = useTexts('history');
  const styles = useStyles();
  const [isAllShown, setAllShown] = useState(false);
  const shown = isAllShown ? runs : runs.slice(0, firstRuns);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((run) => (
          <li key={run.id} className={styles.item}>
            <RunItem run={run} />
          </li>
        ))}
      </ul>
      {shown.length < runs.length && (
        <div>
          <Button onClick={() => setAllShown(true)}>{t('showAll', { count: runs.length })}</Button>
        </div>
      )}
    </>
  );
}

function RunItem({ run }: { readonly run: RunSummary }) {
  const t = useTexts('history');
  const styles = useStyles();
  const outcomeText = useTexts('runOutcome');
  const openRun = useStatusStore((store) => store.openRun);
  const showRun = useStatusStore((store) => store.showRun);
  const isOpen = openRun?.runId === run.id;
  const seconds = (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000;
  const moved = run.bytesFetched > 0 || run.bytesDistributed > 0;
  const { reason } = sayReason(useLanguage(), run);
  return (
    <>
      <button
        type="button"
        className={styles.run}
        aria-expanded={isOpen}
        data-testid={`run-${run.id}`}
        onClick={() => void showRun(isOpen ? null : run.id)}
      >
        {isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        <span>{formatInstant(run.startedAt)}</span>
        <StateMark tone={outcomeTones[run.outcome]}>{outcomeText(run.outcome)}</StateMark>
        <span>{formatDuration(seconds)}</span>
        <span className={styles.quiet}>
          {reason ??
            (moved &&
              t('moved', {
                fetched: formatBytes(run.bytesFetched),
                distributed: formatBytes(run.bytesDistributed),
              }))}
        </span>
      </button>
      {isOpen && openRun !== null && <RunEvents events={openRun.events} />}
    </>
  );
}

function RunEvents({ events }: { readonly events: Asked<readonly RunEvent[]> }) {
  const t = useTexts('history');
  if (events.kind === 'unanswered') return <FailureBar failure={events.failure} />;
  if (events.kind !== 'answered') {
    return <Spinner size="tiny" labelPosition="after" label={t('reading')} />;
  }
  if (events.value.length === 0) return <Text>{t('noEvents')}</Text>;
  return <RunTimeline events={events.value} />;
}
