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
import { useApp } from './services.ts';
import { CopyButton } from './ui/CopyButton.tsx';
import { Facts } from './ui/Facts.tsx';

const texts = {
  title: 'About PkgSource',
  version: 'Version',
  runtime: 'Runs on',
  computer: 'Computer',
  log: 'Log',
  state: 'State',
  licence: 'Licence',
  mit: 'MIT; packages bring the licences of their parts in licences.txt',
  openLog: 'Open log',
  diagnostics: 'Collect diagnostics…',
  copy: 'Copy',
  close: 'Close',
} as const;

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM },
  button: { whiteSpace: 'nowrap' },
});

/** Versions, what runs the window, and where logs and state are. */
export function AboutDialog({ facts, onClose }: { readonly facts: AppFacts; readonly onClose: () => void }) {
  const styles = useStyles();
  const openLog = useApp((store) => store.openLog);
  const collectDiagnostics = useApp((store) => store.collectDiagnostics);
  const isCollecting = useApp((store) => store.diagnostics.kind === 'asking');
  const rows = [
    { label: texts.version, value: facts.version },
    { label: texts.runtime, value: facts.runtime },
    ...facts.versions.map(({ name, version }) => ({ label: name, value: version })),
    { label: texts.computer, value: facts.computer },
    { label: texts.log, value: facts.logPath },
    { label: texts.state, value: facts.statePath },
    { label: texts.licence, value: texts.mit },
  ];
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Facts facts={rows} />
            <DiagnosticsNotice />
          </DialogContent>
          <DialogActions>
            <CopyButton
              labelled
              label={texts.copy}
              text={() => rows.map(({ label, value }) => `${label}: ${value}`).join('\n')}
            />
            <Button onClick={() => void openLog()}>{texts.openLog}</Button>
            <Button
              className={styles.button}
              disabledFocusable={isCollecting}
              onClick={() => void collectDiagnostics()}
            >
              {texts.diagnostics}
            </Button>
            <Button appearance="primary" onClick={onClose}>
              {texts.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
