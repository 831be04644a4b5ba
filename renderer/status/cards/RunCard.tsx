import {
  Button,
  makeStyles,
  ProgressBar,
  Text,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { sayAlert } from '../../../electron/shared/alert-state.ts';
import type { HostView } from '../../../electron/shared/host-records.ts';
import { sayReason } from '../../../electron/shared/reason.ts';
import type { CurrentRun, RunOutcome, RunSummary, StatusSnapshot } from '../../../electron/shared/status.ts';
import type { Language, Texts } from '../../../electron/shared/texts/language.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { useHostStore } from '../../services.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Card } from '../../ui/Card.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { formatAge, formatBytes, formatDuration, formatInstant } from '../../ui/format.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { Transfer } from '../../ui/Transfer.tsx';
import { useNow } from '../../ui/use-now.ts';
import { outcomeTones } from '../run-texts.ts';

const useStyles = makeStyles({
  live: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  bar: { '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
});

type Say = Texts<'runCard'>;

const secondMs = 1000;
const minuteMs = 60_000;

export interface RunCardProps {
  /** The folder that was opened. */
  readonly site: string;
  readonly snapshot: StatusSnapshot;
  readonly staleRun: boolean;
}

/** The run in progress, the last one and the next one. */
export function RunCard({ site, snapshot, staleRun }: RunCardProps) {
  const language = useLanguage();
  const t = useTexts('runCard');
  const { currentRun, lastRun, lastSuccessAt } = snapshot;
  const isLive = currentRun !== null && !staleRun;
  const now = useNow(isLive ? secondMs : minuteMs);
  const host = currentRun?.host ?? lastRun?.host;
  return (
    <Card
      title={t('title')}
      {...(snapshot.host !== undefined && { actions: <InstallHost site={site} host={snapshot.host} /> })}
    >
      {isLive && <LiveRun run={currentRun} now={now} />}
      <Facts
        facts={[
          ...lastRunFacts(language, lastRun, now),
          {
            label: t('lastGood'),
            value: lastSuccessAt === null ? t('none') : instantWithAge(lastSuccessAt, now),
          },
          { label: t('next'), value: nextRunText(t, snapshot, now) },
          ...alertFacts(language, snapshot.alerts),
          ...(snapshot.host === undefined
            ? host === undefined
              ? []
              : [{ label: t('host'), value: host }]
            : hostFacts(t, snapshot.host, now)),
        ]}
      />
    </Card>
  );
}

function LiveRun({ run, now }: { readonly run: CurrentRun; readonly now: number }) {
  const t = useTexts('runCard');
  const styles = useStyles();
  const announce = useAnnounce();
  const phase = useTexts('runPhase')(run.phase);

  useEffect(() => announce(phase), [phase, announce]);

  const seconds = Math.max(0, (now - Date.parse(run.startedAt)) / 1000);
  return (
    <div className={styles.live} data-testid="current-run" data-phase={run.phase}>
      <Text weight="semibold">{t('running', { phase, time: formatDuration(seconds) })}</Text>
      {run.progress === null ? (
        <ProgressBar className={styles.bar} aria-label={phase} thickness="medium" />
      ) : (
        <Transfer label={phase} progress={run.progress} />
      )}
    </div>
  );
}

/** The host on another computer is installed, or installed anew, from here. */
function InstallHost({ site, host }: { readonly site: string; readonly host: HostView }) {
  const t = useTexts('runCard');
  const focusTarget = useRestoreFocusTarget();
  const open = useHostStore((store) => store.open);
  const { computer, account } = host;
  return (
    <Button {...focusTarget} onClick={() => open({ kind: 'site', site, computer, account })}>
      {t('installHost', { computer })}
    </Button>
  );
}

function OutcomeText({ outcome }: { readonly outcome: RunOutcome }) {
  return useTexts('runOutcome')(outcome);
}

function lastRunFacts(language: Language, run: RunSummary | null, now: number): readonly Fact[] {
  const t = language.texts('runCard');
  if (run === null) return [{ label: t('last'), value: t('none') }];
  const seconds = (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000;
  const facts: Fact[] = [
    {
      label: t('last'),
      value: (
        <StateMark tone={outcomeTones[run.outcome]}>
          <OutcomeText outcome={run.outcome} />
        </StateMark>
      ),
    },
    { label: t('took'), value: `${instantWithAge(run.startedAt, now)}, ${formatDuration(seconds)}` },
  ];
  const { reason, remedy } = sayReason(language, run);
  if (reason !== null) facts.push({ label: t('why'), value: [reason, remedy].join(' ') });
  if (run.bytesFetched > 0 || run.bytesDistributed > 0) {
    const moved = t('movedText', {
      fetched: formatBytes(run.bytesFetched),
      distributed: formatBytes(run.bytesDistributed),
    });
    facts.push({ label: t('moved'), value: moved });
  }
  return facts;
}

/** What is wrong, and what could not be told; nothing while there is nothing to say. */
function alertFacts(language: Language, alerts: StatusSnapshot['alerts']): readonly Fact[] {
  const t = language.texts('runCard');
  const { open, unsent } = alerts ?? { open: [], unsent: [] };
  const facts: Fact[] = [];
  if (open.length > 0) {
    const lines = open.map((alert) => (
      <div key={alert.key}>
        <StateMark tone="warning">
          {t('alert', { ...sayAlert(language, alert), since: formatInstant(alert.since) })}
        </StateMark>
      </div>
    ));
    facts.push({ label: t('alerts'), value: lines });
  }
  if (unsent.length > 0) {
    const lines = unsent.map(({ channel, failure }) => {
      const { detail, remedy } = language.describe(failure);
      return (
        <div key={channel}>
          <StateMark tone="bad">{`${detail} ${remedy}`}</StateMark>
        </div>
      );
    });
    facts.push({ label: t('unsent'), value: lines });
  }
  return facts;
}

/** The host on another computer: whether it is heard of, and what it is still to do. */
function hostFacts(
  t: Say,
  { computer, contact, requestedAt, stopped }: HostView,
  now: number,
): readonly Fact[] {
  const stoppedLine = (other: HostView['stopped'][number]) => (
    <div key={other.computer}>
      {t('stoppedText', { computer: other.computer, when: instantWithAge(other.at, now) })}
    </div>
  );
  const heard =
    contact === null
      ? t('neverHeard', { computer })
      : t('heard', { computer, when: instantWithAge(contact.at, now) });
  return [
    { label: t('host'), value: heard },
    ...(requestedAt === null
      ? []
      : [{ label: t('asked'), value: t('askedText', { when: instantWithAge(requestedAt, now) }) }]),
    ...(stopped.length === 0 ? [] : [{ label: t('stopped'), value: stopped.map(stoppedLine) }]),
  ];
}

function nextRunText(t: Say, { schedule, nextRunAt }: StatusSnapshot, now: number): string {
  if (schedule === 'off') return t('off');
  if (nextRunAt === null) return t('notKnown');
  const time = instantWithAge(nextRunAt, now);
  const minutes = schedule.randomDelayMinutes;
  return minutes === 0 ? time : t('delayed', { time, minutes });
}

function instantWithAge(iso: string, now: number): string {
  return `${formatInstant(iso)} (${formatAge(iso, now)})`;
}
