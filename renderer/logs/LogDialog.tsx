import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { type LogName, logNames } from '../../electron/shared/program-logs.ts';
import { answerOf } from '../asked.ts';
import { useTexts } from '../language.ts';
import { useApp } from '../services.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { LogFilters } from './LogFilters.tsx';
import { LogLines } from './LogLines.tsx';
import { type LogFilter, newestFirst, textOf } from './log-filter.ts';
import { useLog } from './use-log.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(1100px, 94vw)', width: '94vw' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  tabs: { flexWrap: 'wrap' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
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
