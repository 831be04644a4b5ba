import { makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { RunEvent } from '../../../electron/shared/run-events.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { formatClock, formatDuration } from '../../ui/format.ts';
import { ToneIcon } from '../../ui/StateMark.tsx';
import { eventText } from '../run-texts.ts';
import { RunParts } from './RunParts.tsx';
import { partsOf } from './run-parts.ts';

const estimatedEventHeight = 32;
const overscan = 8;

const useStyles = makeStyles({
  stack: { paddingBlockEnd: '12px', paddingInlineStart: '32px', minWidth: 0 },
  scroll: {
    maxHeight: '24rem',
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  list: { position: 'relative' },
  event: {
    position: 'absolute',
    insetInlineStart: 0,
    top: 0,
    boxSizing: 'border-box',
    width: '100%',
    minHeight: `${estimatedEventHeight}px`,
    display: 'grid',
    gridTemplateColumns: '6.5rem 16px minmax(0, 1fr) max-content',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalXS,
    '@media (max-width: 720px)': { gridTemplateColumns: '6.5rem 16px minmax(0, 1fr)' },
  },
  // The line through the icons, from each event to the next; the icon stands on the page's ground.
  mark: {
    position: 'relative',
    alignSelf: 'stretch',
    '::before': {
      content: '""',
      position: 'absolute',
      top: '-4px',
      bottom: '-4px',
      insetInlineStart: '7px',
      borderInlineStartWidth: '2px',
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorNeutralStroke2,
    },
  },
  icon: { position: 'relative', display: 'inline-flex', backgroundColor: tokens.colorNeutralBackground1 },
  text: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  after: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 720px)': { display: 'none' },
  },
});

/** What happened in a run and when: where its time went, and its events on a line; the troubles alone where asked. */
export function RunTimeline({ events }: { readonly events: readonly RunEvent[] }) {
  const t = useTexts('history');
  const language = useLanguage();
  const styles = useStyles();
  const [isTroubleOnly, setTroubleOnly] = useState(false);
  const lines = useMemo(
    () => events.map((event) => ({ at: event.at, ...eventText(language, event) })),
    [events, language],
  );
  const troubles = lines.filter(({ tone }) => tone === 'bad' || tone === 'warning');
  const parts = useMemo(() => partsOf(events), [events]);
  return (
    <div className={styles.stack}>
      {parts.length > 0 && <RunParts parts={parts} />}
      {troubles.length > 0 && troubles.length < lines.length && (
        <Switch
          label={t('troubleOnly', { count: troubles.length })}
          checked={isTroubleOnly}
          onChange={(_, { checked }) => setTroubleOnly(checked)}
        />
      )}
      <EventLine lines={isTroubleOnly ? troubles : lines} startedAt={lines[0]?.at ?? ''} />
    </div>
  );
}

type Line = { readonly at: string } & ReturnType<typeof eventText>;

/** The events in sight: a run over thousands of distribution points has tens of thousands. */
function EventLine({ lines, startedAt }: { readonly lines: readonly Line[]; readonly startedAt: string }) {
  const t = useTexts('history');
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => estimatedEventHeight,
    overscan,
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this group is scrolled
    <div
      ref={scroll}
      role="group"
      aria-label={t('timeline')}
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
    >
      {/* biome-ignore-start lint/a11y/useSemanticElements: what lies out of sight is not there; the numbers say so */}
      <div role="list" className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          const seconds = (Date.parse(line.at) - Date.parse(startedAt)) / 1000;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              className={styles.event}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className={styles.quiet}>{formatClock(line.at)}</span>
              <span className={styles.mark}>
                <span className={styles.icon}>
                  <ToneIcon tone={line.tone} />
                </span>
              </span>
              <Text className={styles.text}>{line.text}</Text>
              <span className={styles.after}>{t('after', { time: formatDuration(seconds) })}</span>
            </div>
          );
        })}
      </div>
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
    </div>
  );
}
