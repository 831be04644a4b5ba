import { Button, Spinner, Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import { FailedChange } from '../../maintenance/FailedChange.tsx';
import { differences } from '../../maintenance/maintenance-state.ts';
import { useChangeStore } from '../../services.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { FailureBar, Notice } from '../../ui/FailureBar.tsx';
import { StepDialogBody } from '../../ui/StepDialogBody.tsx';
import { changesOf, OperationList } from '../../wizard/pages/OperationList.tsx';
import { PlanOperations } from '../../wizard/pages/PlanOperations.tsx';
import type { ChangeStep } from './change-store.ts';
import { changeMeaning, changeTitle, changeVerbs } from './change-texts.ts';

const texts = {
  title: 'Change distribution points',
  reading: 'Reading the settings of the site…',
  planning: 'Finding out what has to be changed…',
  nothing: 'Nothing has to be changed: the settings of the site say so already.',
  done: 'The change is made.',
  partly: 'The change is made, but not every distribution point has the catalog',
  undone: 'The change was undone, so the site is as it was before.',
  leftBehindText: 'Not all of it could be undone. Put these right by hand:',
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  close: 'Close',
} as const;

/** The steps of a change that this dialog shows; the others have dialogs of their own. */
export type ShownStep = Exclude<ChangeStep, { kind: 'none' | 'importing' | 'editing' }>;

export interface ChangeDialogProps {
  readonly step: ShownStep;
  readonly onLeave: () => void;
}

/** What a change would do, then how it is made. */
export function ChangeDialog({ step, onLeave }: ChangeDialogProps) {
  const announce = useAnnounce();
  const said = sentenceOf(step);
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said, announce]);
  return (
    <StepDialogBody
      title={'change' in step ? changeTitle(step.change) : texts.title}
      step={step.kind}
      actions={<StepActions step={step} onLeave={onLeave} />}
    >
      <StepContent step={step} />
    </StepDialogBody>
  );
}

function StepContent({ step }: { readonly step: ShownStep }) {
  switch (step.kind) {
    case 'reading':
      return <Spinner size="tiny" labelPosition="after" label={texts.reading} />;
    case 'planning':
      return <Spinner size="tiny" labelPosition="after" label={texts.planning} />;
    case 'refused':
      return step.problems.map((problem) => (
        <FailureBar key={`${problem.code} ${problem.field}`} failure={problem} />
      ));
    case 'planned': {
      const operations = differences(step.plan);
      return (
        <>
          <Text>{operations.length === 0 ? texts.nothing : changeMeaning(step.change)}</Text>
          {operations.length > 0 && <PlanOperations operations={operations} />}
        </>
      );
    }
    case 'applying':
      return <OperationList operations={changesOf(step.plan, step.progress)} />;
    case 'applied':
      return (
        <>
          <Outcome step={step} />
          <OperationList operations={changesOf(step.plan, step.progress)} />
        </>
      );
  }
}

function Outcome({ step: { outcome } }: { readonly step: Extract<ShownStep, { kind: 'applied' }> }) {
  switch (outcome.kind) {
    case 'done':
      return <Notice intent="success">{texts.done}</Notice>;
    case 'done with failures':
      return (
        <Notice intent="warning" title={texts.partly}>
          {outcome.failed.join(', ')}
        </Notice>
      );
    case 'failed':
      return <FailedChange outcome={outcome} undone={texts.undone} leftBehindText={texts.leftBehindText} />;
  }
}

function StepActions({ step, onLeave }: ChangeDialogProps) {
  const apply = useChangeStore((store) => store.apply);
  const cancel = useChangeStore((store) => store.cancel);
  if (step.kind === 'applying') {
    return (
      <Button disabledFocusable={step.isCancelling} onClick={() => void cancel()}>
        {step.isCancelling ? texts.cancelling : texts.cancel}
      </Button>
    );
  }
  if (step.kind === 'planned' && differences(step.plan).length > 0) {
    return (
      <>
        <Button appearance="primary" onClick={() => void apply()}>
          {changeVerbs[step.change.kind]}
        </Button>
        <Button onClick={onLeave}>{texts.cancel}</Button>
      </>
    );
  }
  return <Button onClick={onLeave}>{texts.close}</Button>;
}

function sentenceOf(step: ShownStep): string {
  switch (step.kind) {
    case 'reading':
      return texts.reading;
    case 'planning':
      return texts.planning;
    case 'planned':
      return changeMeaning(step.change);
    case 'applied':
      return step.outcome.kind === 'failed' ? '' : texts.done;
    case 'refused':
    case 'applying':
      return '';
  }
}
