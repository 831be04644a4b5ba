import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type MouseEvent, memo, type ReactNode } from 'react';
import { useTexts } from '../language.ts';
import { extendTo, type GridSelection, selectAll, toggle } from './grid-selection.ts';
import { SelectMark, selectedOf } from './SelectMark.tsx';
import { type Column, useTableStyles } from './table-parts.tsx';

/** Width of the column that shows what is selected. */
export const markWidth = '28px';

const useStyles = makeStyles({
  row: { cursor: 'default', ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover } },
  selected: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: '-3px' },
  },
  // Only while the grid has the focus: otherwise it would look like a selection. Named after `selected`, whose outline
  // under forced colours it must win over.
  active: {
    '[role="grid"]:focus-visible &': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      '@media (forced-colors: active)': { outline: '3px double Highlight', outlineOffset: '-3px' },
    },
  },
  group: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
  groupTitle: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    gridColumn: '2 / -1',
  },
  button: {
    display: 'flex',
    alignItems: 'center',
    minWidth: '24px',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What a grid lists, in order. */
export type GridItem<T> =
  | { readonly kind: 'row'; readonly key: string; readonly row: T }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly title: ReactNode;
      readonly isOpen: boolean;
      readonly rowKeys: readonly string[];
    };

/** The selection of a grid, and what changes it. */
export interface GridRowsParts<T> {
  readonly items: readonly GridItem<T>[];
  /** Keys of every row, those of closed groups too. */
  readonly rowKeys: readonly string[];
  readonly columns: readonly Column<T>[];
  readonly selection: GridSelection;
  readonly onSelect: (selection: GridSelection) => void;
  readonly onToggleGroup: (key: string) => void;
}

/** The classes of an item's row. */
export function useRowClass<T>(): (item: GridItem<T>, selection: GridSelection) => string {
  const shared = useTableStyles();
  const styles = useStyles();
  return (item, { selected, active }) =>
    mergeClasses(
      shared.row,
      shared.item,
      styles.row,
      item.kind === 'group' && styles.group,
      item.kind === 'row' && selected.has(item.key) && styles.selected,
      item.key === active && styles.active,
    );
}

/** What a click on a row means: it is added or taken away; with Shift, everything up to it is selected. */
export function clicked<T>(
  { items, selection }: Pick<GridRowsParts<T>, 'items' | 'selection'>,
  key: string,
  event: Pick<MouseEvent, 'shiftKey'>,
): GridSelection {
  return event.shiftKey ? extendTo(items, selection, key) : toggle(items, selection, key);
}

/** The cells of one item. */
export function ItemCells<T>({
  item,
  grid,
}: {
  readonly item: GridItem<T>;
  readonly grid: GridRowsParts<T>;
}) {
  const { selection, columns, onToggleGroup } = grid;
  const styles = useStyles();
  if (item.kind === 'row') {
    return <RowCells row={item.row} columns={columns} isSelected={selection.selected.has(item.key)} />;
  }
  const { key, title, isOpen, rowKeys } = item;
  return (
    <>
      <Cell>
        <SelectMark selected={selectedOf(rowKeys, selection.selected)} />
      </Cell>
      <Cell className={styles.groupTitle}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.button}
          aria-expanded={isOpen}
          onClick={(event) => {
            event.stopPropagation();
            onToggleGroup(key);
          }}
        >
          {isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          {title}
        </button>
      </Cell>
    </>
  );
}

/** Drawn again only when its row, the columns or its selection changed: updates arrive many times a second. */
const RowCells = memo(DrawnRowCells) as typeof DrawnRowCells;

function DrawnRowCells<T>({
  row,
  columns,
  isSelected,
}: {
  readonly row: T;
  readonly columns: readonly Column<T>[];
  readonly isSelected: boolean;
}) {
  return (
    <>
      <Cell>
        <SelectMark selected={isSelected ? 'all' : 'none'} />
      </Cell>
      {columns.map((column) => (
        <Cell key={column.id}>{column.render(row)}</Cell>
      ))}
    </>
  );
}

function Cell({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  const { cell } = useTableStyles();
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows placed by offset cannot hold <td>
    // biome-ignore lint/a11y/useFocusableInteractive: the grid itself has the focus
    <div role="gridcell" className={mergeClasses(cell, className)}>
      {children}
    </div>
  );
}

/** The heading of the column that shows what is selected: selects all rows, or none. */
export function SelectAll<T>({ rowKeys, selection, onSelect }: GridRowsParts<T>) {
  const t = useTexts('controls');
  const styles = useStyles();
  const selected = selectedOf(rowKeys, selection.selected);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows placed by offset cannot hold <th>
    // biome-ignore lint/a11y/useFocusableInteractive: the check box inside is what is operated
    <div role="columnheader">
      {/* biome-ignore lint/a11y/useSemanticElements: drawn like the rows' own marks */}
      <button
        type="button"
        role="checkbox"
        aria-label={t('selectAll')}
        aria-checked={selected === 'some' ? 'mixed' : selected === 'all'}
        className={styles.button}
        onClick={() =>
          onSelect(selected === 'all' ? { ...selection, selected: new Set() } : selectAll(rowKeys, selection))
        }
      >
        <SelectMark selected={selected} />
      </button>
    </div>
  );
}
