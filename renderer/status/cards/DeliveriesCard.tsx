import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { DfsReplication } from '../../../electron/shared/backlog.ts';
import { type GroupSummary, summarizeGroups } from '../../../electron/shared/point-summary.ts';
import { sayReason } from '../../../electron/shared/reason.ts';
import type { EngineStatus, StatusSnapshot } from '../../../electron/shared/status.ts';
import type { Texts } from '../../../electron/shared/texts/language.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { Card } from '../../ui/Card.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { formatAge, formatCount, formatInstant } from '../../ui/format.ts';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { useNow } from '../../ui/use-now.ts';
import { type Column, VirtualTable } from '../../ui/VirtualTable.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column' },
  // Under the text of the mark, not under its icon.
  quiet: { color: tokens.colorNeutralForeground2, paddingInlineStart: '22px' },
});

type Say = Texts<'deliveriesCard'>;

const halfMinuteMs = 30_000;

/** The engines that carry the catalog, and how each group of distribution points stands; nothing where there are none. */
export function DeliveriesCard({ snapshot }: { readonly snapshot: StatusSnapshot }) {
  const t = useTexts('deliveriesCard');
  const now = useNow(halfMinuteMs);
  const { engines = [], dfsReplication, catalog, distributionPoints } = snapshot;
  const groups = useMemo(() => summarizeGroups(distributionPoints), [distributionPoints]);
  const hasReported = groups.some(({ reported }) => reported !== undefined);
  const columns = useMemo(() => columnsAt(t, now, hasReported), [t, now, hasReported]);
  const facts = [
    ...engines.map((engine) => engineFact(t, engine, catalog?.sha256, now)),
    ...(dfsReplication === undefined ? [] : [dfsReplicationFact(t, dfsReplication, now)]),
  ];
  if (facts.length === 0 && groups.length === 0) return null;
  return (
    <Card title={t('title')}>
      {facts.length > 0 && <Facts facts={facts} />}
      {groups.length > 0 && (
        <VirtualTable
          label={t('groups')}
          rows={groups}
          rowKey={({ group }) => group}
          columns={columns}
          maxHeight="16rem"
        />
      )}
    </Card>
  );
}

function engineFact(t: Say, engine: EngineStatus, published: string | undefined, now: number): Fact {
  return { label: engine.description, value: <Engine t={t} {...{ engine, published, now }} /> };
}

interface EngineProps {
  readonly t: Say;
  readonly engine: EngineStatus;
  /** SHA-256 of the catalog in PkgSource. */
  readonly published: string | undefined;
  readonly now: number;
}

function Engine({ t, engine, published, now }: EngineProps) {
  const styles = useStyles();
  const { points: count, checkedAt, toldSha256 } = engine;
  const { reason, remedy } = sayReason(useLanguage(), engine);
  const asked = (
    <span title={formatInstant(checkedAt)}>{t('asked', { age: formatAge(checkedAt, now), count })}</span>
  );
  const isTold = published === undefined || toldSha256 === published;
  return (
    <span className={styles.stack}>
      <StateMark tone={engineTone(reason, isTold)}>
        {reason === null ? (isTold ? asked : t('untold')) : [reason, remedy].join(' ')}
      </StateMark>
      {(reason !== null || !isTold) && <span className={styles.quiet}>{asked}</span>}
    </span>
  );
}

function dfsReplicationFact(t: Say, found: DfsReplication, now: number): Fact {
  return { label: t('dfsReplication'), value: <Backlogs t={t} {...{ found, now }} /> };
}

/** That it cannot be asked is no fault: the files themselves are looked at, and another engine may be at work. */
function Backlogs({
  t,
  found,
  now,
}: {
  readonly t: Say;
  readonly found: DfsReplication;
  readonly now: number;
}) {
  const styles = useStyles();
  const { checkedAt } = found;
  const { reason, remedy } = sayReason(useLanguage(), found);
  const asked = (
    <span title={formatInstant(checkedAt)}>{t('backlogsAsked', { age: formatAge(checkedAt, now) })}</span>
  );
  return (
    <span className={styles.stack}>
      <StateMark tone={reason === null ? 'good' : 'neutral'}>
        {reason === null ? asked : [reason, remedy].join(' ')}
      </StateMark>
      {reason !== null && <span className={styles.quiet}>{asked}</span>}
    </span>
  );
}

function engineTone(reason: string | null, isTold: boolean): Tone {
  if (reason !== null) return 'bad';
  return isTold ? 'good' : 'waiting';
}

/** Those that are only reported have a column where there are any. */
function columnsAt(t: Say, now: number, hasReported: boolean): readonly Column<GroupSummary>[] {
  return [
    {
      id: 'group',
      title: t('group'),
      width: 'minmax(8rem, 2fr)',
      render: ({ group }) => <bdi>{group}</bdi>,
    },
    {
      id: 'in sync',
      title: t('inSync'),
      width: 'minmax(8rem, 1fr)',
      render: ({ states, total }) => {
        const count = states['in sync'] ?? 0;
        return (
          <StateMark tone={count === total ? 'good' : 'neutral'}>
            {t('inSyncOf', { count, all: total })}
          </StateMark>
        );
      },
    },
    {
      id: 'arriving',
      title: t('arriving'),
      width: 'minmax(6rem, 1fr)',
      render: ({ states: { arriving = 0 }, reported = 0 }) => counted(t, 'moving', arriving - reported),
    },
    ...(hasReported ? [reportedColumn(t)] : []),
    {
      id: 'bad',
      title: t('bad'),
      width: 'minmax(7rem, 1fr)',
      render: ({ states: { failed = 0, unreachable = 0 } }) => counted(t, 'bad', failed + unreachable),
    },
    {
      id: 'proof',
      title: t('proof'),
      width: 'minmax(8rem, 1fr)',
      render: ({ oldestProofAt }) =>
        oldestProofAt === null ? (
          t('none')
        ) : (
          <span title={formatInstant(oldestProofAt)}>{formatAge(oldestProofAt, now)}</span>
        ),
    },
  ];
}

function reportedColumn(t: Say): Column<GroupSummary> {
  return {
    id: 'reported',
    title: t('reported'),
    width: 'minmax(7rem, 1fr)',
    render: ({ reported = 0 }) => counted(t, 'unproven', reported),
  };
}

function counted(t: Say, tone: Tone, count: number) {
  return count === 0 ? t('none') : <StateMark tone={tone}>{formatCount(count)}</StateMark>;
}
