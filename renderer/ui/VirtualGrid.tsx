import { mergeClasses } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useId, useMemo, useRef } from 'react';
import { clicked, type GridRowsParts, ItemCells, markWidth, SelectAll, useRowClass } from './GridRows.tsx';
import { gridKeyOf } from './grid-keys.ts';
import { type GridSelection, moveActive, selectAll, toggle } from './grid-selection.ts';
import { estimatedRowHeight, HeadCell, overscan, type Sorting, useTableStyles } from './table-parts.tsx';

export interface VirtualGridProps<T> extends GridRowsParts<T> {
  readonly label: string;
  readonly maxHeight: string;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/**
 * A grid of rows that can be selected, by mouse and by keyboard (arrows, Space, Shift, Ctrl+A, Esc), and grouped. It
 * draws only the rows in sight; the focus stays on the grid, which names its active row.
 */
export function VirtualGrid<T>(props: VirtualGridProps<T>) {
  const { items, columns, selection, onSelect } = props;
  const styles = useTableStyles();
  const rowClass = useRowClass<T>();
  const scroll = useRef<HTMLDivElement>(null);
  const id = useId();
  const keys = useSameKeys(items);
  const getItemKey = useCallback((index: number) => keys[index] ?? index, [keys]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => estimatedRowHeight,
    getItemKey,
    // The heading covers the first row's height.
    scrollPaddingStart: estimatedRowHeight,
    overscan,
  });
  const gridTemplateColumns = [markWidth, ...columns.map((column) => column.width)].join(' ');
  const activeIndex = items.findIndex(({ key }) => key === selection.active);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const after = event.target === event.currentTarget ? afterKey(props, event) : null;
    if (after === null) return;
    event.preventDefault();
    onSelect(after);
    const index = items.findIndex((item) => item.key === after.active);
    if (index >= 0 && after.active !== selection.active) virtualizer.scrollToIndex(index);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows placed by offset cannot be those of a <table>
    <div
      ref={scroll}
      role="grid"
      aria-label={props.label}
      aria-multiselectable
      aria-rowcount={items.length + 1}
      {...(activeIndex >= 0 && { 'aria-activedescendant': `${id}-${activeIndex}` })}
      tabIndex={0}
      className={styles.scroll}
      style={{ maxHeight: props.maxHeight }}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore-start lint/a11y/useSemanticElements: rows placed by offset cannot be <tr> */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the grid itself has the focus */}
      <div role="rowgroup" className={mergeClasses(styles.table, styles.head)}>
        <div
          role="row"
          aria-rowindex={1}
          className={styles.row}
          style={{ gridTemplateColumns, minHeight: 36 }}
        >
          <SelectAll {...props} />
          {columns.map((column) => (
            <HeadCell key={column.id} column={column} table={props} />
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        className={mergeClasses(styles.table, styles.body)}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid's own keys do the same
            <div
              key={key}
              id={`${id}-${index}`}
              ref={virtualizer.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              {...(item.kind === 'row' && { 'aria-selected': selection.selected.has(item.key) })}
              className={rowClass(item, selection)}
              style={{ gridTemplateColumns, transform: `translateY(${start}px)` }}
              // Shift would select text between the two clicks.
              onMouseDown={(event) => event.shiftKey && event.preventDefault()}
              onClick={(event) => onSelect(clicked(props, item.key, event))}
            >
              <ItemCells item={item} grid={props} />
            </div>
          );
        })}
      </div>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: see above */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
    </div>
  );
}

/** The keys of the items: the same array as long as they are the same, because for others all rows are measured anew. */
function useSameKeys<T>(items: GridRowsParts<T>['items']): readonly string[] {
  const last = useRef<readonly string[]>([]);
  return useMemo(() => {
    const before = last.current;
    const isSame = items.length === before.length && items.every(({ key }, at) => key === before[at]);
    if (!isSame) last.current = items.map(({ key }) => key);
    return last.current;
  }, [items]);
}

/** The selection after a key; null for keys that are not the grid's. */
function afterKey<T>(
  { items, rowKeys, selection, onToggleGroup }: GridRowsParts<T>,
  event: KeyboardEvent<HTMLDivElement>,
): GridSelection | null {
  const key = gridKeyOf(event);
  switch (key?.kind) {
    case undefined:
      return null;
    case 'move':
      return moveActive(items, selection, key.move, key.extend);
    case 'toggle':
      return toggle(items, selection, selection.active);
    case 'all':
      return selectAll(rowKeys, selection);
    case 'none':
      return { ...selection, selected: new Set() };
    case 'open': {
      const active = items.find((item) => item.key === selection.active);
      if (active?.kind === 'group') onToggleGroup(active.key);
      return selection;
    }
  }
}
