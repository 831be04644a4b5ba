import { Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { DeleteRegular, EditRegular, PlugConnectedRegular } from '@fluentui/react-icons';
import { useTexts } from '../../language.ts';
import { useWizardStore } from '../../services.ts';
import { removeRows } from '../distribution-point-rows.ts';
import type { DistributionPointRow } from '../draft.ts';
import { useFilling } from '../use-draft.ts';

const useStyles = makeStyles({ actions: { display: 'flex', gap: tokens.spacingHorizontalXXS } });

export interface RowActionsProps {
  readonly row: DistributionPointRow;
  readonly isTestable: boolean;
  readonly hasProblem: boolean;
  readonly onEdit: (row: DistributionPointRow) => void;
}

/** What can be done about one distribution point of the table. */
export function RowActions({ row, isTestable, hasProblem, onEdit }: RowActionsProps) {
  const t = useTexts('distributionPointsPage');
  const styles = useStyles();
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  const testPoints = useWizardStore((store) => store.testPoints);
  const { name } = row.setting;
  const actions = [
    {
      label: t('testPoint', { name }),
      icon: <PlugConnectedRegular />,
      act: () => void testPoints([row.key]),
      disabled: !isTestable,
    },
    {
      label: t('editPoint', { name }),
      icon: <EditRegular />,
      act: () => onEdit(row),
      marked: hasProblem,
    },
    {
      label: t('removePoint', { name }),
      icon: <DeleteRegular />,
      act: () => edit(removeRows(draft, new Set([row.key]))),
    },
  ];
  return (
    <div className={styles.actions}>
      {actions.map(({ label, icon, act, marked, disabled = false }) => (
        <Tooltip key={label} content={label} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={icon}
            disabledFocusable={disabled}
            onClick={act}
            {...(marked === true && { 'data-problem': 'true' })}
          />
        </Tooltip>
      ))}
    </div>
  );
}
