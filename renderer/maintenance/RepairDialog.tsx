import { Button, Spinner, Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Texts } from '../../electron/shared/texts/language.ts';
import { useTexts } from '../language.ts';
import { useApp, useMaintenanceStore } from '../services.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { FailureBar, Notice } from '../ui/FailureBar.tsx';
import { StepDialogBody } from '../ui/StepDialogBody.tsx';
import { changesOf, OperationList } from '../wizard/pages/OperationList.tsx';
import { PlanOperations } from '../wizard/pages/PlanOperations.tsx';
import { FailedChange } from './FailedChange.tsx';
import { differences, type Repair, type RepairStep } from './maintenance-state.ts';
import { useLeaveMaintenance } from './use-leave-maintenance.ts';

/** What differs from the site's settings, then how it is put right. */
export function RepairDialog({ repair }: { readonly repair: Repair }) {
  const t = useTexts('repair');
  const { site, step } = repair;
  useAnnounceStep(step);
  return (
    <StepDialogBody title={t('title')} step={step.kind} actions={<StepActions site={site} step={step} />}>
      <Text>
        <bdi>{site}</bdi>
      </Text>
      <StepContent step={step} />
    </StepDialogBody>
  );
}

function StepContent({ step }: { readonly step: RepairStep }) {
  const t = useTexts('repair');
  switch (step.kind) {
    case 'checking':
      return <Spinner size="tiny" labelPosition="after" label={t('checking')} />;
    case 'refused':
      return step.problems.map((problem) => (
        <FailureBar key={`${problem.code} ${problem.field}`} failure={problem} />
      ));
    case 'checked': {
      const found = differences(step.plan);
      if (found.length === 0) {
        return (
          <Notice intent="success" title={t('nothing')}>
            {t('nothingText')}
          </Notice>
        );
      }
      return (
        <>
          <Text>{t('found', { count: found.length })}</Text>
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
  const t = useTexts('repair');
  switch (outcome.kind) {
    case 'done':
      return (
        <Notice intent="success" title={t('done')}>
          {t('doneText')}
        </Notice>
      );
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

function StepActions({ site, step }: { readonly site: string; readonly step: RepairStep }) {
  const t = useTexts('repair');
  const repair = useMaintenanceStore((store) => store.repair);
  const checkSite = useMaintenanceStore((store) => store.checkSite);
  const cancelRepair = useMaintenanceStore((store) => store.cancelRepair);
  const openLog = useApp((store) => store.openLog);
  const leave = useLeaveMaintenance();
  if (step.kind === 'repairing') {
    return (
      <Button disabledFocusable={step.isCancelling} onClick={() => void cancelRepair()}>
        {step.isCancelling ? t('cancelling') : t('cancel')}
      </Button>
    );
  }
  const canRepair = step.kind === 'checked' && differences(step.plan).length > 0;
  const hasFailed = step.kind === 'refused' || (step.kind === 'repaired' && step.outcome.kind === 'failed');
  return (
    <>
      {hasFailed && <Button onClick={() => void openLog()}>{t('log')}</Button>}
      {hasFailed && <Button onClick={() => void checkSite(site)}>{t('again')}</Button>}
      {canRepair && (
        <Button appearance="primary" onClick={() => void repair()}>
          {t('repair')}
        </Button>
      )}
      <Button onClick={leave}>{canRepair ? t('cancel') : t('close')}</Button>
    </>
  );
}

function useAnnounceStep(step: RepairStep) {
  const t = useTexts('repair');
  const announce = useAnnounce();
  const said = sentenceOf(step, t);
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said, announce]);
}

function sentenceOf(step: RepairStep, t: Texts<'repair'>): string {
  switch (step.kind) {
    case 'checking':
      return t('checking');
    case 'checked': {
      const count = differences(step.plan).length;
      return count === 0 ? t('nothing') : t('found', { count });
    }
    case 'repairing':
      return t('repairing');
    case 'repaired':
      return step.outcome.kind === 'failed' ? '' : t('done');
    case 'refused':
      return '';
  }
}
