import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { AddRegular, ClipboardPasteRegular, PlugConnectedRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useWizardStore } from '../../services.ts';
import { formatCount } from '../../ui/format.ts';
import { appendListed, putRow } from '../distribution-point-rows.ts';
import type { DistributionPointRow } from '../draft.ts';
import { useFilling } from '../use-draft.ts';
import { DistributionPointDialog } from './DistributionPointDialog.tsx';
import { DistributionPointTable } from './DistributionPointTable.tsx';
import { Intro } from './Intro.tsx';
import { PasteDialog } from './PasteDialog.tsx';

const texts = {
  intro:
    'Each distribution point is a folder that gets a copy of the catalog whenever it changes: a local or mounted folder, or \\\\server\\share. The synchronization host needs write access there.',
  add: 'Add',
  paste: 'Paste many',
  testAll: 'Test all',
  empty: 'No distribution points yet',
  emptyText: 'Add one, or paste a list. You can also go on without any and add them later.',
  tested: (done: number, total: number) => `${formatCount(done)} of ${formatCount(total)} tested`,
  passed: (passed: number) => `${formatCount(passed)} ready`,
  count: (count: number) => `${formatCount(count)} distribution ${count === 1 ? 'point' : 'points'}`,
} as const;

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  count: { marginInlineStart: 'auto', color: tokens.colorNeutralForeground2 },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    alignItems: 'center',
    padding: '40px 24px',
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

type OpenDialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'point'; readonly row: DistributionPointRow | null };

/** The folders that get the catalog. */
export function DistributionPointsPage() {
  const styles = useStyles();
  const { draft } = useFilling();
  const testPoints = useWizardStore((store) => store.testPoints);
  const focusTarget = useRestoreFocusTarget();
  const [dialog, setDialog] = useState<OpenDialog>({ kind: 'none' });
  const edit = useWizardStore((store) => store.edit);
  const rows = draft.distributionPoints;
  const existing = useMemo(() => rows.map((row) => row.setting), [rows]);
  const close = () => setDialog({ kind: 'none' });
  return (
    <>
      <Intro>{texts.intro}</Intro>
      <div className={styles.bar}>
        <Button
          {...focusTarget}
          icon={<AddRegular />}
          onClick={() => setDialog({ kind: 'point', row: null })}
        >
          {texts.add}
        </Button>
        <Button
          {...focusTarget}
          icon={<ClipboardPasteRegular />}
          onClick={() => setDialog({ kind: 'paste' })}
        >
          {texts.paste}
        </Button>
        <Button
          icon={<PlugConnectedRegular />}
          disabled={rows.length === 0}
          onClick={() => void testPoints(rows.map((row) => row.key))}
        >
          {texts.testAll}
        </Button>
        <Text role="status" className={styles.count}>
          {countText(rows)}
        </Text>
      </div>
      {rows.length === 0 ? (
        <div className={styles.empty}>
          <Text weight="semibold">{texts.empty}</Text>
          <Text>{texts.emptyText}</Text>
        </div>
      ) : (
        <DistributionPointTable rows={rows} onEdit={(row) => setDialog({ kind: 'point', row })} />
      )}
      {dialog.kind === 'point' && (
        <DistributionPointDialog
          setting={dialog.row?.setting ?? null}
          onSave={(setting) => {
            edit(putRow(draft, dialog.row?.key ?? null, setting));
            close();
          }}
          onClose={close}
        />
      )}
      {dialog.kind === 'paste' && (
        <PasteDialog
          existing={existing}
          onAdd={(points) => {
            edit(appendListed(draft, points));
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}

function countText(rows: readonly DistributionPointRow[]): string {
  const asked = rows.filter((row) => row.test.kind !== 'not asked');
  if (asked.length === 0) return rows.length === 0 ? '' : texts.count(rows.length);
  const done = asked.filter((row) => row.test.kind !== 'asking');
  const passed = done.filter((row) => row.test.kind === 'answered' && row.test.value.problems.length === 0);
  return `${texts.tested(done.length, rows.length)}, ${texts.passed(passed.length)}`;
}
