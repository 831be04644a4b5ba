import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Answers } from '../../../electron/shared/answers.ts';
import type { DeliveryKind } from '../../../electron/shared/delivery.ts';
import {
  type ListedDistributionPoint,
  type ListLine,
  type ListProblem,
  parseDistributionPointList,
} from '../../../electron/shared/distribution-point-list.ts';
import type { Texts } from '../../../electron/shared/texts/language.ts';
import { useTexts } from '../../language.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { formatCount, formatList } from '../../ui/format.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TwoLines } from '../../ui/TwoLines.tsx';
import { type Column, VirtualTable } from '../../ui/VirtualTable.tsx';
import { type DeliveryContext, deliveryContext } from '../delivery-context.ts';
import { newGroupsIn } from '../group-rows.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '820px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

const columnsIn = (
  t: Texts<'pasteDialog'>,
  carrier: Column<ListLine> | null,
): readonly Column<ListLine>[] => [
  { id: 'line', title: t('line'), width: '3rem', render: (row) => formatCount(row.line) },
  {
    id: 'name',
    title: t('name'),
    width: 'minmax(6rem, 10rem)',
    render: (row) => <bdi>{row.kind === 'read' ? row.point.name : ''}</bdi>,
  },
  {
    id: 'path',
    title: t('path'),
    width: 'minmax(9rem, 1fr)',
    render: (row) => <bdi>{row.kind === 'read' ? row.point.path : row.text}</bdi>,
  },
  ...(carrier === null ? [] : [carrier]),
  {
    id: 'state',
    title: t('state'),
    width: 'minmax(10rem, 1fr)',
    render: (row) =>
      row.kind === 'read' ? (
        <StateMark tone="good">{t('ready')}</StateMark>
      ) : (
        <StateMark tone="bad">{problemText(row.problem, t)}</StateMark>
      ),
  },
];

export interface PasteDialogProps {
  /** The distribution points already there. */
  readonly existing: readonly { readonly name: string; readonly path: string }[];
  readonly groups: Answers['distributionPointGroups'];
  /** Adds them; the dialog is closed by whoever opened it. */
  readonly onAdd: (points: readonly ListedDistributionPoint[]) => void;
  readonly onClose: () => void;
}

/** Adds many distribution points from a list, pasted or from a file, after showing what each line means. */
export function PasteDialog({ existing, groups, onAdd, onClose }: PasteDialogProps) {
  const t = useTexts('pasteDialog');
  const styles = useStyles();
  const [text, setText] = useState('');
  const readText = useDeferredValue(text);
  const lines = useMemo(() => parseDistributionPointList(readText, existing), [readText, existing]);
  // Wrong lines first: they are what is looked for.
  const shown = useMemo(() => lines.toSorted((a, b) => rank(a) - rank(b)), [lines]);
  const points = useMemo(() => lines.flatMap((line) => (line.kind === 'read' ? [line.point] : [])), [lines]);
  const columns = useMemo(
    () => columnsIn(t, carrierColumn(points, deliveryContext([], groups), t)),
    [t, points, groups],
  );
  const added = newGroupsIn(groups, points);

  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => !data.open && text === '' && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <TextField label={t('label')} hint={t('hint')} lines={6} value={text} onChange={setText} />
            <div>
              <FileButton onText={setText} />
            </div>
            <Text role="status">
              {lines.length > 0 && sumText(points.length, lines.length - points.length, t)}
            </Text>
            {added.length > 0 && (
              <Text>{t('newGroups', { count: added.length, groups: formatList(added) })}</Text>
            )}
            {lines.length > 0 && (
              <VirtualTable
                label={t('preview')}
                rows={shown}
                rowKey={(row) => row.line}
                columns={columns}
                maxHeight="14rem"
              />
            )}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabledFocusable={points.length === 0}
              onClick={() => onAdd(points)}
            >
              {t('add', { count: points.length })}
            </Button>
            <Button onClick={onClose}>{t('cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Group, carrier and member of each line; null where no line names any of them. */
function carrierColumn(
  points: readonly ListedDistributionPoint[],
  { deliveryOf }: DeliveryContext,
  t: Texts<'pasteDialog'>,
): Column<ListLine> | null {
  const isNamed = points.some(({ group, delivery, member }) => (group ?? delivery ?? member) !== undefined);
  if (!isNamed) return null;
  return {
    id: 'carrier',
    title: t('carrier'),
    width: 'minmax(8rem, 12rem)',
    render: (row) =>
      row.kind === 'read' && <CarrierCell point={row.point} kind={deliveryOf(row.point).kind} />,
  };
}

function CarrierCell({
  point: { group, member },
  kind,
}: {
  readonly point: ListedDistributionPoint;
  readonly kind: DeliveryKind;
}) {
  const t = useTexts('pasteDialog');
  const delivery = useTexts('delivery')(kind);
  const first = group === undefined ? delivery : t('carrierOfGroup', { delivery, group });
  return <TwoLines first={first} second={member} />;
}

function rank(line: ListLine): number {
  return line.kind === 'wrong' ? 0 : 1;
}

function sumText(ready: number, wrong: number, t: Texts<'pasteDialog'>): string {
  return wrong === 0 ? t('allReady', { ready }) : t('someWrong', { ready, wrong });
}

function problemText(problem: ListProblem, t: Texts<'pasteDialog'>): string {
  switch (problem.kind) {
    case 'no path':
      return t('noPath');
    case 'path not absolute':
      return t('notAbsolute');
    case 'name too long':
      return t('nameTooLong', { longest: problem.longest });
    case 'limit not a number':
      return t('notANumber', { limit: problem.limit });
    case 'delivery not for a list':
      return t('deliveryNotForList', { delivery: problem.delivery });
    case 'too many columns':
      return t('tooManyColumns', { columns: problem.columns });
    case 'path listed twice':
      return t('pathTwice', { name: problem.name });
    case 'name used twice':
      return t('nameTwice', { name: problem.name, path: problem.path });
  }
}
