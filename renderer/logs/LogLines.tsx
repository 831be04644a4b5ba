import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { LogLevel } from '../../electron/shared/program-logs.ts';
import type { Texts } from '../../electron/shared/texts/language.ts';
import { answerOf } from '../asked.ts';
import { useTexts } from '../language.ts';
import { FailureBar } from '../ui/FailureBar.tsx';
import { formatMoment } from '../ui/format.ts';
import { StateMark, type Tone } from '../ui/StateMark.tsx';
import { type Column, VirtualTable } from '../ui/VirtualTable.tsx';
import type { NumberedLine } from './log-filter.ts';
import type { useLog } from './use-log.ts';

const tones: Readonly<Record<LogLevel, Tone>> = { error: 'bad', warn: 'warning', info: 'neutral' };

const useStyles = makeStyles({
  text: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

export interface LogLinesProps {
  readonly label: string;
  readonly asked: ReturnType<typeof useLog>;
  /** The lines that match. */
  readonly shown: readonly NumberedLine[];
}

/** A log's lines as a table, or why there are none. */
export function LogLines({ label, asked, shown }: LogLinesProps) {
  const t = useTexts('logs');
  const styles = useStyles();
  const log = answerOf(asked);
  const columns = useMemo(() => columnsOf(t, styles.text), [t, styles.text]);
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
          columns={columns}
          maxHeight="52vh"
        />
      )}
    </>
  );
}

function columnsOf(t: Texts<'logs'>, textClass: string): readonly Column<NumberedLine>[] {
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
