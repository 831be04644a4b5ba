import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  Tooltip,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { AddRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { DistributionPointGroup } from '../../../electron/shared/delivery.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { useWizardStore } from '../../services.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { formatCount } from '../../ui/format.ts';
import { deliveryContext } from '../delivery-context.ts';
import { deliveryInWords } from '../delivery-in-words.ts';
import { problemText } from '../field-problem.ts';
import { putGroup, removeGroup } from '../group-rows.ts';
import { shownProblems } from '../page-problems.ts';
import { useFilling } from '../use-draft.ts';
import { GroupDialog } from './GroupDialog.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  cell: { overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
  stack: { display: 'flex', flexDirection: 'column' },
  error: { color: tokens.colorPaletteRedForeground1 },
  name: { width: '28%' },
  count: { width: '9rem' },
  actions: { width: '6rem' },
});

/** The groups of distribution points, each with who carries the catalog to them. */
export function DeliveryGroups() {
  const t = useTexts('deliveryGroups');
  const styles = useStyles();
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  const focusTarget = useRestoreFocusTarget();
  const [opened, setOpened] = useState<{ readonly index: number | null } | null>(null);
  const groups = draft.distributionPointGroups ?? [];
  const settings = useMemo(
    () => draft.distributionPoints.map(({ setting }) => setting),
    [draft.distributionPoints],
  );
  return (
    <section className={styles.section} aria-labelledby="groups-title">
      <div className={styles.heading}>
        <Text as="h2" id="groups-title" weight="semibold" size={400}>
          {t('title')}
        </Text>
        <Button
          {...focusTarget}
          size="small"
          icon={<AddRegular />}
          onClick={() => setOpened({ index: null })}
        >
          {t('add')}
        </Button>
      </div>
      <Text>{t('intro')}</Text>
      {groups.length > 0 && <GroupTable groups={groups} onEdit={(index) => setOpened({ index })} />}
      {opened !== null && (
        <GroupDialog
          group={opened.index === null ? null : (groups[opened.index] ?? null)}
          context={deliveryContext(settings, groups)}
          restCount={settings.filter(({ group }) => group === undefined).length}
          onSave={(group, takesRest) => {
            edit(putGroup(draft, opened.index, group, takesRest));
            setOpened(null);
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

interface GroupTableProps {
  readonly groups: readonly DistributionPointGroup[];
  readonly onEdit: (index: number) => void;
}

function GroupTable({ groups, onEdit }: GroupTableProps) {
  const t = useTexts('deliveryGroups');
  const styles = useStyles();
  const language = useLanguage();
  const filling = useFilling();
  const { draft } = filling;
  const problems = shownProblems(filling, 'distribution points');
  const problemAt = (index: number) => {
    const found = problems.find(({ field }) => field.startsWith(`distributionPointGroups[${index}]`));
    return found === undefined ? null : problemText(found, language);
  };
  const counts = new Map<string, number>();
  for (const { setting } of draft.distributionPoints) {
    const key = setting.group?.toUpperCase();
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (
    <Table aria-label={t('table')} size="small">
      <TableHeader>
        <TableRow>
          <TableHeaderCell className={styles.name}>{t('name')}</TableHeaderCell>
          <TableHeaderCell>{t('delivery')}</TableHeaderCell>
          <TableHeaderCell className={styles.count}>{t('points')}</TableHeaderCell>
          <TableHeaderCell className={styles.actions}>{t('actions')}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {groups.map((group, index) => (
          <GroupRow
            key={group.name}
            group={group}
            problem={problemAt(index)}
            count={counts.get(group.name.toUpperCase()) ?? 0}
            onEdit={() => onEdit(index)}
          />
        ))}
      </TableBody>
    </Table>
  );
}

interface GroupRowProps {
  readonly group: DistributionPointGroup;
  readonly problem: string | null;
  readonly count: number;
  readonly onEdit: () => void;
}

function GroupRow({ group, problem, count, onEdit }: GroupRowProps) {
  const t = useTexts('deliveryGroups');
  const words = useTexts('delivery');
  const styles = useStyles();
  const announce = useAnnounce();
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  const focusTarget = useRestoreFocusTarget();
  const { name, delivery = { kind: 'copy' } as const } = group;
  function remove() {
    edit(removeGroup(draft, name));
    announce(t('removed', { name, count }));
  }
  return (
    <TableRow>
      <TableCell className={styles.cell}>
        <bdi>{name}</bdi>
      </TableCell>
      <TableCell className={styles.cell}>
        <span className={styles.stack}>
          {deliveryInWords(words, delivery)}
          {problem !== null && (
            <Text size={200} className={styles.error}>
              {problem}
            </Text>
          )}
        </span>
      </TableCell>
      <TableCell>{formatCount(count)}</TableCell>
      <TableCell>
        <Tooltip content={t('edit', { name })} relationship="label">
          <Button
            {...focusTarget}
            size="small"
            appearance="subtle"
            icon={<EditRegular />}
            onClick={onEdit}
            {...(problem !== null && { 'data-problem': 'true' })}
          />
        </Tooltip>
        <Tooltip content={t('remove', { name })} relationship="label">
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} onClick={remove} />
        </Tooltip>
      </TableCell>
    </TableRow>
  );
}
