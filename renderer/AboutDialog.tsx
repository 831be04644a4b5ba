import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { AppFacts } from '../electron/shared/contract.ts';
import { DiagnosticsNotice } from './DiagnosticsNotice.tsx';
import { useTexts } from './language.ts';
import { useApp } from './services.ts';
import { CopyButton } from './ui/CopyButton.tsx';
import { Facts } from './ui/Facts.tsx';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM },
  actions: { flexWrap: 'wrap', justifyContent: 'end', '& button': { whiteSpace: 'nowrap' } },
});

/** Versions, what runs the window, and where logs and state are. */
export function AboutDialog({ facts, onClose }: { readonly facts: AppFacts; readonly onClose: () => void }) {
  const t = useTexts('about');
  const styles = useStyles();
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
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Facts facts={rows} />
            <DiagnosticsNotice />
          </DialogContent>
          <DialogActions className={styles.actions}>
            <CopyButton
              labelled
              label={t('copy')}
              text={() => rows.map(({ label, value }) => `${label}: ${value}`).join('\n')}
            />
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
