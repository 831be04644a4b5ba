import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { AddRegular, ClipboardPasteRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useTexts } from '../../language.ts';
import { useWizardStore } from '../../services.ts';
import { deliveryContext } from '../delivery-context.ts';
import { appendListed, putRow } from '../distribution-point-rows.ts';
import type { DistributionPointRow } from '../draft.ts';
import { useCopyCost } from '../use-copy-cost.ts';
import { useFilling } from '../use-draft.ts';
import { CopyAdvice } from './CopyAdvice.tsx';
import { DeliveryGroups } from './DeliveryGroups.tsx';
import { DistributionPointDialog } from './DistributionPointDialog.tsx';
import { DistributionPointTable } from './DistributionPointTable.tsx';
import { Intro } from './Intro.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { PointTests } from './PointTests.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
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
  const t = useTexts('distributionPointsPage');
  const styles = useStyles();
  const { draft } = useFilling();
  const focusTarget = useRestoreFocusTarget();
  const [dialog, setDialog] = useState<OpenDialog>({ kind: 'none' });
  const edit = useWizardStore((store) => store.edit);
  const rows = draft.distributionPoints;
  const existing = useMemo(() => rows.map((row) => row.setting), [rows]);
  const cost = useCopyCost();
  // Under a long list a warning would not be seen.
  const isWarning = cost !== null && cost.advice !== 'copy';
  const close = () => setDialog({ kind: 'none' });
  return (
    <>
      <Intro>{t('intro')}</Intro>
      <div className={styles.bar}>
        <Button
          {...focusTarget}
          icon={<AddRegular />}
          onClick={() => setDialog({ kind: 'point', row: null })}
        >
          {t('add')}
        </Button>
        <Button
          {...focusTarget}
          icon={<ClipboardPasteRegular />}
          onClick={() => setDialog({ kind: 'paste' })}
        >
          {t('paste')}
        </Button>
        <PointTests />
      </div>
      {isWarning && <CopyAdvice cost={cost} />}
      {rows.length === 0 ? (
        <div className={styles.empty}>
          <Text weight="semibold">{t('empty')}</Text>
          <Text>{t('emptyText')}</Text>
        </div>
      ) : (
        <DistributionPointTable rows={rows} onEdit={(row) => setDialog({ kind: 'point', row })} />
      )}
      {!isWarning && <CopyAdvice cost={cost} />}
      <DeliveryGroups />
      {dialog.kind === 'point' && (
        <DistributionPointDialog
          setting={dialog.row?.setting ?? null}
          context={deliveryContext(
            existing.filter((setting) => setting !== dialog.row?.setting),
            draft.distributionPointGroups,
          )}
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
          groups={draft.distributionPointGroups}
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
