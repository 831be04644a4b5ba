import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTexts } from '../language.ts';

export const estimatedRowHeight = 44;
/** Rows drawn beyond the visible ones, so that scrolling shows no gap. */
export const overscan = 6;

/** The look that tables and grids share. */
export const useTableStyles = makeStyles({
  scroll: {
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  // Tracks as narrow as they may be: by `max-content` the heading would grow past rows, which lie outside the flow.
  table: { minWidth: 'min-content' },
  row: {
    display: 'grid',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    width: '100%',
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    minHeight: '36px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  body: { position: 'relative' },
  item: {
    position: 'absolute',
    insetInlineStart: 0,
    top: 0,
    minHeight: `${estimatedRowHeight}px`,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  cell: { minWidth: 0, overflowWrap: 'anywhere' },
  sorter: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    border: 'none',
    padding: '4px 0',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

export interface Column<T> {
  readonly id: string;
  readonly title: string;
  /** CSS grid track: `minmax(8rem, 1fr)`. */
  readonly width: string;
  readonly render: (row: T) => ReactNode;
  readonly sortable?: boolean;
}

export interface Sorting {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** A column's heading; a button where rows can be sorted by it. */
export function HeadCell<T>({
  column,
  table,
}: {
  readonly column: Column<T>;
  readonly table: { readonly sorting?: Sorting; readonly onSort?: (sorting: Sorting) => void };
}) {
  const t = useTexts('controls');
  const styles = useTableStyles();
  const { sorting, onSort } = table;
  const isSorted = sorting?.column === column.id;
  const direction = isSorted && sorting.direction === 'ascending' ? 'descending' : 'ascending';
  const arrow = sorting?.direction === 'ascending' ? <ArrowUpRegular /> : <ArrowDownRegular />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the table is made of roles, see above
    // biome-ignore lint/a11y/useFocusableInteractive: the button inside is what is operated
    <div role="columnheader" {...(isSorted && { 'aria-sort': sorting.direction })}>
      {column.sortable === true && onSort !== undefined ? (
        <button
          type="button"
          className={styles.sorter}
          title={t('sort', { column: column.title })}
          onClick={() => onSort({ column: column.id, direction })}
        >
          {column.title}
          {isSorted && arrow}
        </button>
      ) : (
        column.title
      )}
    </div>
  );
}
