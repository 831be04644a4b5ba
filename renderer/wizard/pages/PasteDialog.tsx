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
import {
  type ListedDistributionPoint,
  type ListLine,
  type ListProblem,
  parseDistributionPointList,
} from '../../../electron/shared/distribution-point-list.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { formatCount } from '../../ui/format.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type Column, VirtualTable } from '../../ui/VirtualTable.tsx';

const texts = {
  title: 'Add many distribution points',
  label: 'One distribution point a line',
  hint: 'Path alone, or name;path, or name,path,limit in MB/s. Columns copied from a spreadsheet work too.',
  preview: 'Preview',
  columns: { line: 'Line', name: 'Name', path: 'Path', state: 'State' },
  ready: 'Ready',
  add: (count: number) => `Add ${formatCount(count)}`,
  cancel: 'Cancel',
  sum: (ready: number, wrong: number) =>
    wrong === 0
      ? `${formatCount(ready)} ready`
      : `${formatCount(ready)} ready, ${formatCount(wrong)} wrong and left out`,
} as const;

const useStyles = makeStyles({
  surface: { maxWidth: '820px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

const columns: readonly Column<ListLine>[] = [
  { id: 'line', title: texts.columns.line, width: '3rem', render: (row) => formatCount(row.line) },
  {
    id: 'name',
    title: texts.columns.name,
    width: 'minmax(6rem, 10rem)',
    render: (row) => (row.kind === 'read' ? row.point.name : ''),
  },
  {
    id: 'path',
    title: texts.columns.path,
    width: 'minmax(9rem, 1fr)',
    render: (row) => (row.kind === 'read' ? row.point.path : row.text),
  },
  {
    id: 'state',
    title: texts.columns.state,
    width: 'minmax(10rem, 1fr)',
    render: (row) =>
      row.kind === 'read' ? (
        <StateMark tone="good">{texts.ready}</StateMark>
      ) : (
        <StateMark tone="bad">{problemText(row.problem)}</StateMark>
      ),
  },
];

export interface PasteDialogProps {
  /** The distribution points already there. */
  readonly existing: readonly { readonly name: string; readonly path: string }[];
  /** Adds them; the dialog is closed by whoever opened it. */
  readonly onAdd: (points: readonly ListedDistributionPoint[]) => void;
  readonly onClose: () => void;
}

/** Adds many distribution points from a list, pasted or from a file, after showing what each line means. */
export function PasteDialog({ existing, onAdd, onClose }: PasteDialogProps) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const readText = useDeferredValue(text);
  const lines = useMemo(() => parseDistributionPointList(readText, existing), [readText, existing]);
  // Wrong lines first: they are what is looked for.
  const shown = useMemo(() => lines.toSorted((a, b) => rank(a) - rank(b)), [lines]);
  const points = lines.flatMap((line) => (line.kind === 'read' ? [line.point] : []));

  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => !data.open && text === '' && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{texts.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <TextField label={texts.label} hint={texts.hint} lines={6} value={text} onChange={setText} />
            <div>
              <FileButton onText={setText} />
            </div>
            <Text role="status">
              {lines.length > 0 && texts.sum(points.length, lines.length - points.length)}
            </Text>
            {lines.length > 0 && (
              <VirtualTable
                label={texts.preview}
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
              {texts.add(points.length)}
            </Button>
            <Button onClick={onClose}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function rank(line: ListLine): number {
  return line.kind === 'wrong' ? 0 : 1;
}

function problemText(problem: ListProblem): string {
  switch (problem.kind) {
    case 'no path':
      return 'The path is missing';
    case 'path not absolute':
      return 'Not a whole path: begin with \\\\server\\share, a drive letter, or /';
    case 'name too long':
      return `The name is longer than ${problem.longest} characters`;
    case 'limit not a number':
      return `${problem.limit} is not a number of MB/s above 0`;
    case 'delivery not for a list':
      return `A list gives the delivery copy or replicated; ${problem.delivery} comes with a group`;
    case 'too many columns':
      return `${problem.columns} columns; name, path and limit are expected`;
    case 'path listed twice':
      return `${problem.name} has this path already`;
    case 'name used twice':
      return `The name ${problem.name} is used already, for ${problem.path}`;
  }
}
