import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { HostView } from '../../../electron/shared/host-records.ts';
import type { CurrentRun, RunSummary, StatusSnapshot } from '../../../electron/shared/status.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Card } from '../../ui/Card.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { formatAge, formatBytes, formatDuration, formatInstant } from '../../ui/format.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { Transfer } from '../../ui/Transfer.tsx';
import { useNow } from '../../ui/use-now.ts';
import { outcomeTexts, outcomeTones, phaseTexts } from '../run-texts.ts';

const texts = {
  title: 'Synchronization',
  now: 'Now',
  last: 'Last run',
  took: 'Ran',
  why: 'Reason',
  moved: 'Moved',
  movedText: (fetched: string, distributed: string) => `${fetched} fetched, ${distributed} distributed`,
  lastGood: 'Last success',
  next: 'Next run',
  host: 'Host',
  alerts: 'Alerts',
  unsent: 'Alerts not sent',
  heard: (when: string) => `heard of ${when}`,
  neverHeard: 'not heard of yet: is PkgSource installed there?',
  asked: 'Asked for',
  askedText: (when: string) => `${when}; the host looks twice an hour`,
  stopped: 'Stopped',
  stoppedText: (computer: string, when: string) =>
    `${computer} tried to synchronize ${when}; it is not the host`,
  none: 'None yet',
  off: 'Not scheduled: start it with Sync now',
  notKnown: 'Not known',
  delayed: (text: string, minutes: number) =>
    minutes === 0 ? text : `${text}, up to ${minutes} minutes later`,
  since: (time: string) => `for ${time}`,
} as const;

const useStyles = makeStyles({
  live: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  bar: { '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
});

const secondMs = 1000;
const minuteMs = 60_000;

export interface RunCardProps {
  readonly snapshot: StatusSnapshot;
  readonly staleRun: boolean;
}

/** The run in progress, the last one and the next one. */
export function RunCard({ snapshot, staleRun }: RunCardProps) {
  const { currentRun, lastRun, lastSuccessAt } = snapshot;
  const isLive = currentRun !== null && !staleRun;
  const now = useNow(isLive ? secondMs : minuteMs);
  const host = currentRun?.host ?? lastRun?.host;
  return (
    <Card title={texts.title}>
      {isLive && <LiveRun run={currentRun} now={now} />}
      <Facts
        facts={[
          ...lastRunFacts(lastRun, now),
          {
            label: texts.lastGood,
            value: lastSuccessAt === null ? texts.none : instantWithAge(lastSuccessAt, now),
          },
          { label: texts.next, value: nextRunText(snapshot, now) },
          ...alertFacts(snapshot.alerts),
          ...(snapshot.host === undefined
            ? host === undefined
              ? []
              : [{ label: texts.host, value: host }]
            : hostFacts(snapshot.host, now)),
        ]}
      />
    </Card>
  );
}

function LiveRun({ run, now }: { readonly run: CurrentRun; readonly now: number }) {
  const styles = useStyles();
  const announce = useAnnounce();
  const phase = phaseTexts[run.phase];

  useEffect(() => announce(phase), [phase, announce]);

  const seconds = Math.max(0, (now - Date.parse(run.startedAt)) / 1000);
  return (
    <div className={styles.live} data-testid="current-run" data-phase={run.phase}>
      <Text weight="semibold">
        {phase}, {texts.since(formatDuration(seconds))}
      </Text>
      {run.progress === null ? (
        <ProgressBar className={styles.bar} aria-label={phase} thickness="medium" />
      ) : (
        <Transfer label={phase} progress={run.progress} />
      )}
    </div>
  );
}

function lastRunFacts(run: RunSummary | null, now: number): readonly Fact[] {
  if (run === null) return [{ label: texts.last, value: texts.none }];
  const seconds = (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000;
  const facts: Fact[] = [
    {
      label: texts.last,
      value: <StateMark tone={outcomeTones[run.outcome]}>{outcomeTexts[run.outcome]}</StateMark>,
    },
    { label: texts.took, value: `${instantWithAge(run.startedAt, now)}, ${formatDuration(seconds)}` },
  ];
  if (run.reason !== null) facts.push({ label: texts.why, value: [run.reason, run.remedy].join(' ') });
  if (run.bytesFetched > 0 || run.bytesDistributed > 0) {
    const moved = texts.movedText(formatBytes(run.bytesFetched), formatBytes(run.bytesDistributed));
    facts.push({ label: texts.moved, value: moved });
  }
  return facts;
}

/** What is wrong, and what could not be told; nothing while there is nothing to say. */
function alertFacts(alerts: StatusSnapshot['alerts']): readonly Fact[] {
  const { open, unsent } = alerts ?? { open: [], unsent: [] };
  const facts: Fact[] = [];
  if (open.length > 0) {
    const lines = open.map(({ key, title, text, since }) => (
      <div key={key}>
        <StateMark tone="warning">{`${title} (${formatInstant(since)}). ${text}`}</StateMark>
      </div>
    ));
    facts.push({ label: texts.alerts, value: lines });
  }
  if (unsent.length > 0) {
    const lines = unsent.map(({ channel, reason, remedy }) => (
      <div key={channel}>
        <StateMark tone="bad">{`${reason} ${remedy}`}</StateMark>
      </div>
    ));
    facts.push({ label: texts.unsent, value: lines });
  }
  return facts;
}

/** The host on another computer: whether it is heard of, and what it is still to do. */
function hostFacts({ computer, contact, requestedAt, stopped }: HostView, now: number): readonly Fact[] {
  const heard = contact === null ? texts.neverHeard : texts.heard(instantWithAge(contact.at, now));
  return [
    { label: texts.host, value: `${computer}, ${heard}` },
    ...(requestedAt === null
      ? []
      : [{ label: texts.asked, value: texts.askedText(instantWithAge(requestedAt, now)) }]),
    ...stopped.map((other) => ({
      label: texts.stopped,
      value: texts.stoppedText(other.computer, instantWithAge(other.at, now)),
    })),
  ];
}

function nextRunText({ schedule, nextRunAt }: StatusSnapshot, now: number): string {
  if (schedule === 'off') return texts.off;
  if (nextRunAt === null) return texts.notKnown;
  return texts.delayed(instantWithAge(nextRunAt, now), schedule.randomDelayMinutes);
}

function instantWithAge(iso: string, now: number): string {
  return `${formatInstant(iso)} (${formatAge(iso, now)})`;
}
