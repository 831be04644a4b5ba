import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Failure } from '../../../electron/shared/failure.ts';
import { notAsked } from '../../asked.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { formatBytes } from '../../ui/format.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { TwoLines } from '../../ui/TwoLines.tsx';
import { type Column, VirtualTable } from '../../ui/VirtualTable.tsx';
import { deliveryContext } from '../delivery-context.ts';
import type { DistributionPointRow } from '../draft.ts';
import { problemText } from '../field-problem.ts';
import { shownProblems } from '../page-problems.ts';
import { useFilling } from '../use-draft.ts';
import { RowActions } from './RowActions.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  // The status colour has too little contrast on dark grounds for text so small.
  error: { color: tokens.colorPaletteRedForeground1 },
});

type NumberedRow = DistributionPointRow & {
  readonly problem: string | undefined;
  /** We copy to it ourselves: others are not tested, because a test writes. */
  readonly isCopied: boolean;
};

/** The distribution points entered so far, with test and problem of each. */
export function DistributionPointTable({
  rows,
  onEdit,
}: {
  readonly rows: readonly DistributionPointRow[];
  readonly onEdit: (row: DistributionPointRow) => void;
}) {
  const t = useTexts('distributionPointsPage');
  const language = useLanguage();
  const words = useTexts('delivery');
  const filling = useFilling();
  const { draft } = filling;
  const problems = new Map(
    shownProblems(filling, 'distribution points').map((problem) => [
      indexOf(problem.field),
      problemText(problem, language),
    ]),
  );
  const context = deliveryContext([], draft.distributionPointGroups);
  const numbered = rows.map((row, index) => ({
    ...row,
    problem: problems.get(index),
    isCopied: context.deliveryOf(row.setting).kind === 'copy',
  }));
  const carrierColumn: Column<NumberedRow> = {
    id: 'carrier',
    title: t('carrier'),
    width: 'minmax(7rem, 10rem)',
    render: ({ setting }) => (
      <TwoLines first={words(context.deliveryOf(setting).kind)} second={setting.group} />
    ),
  };
  // Where all are copied to and none is in a group, the column would say nothing.
  const hasEngines =
    draft.distributionPointGroups !== undefined || rows.some(({ setting }) => setting.delivery !== undefined);
  const columns: readonly Column<NumberedRow>[] = [
    {
      id: 'name',
      title: t('name'),
      width: 'minmax(7rem, 10rem)',
      render: (row) => <NameCell row={row} />,
    },
    {
      id: 'path',
      title: t('path'),
      width: 'minmax(10rem, 1fr)',
      render: (row) => <bdi>{row.setting.path}</bdi>,
    },
    {
      id: 'limit',
      title: t('limit'),
      width: '5rem',
      render: ({ setting: { maxMBps } }) =>
        maxMBps === undefined ? t('noLimit') : t('limited', { maxMBps }),
    },
    ...(hasEngines ? [carrierColumn] : []),
    {
      id: 'test',
      title: t('test'),
      width: 'minmax(11rem, 1.6fr)',
      render: (row) => <TestCell row={row} />,
    },
    {
      id: 'actions',
      title: t('actions'),
      width: '6.5rem',
      render: (row) => (
        <RowActions
          row={row}
          isTestable={row.isCopied}
          hasProblem={row.problem !== undefined}
          onEdit={onEdit}
        />
      ),
    },
  ];
  return (
    <VirtualTable
      label={t('table')}
      rows={numbered}
      rowKey={(row) => row.key}
      columns={columns}
      maxHeight="min(26rem, 60vh)"
    />
  );
}

function NameCell({ row }: { readonly row: NumberedRow }) {
  const t = useTexts('distributionPointsPage');
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <Text weight="semibold">
        <bdi>{row.setting.name}</bdi>
      </Text>
      {!row.setting.enabled && (
        <Text size={200} className={styles.quiet}>
          {t('off')}
        </Text>
      )}
    </div>
  );
}

function TestCell({ row }: { readonly row: NumberedRow }) {
  const t = useTexts('distributionPointsPage');
  const styles = useStyles();
  const { problem, isCopied } = row;
  const test = isCopied ? row.test : notAsked;
  return (
    <div className={styles.stack} data-testid={`point-test-${row.setting.name}`}>
      {problem !== undefined && (
        <Text size={200} className={styles.error}>
          {problem}
        </Text>
      )}
      {test.kind === 'not asked' && (
        <StateMark tone="neutral">{t(isCopied ? 'notTested' : 'onlyLooked')}</StateMark>
      )}
      {test.kind === 'asking' && <StateMark tone="working">{t('testing')}</StateMark>}
      {test.kind === 'unanswered' && <TestFailures failures={[test.failure]} />}
      {test.kind === 'answered' &&
        (test.value.problems.length > 0 ? (
          <TestFailures failures={test.value.problems} />
        ) : (
          <StateMark tone="good">
            {test.value.freeBytes === null
              ? t('ready')
              : t('readyWithRoom', { size: formatBytes(test.value.freeBytes) })}
          </StateMark>
        ))}
    </div>
  );
}

function TestFailures({ failures }: { readonly failures: readonly Failure[] }) {
  const styles = useStyles();
  const language = useLanguage();
  return failures.map((subject) => {
    const { title, detail, remedy } = language.describe(subject);
    return (
      <div key={subject.code} className={styles.stack}>
        <StateMark tone="bad">{title}</StateMark>
        <Text size={200} className={styles.quiet}>
          {detail} {remedy}
        </Text>
      </div>
    );
  });
}

function indexOf(field: string): number {
  return Number(/^distributionPoints\[(\d+)\]/.exec(field)?.[1] ?? -1);
}
