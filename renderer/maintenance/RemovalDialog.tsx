import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { intentOf } from '../how-it-ended.ts';
import { useTexts } from '../language.ts';
import { useApp, useMaintenanceStore } from '../services.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { FailureBar, Notice } from '../ui/FailureBar.tsx';
import { StepDialogBody } from '../ui/StepDialogBody.tsx';
import { OperationList } from '../wizard/pages/OperationList.tsx';
import { LeftBehindList } from './LeftBehindList.tsx';
import type { Removal, RemovalStep } from './maintenance-state.ts';
import { RemovalChoices } from './RemovalChoices.tsx';
import { RemovalPlanView } from './RemovalPlanView.tsx';
import { useLeaveMaintenance } from './use-leave-maintenance.ts';

const useStyles = makeStyles({
  destructive: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    borderTopColor: 'transparent',
    borderRightColor: 'transparent',
    borderBottomColor: 'transparent',
    borderLeftColor: 'transparent',
    ':hover': {
      backgroundColor: tokens.colorStatusDangerBackground3Hover,
      color: tokens.colorNeutralForegroundOnBrand,
    },
    ':hover:active': {
      backgroundColor: tokens.colorStatusDangerBackground3Pressed,
      color: tokens.colorNeutralForegroundOnBrand,
    },
  },
});

/** What would go and what would stay, then how it goes, and what stayed. */
export function RemovalDialog({ removal }: { readonly removal: Removal }) {
  const t = useTexts('removal');
  useAnnounceStep(removal.step);
  return (
    <StepDialogBody title={t('title')} step={removal.step.kind} actions={<StepActions removal={removal} />}>
      <Text>
        <bdi>{removal.site}</bdi>
      </Text>
      <StepContent removal={removal} />
    </StepDialogBody>
  );
}

function StepContent({ removal }: { readonly removal: Removal }) {
  const t = useTexts('removal');
  const { step } = removal;
  switch (step.kind) {
    case 'planning':
      return (
        <>
          <RemovalChoices options={removal.options} />
          {step.last === null ? (
            <Spinner size="tiny" labelPosition="after" label={t('planning')} />
          ) : (
            <RemovalPlanView plan={step.last} />
          )}
        </>
      );
    case 'planned':
      return (
        <>
          <RemovalChoices options={removal.options} />
          <RemovalPlanView plan={step.plan} />
        </>
      );
    case 'refused':
      return <FailureBar failure={step.failure} intent={intentOf(step.failure)} />;
    case 'removing':
      return (
        <>
          <Text>{t('removing')}</Text>
          <OperationList operations={step.progress?.operations ?? notBegun(step)} />
        </>
      );
    case 'removed':
      return step.leftBehind.length === 0 ? (
        <Notice intent="success" title={t('removed')}>
          {t('removedText')}
        </Notice>
      ) : (
        <Notice intent="warning" title={t('removed')}>
          {t('leftText')}
          <LeftBehindList items={step.leftBehind} />
        </Notice>
      );
  }
}

function notBegun({ plan }: Extract<RemovalStep, { kind: 'removing' }>) {
  return plan.operations.map(({ id, title }) => ({
    ...{ id, title, state: 'to do' as const, note: null, progress: null, failure: null },
  }));
}

function StepActions({ removal }: { readonly removal: Removal }) {
  const t = useTexts('removal');
  const styles = useStyles();
  const remove = useMaintenanceStore((store) => store.remove);
  const chooseRemoval = useMaintenanceStore((store) => store.chooseRemoval);
  const openLog = useApp((store) => store.openLog);
  const leave = useLeaveMaintenance();
  const { step, options } = removal;
  switch (step.kind) {
    case 'planning':
    case 'planned':
      return (
        <>
          <Button
            className={styles.destructive}
            disabledFocusable={step.kind === 'planning'}
            onClick={() => void remove()}
          >
            {t('remove')}
          </Button>
          <Button onClick={leave}>{t('keep')}</Button>
        </>
      );
    case 'refused':
      return (
        <>
          <Button onClick={() => void openLog()}>{t('log')}</Button>
          <Button onClick={() => void chooseRemoval({ ...options })}>{t('again')}</Button>
          <Button onClick={leave}>{t('close')}</Button>
        </>
      );
    case 'removing':
      return null;
    case 'removed':
      return (
        <Button appearance="primary" onClick={leave}>
          {t('close')}
        </Button>
      );
  }
}

function useAnnounceStep({ kind }: RemovalStep) {
  const t = useTexts('removal');
  const announce = useAnnounce();
  useEffect(() => {
    if (kind === 'planning') announce(t('planning'));
    if (kind === 'removing') announce(t('removing'));
    if (kind === 'removed') announce(t('removed'));
  }, [kind, announce, t]);
}
