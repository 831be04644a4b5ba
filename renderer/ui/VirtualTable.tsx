import { mergeClasses } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import {
  type Column,
  estimatedRowHeight,
  HeadCell,
  overscan,
  type Sorting,
  useTableStyles,
} from './table-parts.tsx';

export type { Column, Sorting } from './table-parts.tsx';

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
  const styles = useTableStyles();
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
