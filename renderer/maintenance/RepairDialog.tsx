import { Button, Spinner, Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useApp, useMaintenanceStore } from '../services.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { FailureBar, Notice } from '../ui/FailureBar.tsx';
import { StepDialogBody } from '../ui/StepDialogBody.tsx';
import { changesOf, OperationList } from '../wizard/pages/OperationList.tsx';
import { PlanOperations } from '../wizard/pages/PlanOperations.tsx';
import { FailedChange } from './FailedChange.tsx';
import { differences, type Repair, type RepairStep } from './maintenance-state.ts';
import { useLeaveMaintenance } from './use-leave-maintenance.ts';

const texts = {
  title: 'Check and repair',
  checking: 'Comparing the site with its settings…',
  nothing: 'There is nothing to repair',
  nothingText: 'Share, permissions, folders and schedule are as the settings of the site say.',
  found: (count: number) =>
    count === 1
      ? 'One thing differs from the settings of the site. Nothing was changed so far.'
      : `${count} things differ from the settings of the site. Nothing was changed so far.`,
  repairing: 'Putting right what differs…',
  done: 'The site is repaired',
  doneText: 'It is as its settings say again.',
  partly: 'The site is repaired, but not every distribution point has the catalog',
  undone: 'The repair did not finish. What it did was undone, so the site is as it was before.',
  leftBehindText: 'The repair could not undo all of it. Put these right by hand:',
  again: 'Check again',
  repair: 'Repair',
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  close: 'Close',
  log: 'Open log',
} as const;

/** What differs from the site's settings, then how it is put right. */
export function RepairDialog({ repair }: { readonly repair: Repair }) {
  const { site, step } = repair;
  useAnnounceStep(step);
  return (
    <StepDialogBody title={texts.title} step={step.kind} actions={<StepActions site={site} step={step} />}>
      <Text>{site}</Text>
      <StepContent step={step} />
    </StepDialogBody>
  );
}

function StepContent({ step }: { readonly step: RepairStep }) {
  switch (step.kind) {
    case 'checking':
      return <Spinner size="tiny" labelPosition="after" label={texts.checking} />;
    case 'refused':
      return step.problems.map((problem) => (
        <FailureBar key={`${problem.code} ${problem.field}`} failure={problem} />
      ));
    case 'checked': {
      const found = differences(step.plan);
      if (found.length === 0) {
        return (
          <Notice intent="success" title={texts.nothing}>
            {texts.nothingText}
          </Notice>
        );
      }
      return (
        <>
          <Text>{texts.found(found.length)}</Text>
          <PlanOperations operations={found} />
        </>
      );
    }
    case 'repairing':
      return <OperationList operations={changesOf(step.plan, step.progress)} />;
    case 'repaired':
      return (
        <>
          <Outcome step={step} />
          <OperationList operations={changesOf(step.plan, step.progress)} />
        </>
      );
  }
}

function Outcome({ step: { outcome } }: { readonly step: Extract<RepairStep, { kind: 'repaired' }> }) {
  switch (outcome.kind) {
    case 'done':
      return (
        <Notice intent="success" title={texts.done}>
          {texts.doneText}
        </Notice>
      );
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

function StepActions({ site, step }: { readonly site: string; readonly step: RepairStep }) {
  const repair = useMaintenanceStore((store) => store.repair);
  const checkSite = useMaintenanceStore((store) => store.checkSite);
  const cancelRepair = useMaintenanceStore((store) => store.cancelRepair);
  const openLog = useApp((store) => store.openLog);
  const leave = useLeaveMaintenance();
  if (step.kind === 'repairing') {
    return (
      <Button disabledFocusable={step.isCancelling} onClick={() => void cancelRepair()}>
        {step.isCancelling ? texts.cancelling : texts.cancel}
      </Button>
    );
  }
  const canRepair = step.kind === 'checked' && differences(step.plan).length > 0;
  const hasFailed = step.kind === 'refused' || (step.kind === 'repaired' && step.outcome.kind === 'failed');
  return (
    <>
      {hasFailed && <Button onClick={() => void openLog()}>{texts.log}</Button>}
      {hasFailed && <Button onClick={() => void checkSite(site)}>{texts.again}</Button>}
      {canRepair && (
        <Button appearance="primary" onClick={() => void repair()}>
          {texts.repair}
        </Button>
      )}
      <Button onClick={leave}>{canRepair ? texts.cancel : texts.close}</Button>
    </>
  );
}

function useAnnounceStep(step: RepairStep) {
  const announce = useAnnounce();
  const said = sentenceOf(step);
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said, announce]);
}

function sentenceOf(step: RepairStep): string {
  switch (step.kind) {
    case 'checking':
      return texts.checking;
    case 'checked': {
      const count = differences(step.plan).length;
      return count === 0 ? texts.nothing : texts.found(count);
    }
    case 'repairing':
      return texts.repairing;
    case 'repaired':
      return step.outcome.kind === 'failed' ? '' : texts.done;
    case 'refused':
      return '';
  }
}
