import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

const texts = { sort: (title: string) => `Sort by ${title.toLowerCase()}` } as const;

const estimatedRowHeight = 44;
/** Rows drawn beyond the visible ones, so that scrolling shows no gap. */
const overscan = 12;

const useStyles = makeStyles({
  scroll: {
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  table: { minWidth: 'max-content' },
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

export interface VirtualTableProps<T> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string | number;
  readonly columns: readonly Column<T>[];
  readonly maxHeight: string;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
}

/** A table that draws only the rows in sight; thousands of rows scroll smoothly. */
export function VirtualTable<T>(props: VirtualTableProps<T>) {
  const { label, rows, rowKey, columns, maxHeight } = props;
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => estimatedRowHeight,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : rowKey(row);
    },
    overscan,
  });
  const gridTemplateColumns = columns.map((column) => column.width).join(' ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this group is scrolled
    <div
      ref={scroll}
      role="group"
      aria-label={label}
      className={styles.scroll}
      style={{ maxHeight }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
    >
      {/* biome-ignore-start lint/a11y/useSemanticElements: rows placed by offset cannot be <tr> */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: rows and headings are read, not operated */}
      <div role="table" aria-label={label} aria-rowcount={rows.length + 1} className={styles.table}>
        <div role="rowgroup" className={styles.head}>
          <div
            role="row"
            aria-rowindex={1}
            className={styles.row}
            style={{ gridTemplateColumns, minHeight: 36 }}
          >
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} table={props} />
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                role="row"
                aria-rowindex={item.index + 2}
                className={mergeClasses(styles.row, styles.item)}
                style={{ gridTemplateColumns, transform: `translateY(${item.start}px)` }}
              >
                {columns.map((column) => (
                  <div key={column.id} role="cell" className={styles.cell}>
                    {column.render(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: see above */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
    </div>
  );
}

function HeadCell<T>({
  column,
  table,
}: {
  readonly column: Column<T>;
  readonly table: Pick<VirtualTableProps<T>, 'sorting' | 'onSort'>;
}) {
  const styles = useStyles();
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
          title={texts.sort(column.title)}
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
