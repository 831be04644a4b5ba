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
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { AppFacts } from '../electron/shared/app-calls.ts';
import { DiagnosticsNotice } from './DiagnosticsNotice.tsx';
import { LicenceList } from './LicenceList.tsx';
import { useTexts } from './language.ts';
import { useApp } from './services.ts';
import { CopyButton } from './ui/CopyButton.tsx';
import { Facts } from './ui/Facts.tsx';
import { WindowPreferences } from './WindowPreferences.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '680px' },
  tabs: { flexWrap: 'wrap' },
  content: { display: 'grid', gap: tokens.spacingVerticalM },
  actions: {
    gridColumn: '1 / -1',
    flexWrap: 'wrap',
    justifyContent: 'end',
    '& button': { whiteSpace: 'nowrap' },
  },
});

const views = ['program', 'licences', 'preferences'] as const;

type AboutView = (typeof views)[number];

/** Versions, licences, what runs the window, and where logs and state are. */
export function AboutDialog({ facts, onClose }: { readonly facts: AppFacts; readonly onClose: () => void }) {
  const t = useTexts('about');
  const styles = useStyles();
  const [view, setView] = useState<AboutView>('program');
  const openLog = useApp((store) => store.openLog);
  const collectDiagnostics = useApp((store) => store.collectDiagnostics);
  const isCollecting = useApp((store) => store.diagnostics.kind === 'asking');
  const rows = [
    { label: t('version'), value: facts.version },
    { label: t('runtime'), value: facts.runtime },
    ...facts.versions.map(({ name, version }) => ({ label: name, value: version })),
    { label: t('computer'), value: facts.computer },
    { label: t('log'), value: facts.logPath },
    { label: t('state'), value: facts.statePath },
    { label: t('licence'), value: t('mit') },
  ];
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <TabList
              className={styles.tabs}
              aria-label={t('views')}
              selectedValue={view}
              onTabSelect={(_, { value }) => setView(value as AboutView)}
            >
              {views.map((each) => (
                <Tab key={each} value={each}>
                  {t(each)}
                </Tab>
              ))}
            </TabList>
            <div role="tabpanel" aria-label={t(view)}>
              {view === 'program' && <Facts facts={rows} />}
              {view === 'licences' && <LicenceList />}
              {view === 'preferences' && <WindowPreferences />}
            </div>
            <DiagnosticsNotice />
          </DialogContent>
          <DialogActions className={styles.actions}>
            {view === 'program' && (
              <CopyButton
                labelled
                label={t('copy')}
                text={() => rows.map(({ label, value }) => `${label}: ${value}`).join('\n')}
              />
            )}
            <Button onClick={() => void openLog()}>{t('openLog')}</Button>
            <Button disabledFocusable={isCollecting} onClick={() => void collectDiagnostics()}>
              {t('diagnostics')}
            </Button>
            <Button appearance="primary" onClick={onClose}>
              {t('close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
