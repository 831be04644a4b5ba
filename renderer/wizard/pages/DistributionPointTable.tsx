import { Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { DeleteRegular, EditRegular, PlugConnectedRegular } from '@fluentui/react-icons';
import { describeFailure } from '../../../electron/shared/failure.ts';
import { useWizardStore } from '../../services.ts';
import { formatBytes } from '../../ui/format.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { type Column, VirtualTable } from '../../ui/VirtualTable.tsx';
import { removeRows } from '../distribution-point-rows.ts';
import type { DistributionPointRow } from '../draft.ts';
import { shownProblems } from '../page-problems.ts';
import { useFilling } from '../use-draft.ts';

const texts = {
  label: 'Distribution points',
  columns: { name: 'Name', path: 'Path', limit: 'Limit', test: 'Test', actions: 'Actions' },
  off: 'Turned off',
  noLimit: 'None',
  limit: (maxMBps: number) => `${maxMBps} MB/s`,
  notTested: 'Not tested',
  testing: 'Testing…',
  ready: 'Reachable, writable',
  free: (size: string) => `${size} free`,
  test: (name: string) => `Test ${name}`,
  edit: (name: string) => `Edit ${name}`,
  remove: (name: string) => `Remove ${name}`,
} as const;

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  error: { color: tokens.colorStatusDangerForeground1 },
  actions: { display: 'flex' },
});

type NumberedRow = DistributionPointRow & { readonly problem: string | undefined };

/** The distribution points entered so far, with test and problem of each. */
export function DistributionPointTable({
  rows,
  onEdit,
}: {
  readonly rows: readonly DistributionPointRow[];
  readonly onEdit: (row: DistributionPointRow) => void;
}) {
  const filling = useFilling();
  const problems = new Map(
    shownProblems(filling, 'distribution points').map(({ field, message }) => [indexOf(field), message]),
  );
  const numbered = rows.map((row, index) => ({ ...row, problem: problems.get(index) }));
  const columns: readonly Column<NumberedRow>[] = [
    {
      id: 'name',
      title: texts.columns.name,
      width: 'minmax(7rem, 10rem)',
      render: (row) => <NameCell row={row} />,
    },
    {
      id: 'path',
      title: texts.columns.path,
      width: 'minmax(10rem, 1fr)',
      render: (row) => row.setting.path,
    },
    {
      id: 'limit',
      title: texts.columns.limit,
      width: '5rem',
      render: ({ setting: { maxMBps } }) => (maxMBps === undefined ? texts.noLimit : texts.limit(maxMBps)),
    },
    {
      id: 'test',
      title: texts.columns.test,
      width: 'minmax(11rem, 1.4fr)',
      render: (row) => <TestCell row={row} />,
    },
    {
      id: 'actions',
      title: texts.columns.actions,
      width: '6.5rem',
      render: (row) => <RowActions row={row} onEdit={onEdit} />,
    },
  ];
  return (
    <VirtualTable
      label={texts.label}
      rows={numbered}
      rowKey={(row) => row.key}
      columns={columns}
      maxHeight="min(26rem, 60vh)"
    />
  );
}

function NameCell({ row }: { readonly row: NumberedRow }) {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <Text weight="semibold">{row.setting.name}</Text>
      {!row.setting.enabled && (
        <Text size={200} className={styles.quiet}>
          {texts.off}
        </Text>
      )}
    </div>
  );
}

function TestCell({ row }: { readonly row: NumberedRow }) {
  const styles = useStyles();
  const { problem, test } = row;
  return (
    <div className={styles.stack} data-testid={`point-test-${row.setting.name}`}>
      {problem !== undefined && (
        <Text size={200} className={styles.error}>
          {problem}
        </Text>
      )}
      {test.kind === 'not asked' && <StateMark tone="neutral">{texts.notTested}</StateMark>}
      {test.kind === 'asking' && <StateMark tone="working">{texts.testing}</StateMark>}
      {test.kind === 'unanswered' && <TestFailures failures={[test.failure]} />}
      {test.kind === 'answered' &&
        (test.value.problems.length > 0 ? (
          <TestFailures failures={test.value.problems} />
        ) : (
          <StateMark tone="good">
            {texts.ready}
            {test.value.freeBytes !== null && `, ${texts.free(formatBytes(test.value.freeBytes))}`}
          </StateMark>
        ))}
    </div>
  );
}

type Failures = readonly Parameters<typeof describeFailure>[0][];

function TestFailures({ failures }: { readonly failures: Failures }) {
  const styles = useStyles();
  return failures.map((subject) => {
    const { title, detail, remedy } = describeFailure(subject);
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

function RowActions({
  row,
  onEdit,
}: {
  readonly row: NumberedRow;
  readonly onEdit: (row: DistributionPointRow) => void;
}) {
  const styles = useStyles();
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  const testPoints = useWizardStore((store) => store.testPoints);
  const { name } = row.setting;
  const actions = [
    { label: texts.test(name), icon: <PlugConnectedRegular />, act: () => void testPoints([row.key]) },
    {
      label: texts.edit(name),
      icon: <EditRegular />,
      act: () => onEdit(row),
      marked: row.problem !== undefined,
    },
    {
      label: texts.remove(name),
      icon: <DeleteRegular />,
      act: () => edit(removeRows(draft, new Set([row.key]))),
    },
  ];
  return (
    <div className={styles.actions}>
      {actions.map(({ label, icon, act, marked }) => (
        <Tooltip key={label} content={label} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={icon}
            onClick={act}
            {...(marked === true && { 'data-problem': 'true' })}
          />
        </Tooltip>
      ))}
    </div>
  );
}

function indexOf(field: string): number {
  return Number(/^distributionPoints\[(\d+)\]/.exec(field)?.[1] ?? -1);
}
