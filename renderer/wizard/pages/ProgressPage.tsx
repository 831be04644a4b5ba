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
import { LogButton } from '../../logs/LogButton.tsx';
import { useAsksForRightsAs, useWizardStore } from '../../services.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import type { ProgressState } from '../wizard-state.ts';
import { Intro } from './Intro.tsx';
import { OperationList, operationStateTexts, operationsOf } from './OperationList.tsx';
import { OverallProgress } from './OverallProgress.tsx';
import { PointProgress } from './PointProgress.tsx';

const texts = {
  intro: 'Setup is working. You can leave this window; closing it stops Setup.',
  waiting: 'Waiting for administrator rights: answer the question that the system asks.',
  cancelling: 'Setup stops and undoes what it did. This takes a moment.',
  question: 'Cancel Setup?',
  questionText:
    'The operation in progress is stopped, and what was done so far is undone. Your answers are kept.',
  yes: 'Cancel Setup',
  no: 'Go on',
} as const;

/** Setup at work: each operation live, and the copies to the distribution points. */
export function ProgressPage({ running }: { readonly running: ProgressState }) {
  const operations = operationsOf(running.plan, running.progress);
  const announce = useAnnounce();
  const asksForRights = useAsksForRightsAs() !== null;
  const intro = asksForRights && running.progress === null ? texts.waiting : texts.intro;
  const current = operations.find((operation) => operation.state === 'running');
  const said =
    current === undefined ? '' : `${current.title}: ${operationStateTexts[current.state].toLowerCase()}`;

  useEffect(() => {
    if (said !== '') announce(said);
  }, [said, announce]);

  return (
    <>
      <Intro>{running.cancel === 'requested' ? texts.cancelling : intro}</Intro>
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
  const askCancel = useWizardStore((store) => store.askCancel);
  const cancelSetup = useWizardStore((store) => store.cancelSetup);
  return (
    <Dialog open={isOpen} modalType="modal" onOpenChange={(_, data) => !data.open && askCancel('no')}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.question}</DialogTitle>
          <DialogContent>{texts.questionText}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => askCancel('no')}>
              {texts.no}
            </Button>
            <Button onClick={() => void cancelSetup()}>{texts.yes}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
