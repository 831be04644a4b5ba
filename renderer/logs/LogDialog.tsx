import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Dropdown,
  makeStyles,
  Option,
  SearchBox,
  Spinner,
  Switch,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import {
  type LogLevel,
  type LogLine,
  type LogName,
  logLevels,
  logNames,
} from '../../electron/shared/program-logs.ts';
import type { Texts } from '../../electron/shared/texts/language.ts';
import { answerOf } from '../asked.ts';
import { useTexts } from '../language.ts';
import { useApp } from '../services.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { FailureBar } from '../ui/FailureBar.tsx';
import { formatMoment } from '../ui/format.ts';
import { StateMark, type Tone } from '../ui/StateMark.tsx';
import { type Column, VirtualTable } from '../ui/VirtualTable.tsx';
import { useLog } from './use-log.ts';

const upTo = { error: 'upToError', warn: 'upToWarn', info: 'upToInfo' } as const;

const tones: Readonly<Record<LogLevel, Tone>> = { error: 'bad', warn: 'warning', info: 'neutral' };

const useStyles = makeStyles({
  surface: { maxWidth: 'min(1100px, 94vw)', width: '94vw' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  level: { minWidth: '12rem' },
  tabs: { flexWrap: 'wrap' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  text: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

export interface LogDialogProps {
  /** The site whose synchronization log is offered, or null. */
  readonly site: string | null;
  readonly onClose: () => void;
}

/** The program's logs: chosen, searched, filtered by level, followed, copied. */
export function LogDialog({ site, onClose }: LogDialogProps) {
  const t = useTexts('logs');
  const styles = useStyles();
  const offered = logNames.filter((name) => name !== 'sync' || site !== null);
  const [name, setName] = useState<LogName>(site === null ? 'window' : 'sync');
  const [filter, setFilter] = useState<LogFilter>({ search: '', level: 'info', isFollowing: true });
  const openLog = useApp((store) => store.openLog);
  const asked = useLog(name, site, filter.isFollowing);
  const log = answerOf(asked);
  const shown = useMemo(() => newestFirst(log?.lines ?? [], filter), [log, filter]);
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <TabList
              className={styles.tabs}
              selectedValue={name}
              onTabSelect={(_, { value }) => setName(value as LogName)}
            >
              {offered.map((each) => (
                <Tab key={each} value={each}>
                  {t(each)}
                </Tab>
              ))}
            </TabList>
            <LogFilters
              filter={filter}
              onFilter={setFilter}
              said={log === null ? '' : t('shown', { shown: shown.length, all: log.lines.length })}
            />
            <div role="tabpanel" aria-label={t(name)}>
              <LogLines label={t(name)} asked={asked} shown={shown} />
            </div>
            {log !== null && (
              <Text size={200} className={styles.quiet}>
                {log.isCut ? t('cut', { path: log.path }) : log.path}
              </Text>
            )}
          </DialogContent>
          <DialogActions>
            <CopyButton labelled label={t('copy')} text={() => shown.map(textOf).join('\n')} />
            {name === 'window' && <Button onClick={() => void openLog()}>{t('open')}</Button>}
            <Button appearance="primary" onClick={onClose}>
              {t('close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface LogFilter {
  readonly search: string;
  readonly level: LogLevel;
  readonly isFollowing: boolean;
}

function LogFilters({
  filter,
  onFilter,
  said,
}: {
  readonly filter: LogFilter;
  readonly onFilter: (filter: LogFilter) => void;
  /** How many lines are shown. */
  readonly said: string;
}) {
  const t = useTexts('logs');
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <SearchBox
        aria-label={t('search')}
        placeholder={t('search')}
        value={filter.search}
        onChange={(_, { value }) => onFilter({ ...filter, search: value })}
      />
      <Dropdown
        className={styles.level}
        aria-label={t('level')}
        value={t(upTo[filter.level])}
        selectedOptions={[filter.level]}
        onOptionSelect={(_, { optionValue }) => onFilter({ ...filter, level: optionValue as LogLevel })}
      >
        {logLevels.map((each) => (
          <Option key={each} value={each}>
            {t(upTo[each])}
          </Option>
        ))}
      </Dropdown>
      <Switch
        label={t('follow')}
        checked={filter.isFollowing}
        onChange={(_, { checked }) => onFilter({ ...filter, isFollowing: checked })}
      />
      <Text role="status" size={200} className={styles.quiet}>
        {said}
      </Text>
    </div>
  );
}

function LogLines({
  label,
  asked,
  shown,
}: {
  readonly label: string;
  readonly asked: ReturnType<typeof useLog>;
  readonly shown: readonly NumberedLine[];
}) {
  const t = useTexts('logs');
  const styles = useStyles();
  const log = answerOf(asked);
  return (
    <>
      {asked.kind === 'unanswered' && <FailureBar failure={asked.failure} />}
      {log === null && asked.kind !== 'unanswered' && <Spinner label={t('reading')} />}
      {log !== null && shown.length === 0 && (
        <Text>{log.lines.length === 0 ? t('empty') : t('noMatch')}</Text>
      )}
      {shown.length > 0 && (
        <VirtualTable
          label={label}
          rows={shown}
          rowKey={({ number }) => number}
          columns={columns(t, styles.text)}
          maxHeight="52vh"
        />
      )}
    </>
  );
}

type NumberedLine = LogLine & { readonly number: number };

function newestFirst(lines: readonly LogLine[], { level, search }: LogFilter): readonly NumberedLine[] {
  const wanted = search.trim().toLowerCase();
  const least = logLevels.indexOf(level);
  return lines
    .map((line, number) => ({ ...line, number }))
    .filter((line) => logLevels.indexOf(line.level) <= least && line.text.toLowerCase().includes(wanted))
    .toReversed();
}

function columns(t: Texts<'logs'>, textClass: string): readonly Column<NumberedLine>[] {
  return [
    {
      id: 'at',
      title: t('columnAt'),
      width: '12rem',
      render: ({ at }) => (at === null ? '' : formatMoment(at)),
    },
    {
      id: 'level',
      title: t('columnLevel'),
      width: '7rem',
      render: ({ level }) => <StateMark tone={tones[level]}>{t(level)}</StateMark>,
    },
    {
      id: 'text',
      title: t('columnText'),
      width: 'minmax(16rem, 1fr)',
      render: ({ text }) => (
        <span className={textClass} dir="auto">
          {text}
        </span>
      ),
    },
  ];
}

function textOf({ at, level, text }: LogLine): string {
  return [at ?? '', level, text].join('\t');
}
