import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { useLanguage, useTexts } from '../../language.ts';
import { LogButton } from '../../logs/LogButton.tsx';
import { useAsksForRightsAs, useWizardStore } from '../../services.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import type { ProgressState } from '../wizard-state.ts';
import { Intro } from './Intro.tsx';
import { OperationList, operationsOf } from './OperationList.tsx';
import { OverallProgress } from './OverallProgress.tsx';
import { PointProgress } from './PointProgress.tsx';

/** Setup at work: each operation live, and the copies to the distribution points. */
export function ProgressPage({ running }: { readonly running: ProgressState }) {
  const t = useTexts('progressPage');
  const operations = operationsOf(running.plan, running.progress);
  const announce = useAnnounce();
  const { say } = useLanguage();
  const asksForRights = useAsksForRightsAs() !== null;
  const intro = asksForRights && running.progress === null ? t('waiting') : t('intro');
  const current = operations.find((operation) => operation.state === 'running');
  const said = current === undefined ? '' : t('running', { operation: say(current.title) });

  useEffect(() => {
    if (said !== '') announce(said);
  }, [said, announce]);

  return (
    <>
      <Intro>{running.cancel === 'requested' ? t('stopping') : intro}</Intro>
      <OverallProgress operations={operations} />
      <OperationList operations={operations} />
      <PointProgress points={running.progress?.distributionPoints ?? []} />
      <div>
        <LogButton site={null} />
      </div>
      <CancelQuestion isOpen={running.cancel === 'asked'} />
    </>
  );
}

function CancelQuestion({ isOpen }: { readonly isOpen: boolean }) {
  const t = useTexts('progressPage');
  const askCancel = useWizardStore((store) => store.askCancel);
  const cancelSetup = useWizardStore((store) => store.cancelSetup);
  return (
    <Dialog open={isOpen} modalType="modal" onOpenChange={(_, data) => !data.open && askCancel('no')}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('question')}</DialogTitle>
          <DialogContent>{t('questionText')}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => askCancel('no')}>
              {t('no')}
            </Button>
            <Button onClick={() => void cancelSetup()}>{t('yes')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
