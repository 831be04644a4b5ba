import { Button, Spinner, Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Texts } from '../../../electron/shared/texts/language.ts';
import { useTexts } from '../../language.ts';
import { FailedChange } from '../../maintenance/FailedChange.tsx';
import { differences } from '../../maintenance/maintenance-state.ts';
import { useChangeStore } from '../../services.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { FailureBar, Notice } from '../../ui/FailureBar.tsx';
import { StepDialogBody } from '../../ui/StepDialogBody.tsx';
import { changesOf, OperationList } from '../../wizard/pages/OperationList.tsx';
import { PlanOperations } from '../../wizard/pages/PlanOperations.tsx';
import type { ChangeStep } from './change-store.ts';
import { changeTitle } from './change-title.ts';

/** The steps of a change that this dialog shows; the others have dialogs of their own. */
export type ShownStep = Exclude<ChangeStep, { kind: 'none' | 'importing' | 'editing' | 'moving' }>;

export interface ChangeDialogProps {
  readonly step: ShownStep;
  readonly onLeave: () => void;
}

/** What a change would do, then how it is made. */
export function ChangeDialog({ step, onLeave }: ChangeDialogProps) {
  const t = useTexts('pointsChange');
  const announce = useAnnounce();
  const said = sentenceOf(t, step);
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said, announce]);
  return (
    <StepDialogBody
      title={'change' in step ? changeTitle(t, step.change) : t('title')}
      step={step.kind}
      actions={<StepActions step={step} onLeave={onLeave} />}
    >
      <StepContent step={step} />
    </StepDialogBody>
  );
}

function StepContent({ step }: { readonly step: ShownStep }) {
  const t = useTexts('pointsChange');
  switch (step.kind) {
    case 'reading':
      return <Spinner size="tiny" labelPosition="after" label={t('reading')} />;
    case 'planning':
      return <Spinner size="tiny" labelPosition="after" label={t('planning')} />;
    case 'refused':
      return step.problems.map((problem) => (
        <FailureBar key={`${problem.code} ${problem.field}`} failure={problem} />
      ));
    case 'planned': {
      const operations = differences(step.plan);
      return (
        <>
          <Text>{operations.length === 0 ? t('nothing') : t(`${step.change.kind}Meaning`)}</Text>
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
  const t = useTexts('pointsChange');
  switch (outcome.kind) {
    case 'done':
      return <Notice intent="success">{t('done')}</Notice>;
    case 'done with failures':
      return (
        <Notice intent="warning" title={t('partly')}>
          {outcome.failed.join(', ')}
        </Notice>
      );
    case 'failed':
      return <FailedChange outcome={outcome} undone={t('undone')} leftBehindText={t('leftBehindText')} />;
  }
}

function StepActions({ step, onLeave }: ChangeDialogProps) {
  const t = useTexts('pointsChange');
  const apply = useChangeStore((store) => store.apply);
  const cancel = useChangeStore((store) => store.cancel);
  if (step.kind === 'applying') {
    return (
      <Button disabledFocusable={step.isCancelling} onClick={() => void cancel()}>
        {step.isCancelling ? t('cancelling') : t('cancel')}
      </Button>
    );
  }
  if (step.kind === 'planned' && differences(step.plan).length > 0) {
    return (
      <>
        <Button appearance="primary" onClick={() => void apply()}>
          {t(`${step.change.kind}Verb`)}
        </Button>
        <Button onClick={onLeave}>{t('cancel')}</Button>
      </>
    );
  }
  return <Button onClick={onLeave}>{t('close')}</Button>;
}

function sentenceOf(t: Texts<'pointsChange'>, step: ShownStep): string {
  switch (step.kind) {
    case 'reading':
      return t('reading');
    case 'planning':
      return t('planning');
    case 'planned':
      return t(`${step.change.kind}Meaning`);
    case 'applied':
      return step.outcome.kind === 'failed' ? '' : t('done');
    case 'refused':
    case 'applying':
      return '';
  }
}
