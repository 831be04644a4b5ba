import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isToBeSettled } from '../how-it-ended.ts';
import { useTexts } from '../language.ts';
import { useApp, useWizardStore } from '../services.ts';
import { fillingPages } from './wizard-pages.ts';
import { fillingOf, type SummaryState, type WizardState } from './wizard-state.ts';

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    padding: '16px 32px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: { minWidth: '104px' },
});

/** The buttons that lead to the next page or back. */
export function WizardFooter({ wizard }: { readonly wizard: WizardState }) {
  const styles = useStyles();
  return <footer className={styles.footer}>{buttonsFor(wizard)}</footer>;
}

function buttonsFor(wizard: WizardState): ReactNode {
  if (wizard.kind === 'progress') return <CancelButton step={wizard.cancel} />;
  if (wizard.kind === 'finished') return <FinishedButtons wizard={wizard} />;
  return <FillingButtons wizard={wizard} />;
}

function FillingButtons({ wizard }: { readonly wizard: WizardState }) {
  const t = useTexts('wizard');
  const styles = useStyles();
  const back = useWizardStore((store) => store.back);
  const startSetup = useWizardStore((store) => store.startSetup);
  const isMovingOn = useWizardStore((store) => store.isMovingOn);
  const filling = fillingOf(wizard);
  if (filling === null) return null;
  const isChange = filling.changing !== null;
  const isReady = filling.kind === 'summary' && canStart(filling);
  return (
    <>
      <Button className={styles.button} disabled={filling.kind === fillingPages[0]} onClick={back}>
        {t('back')}
      </Button>
      {filling.kind === 'summary' ? (
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={!isReady}
          onClick={() => void startSetup()}
        >
          {isChange ? t('apply') : t('setUp')}
        </Button>
      ) : (
        <Button
          className={styles.button}
          appearance="primary"
          type="submit"
          disabledFocusable={isMovingOn}
          {...(isMovingOn && { icon: <Spinner size="tiny" aria-hidden="true" /> })}
        >
          {isMovingOn ? t('checking') : t('next')}
        </Button>
      )}
    </>
  );
}

/** A plan is there, and where a site is changed, it changes something. */
function canStart({ plan, changing }: SummaryState): boolean {
  if (plan.kind !== 'answered' || plan.value.kind !== 'ready') return false;
  return changing === null || plan.value.plan.operations.some(({ state }) => state === 'to do');
}

function CancelButton({ step }: { readonly step: 'no' | 'asked' | 'requested' }) {
  const t = useTexts('wizard');
  const styles = useStyles();
  const askCancel = useWizardStore((store) => store.askCancel);
  return (
    <Button
      className={styles.button}
      disabledFocusable={step === 'requested'}
      onClick={() => askCancel('asked')}
    >
      {step === 'requested' ? t('cancelling') : t('cancel')}
    </Button>
  );
}

function FinishedButtons({ wizard }: { readonly wizard: Extract<WizardState, { kind: 'finished' }> }) {
  const t = useTexts('wizard');
  const styles = useStyles();
  const changeAnswers = useWizardStore((store) => store.changeAnswers);
  const showStatus = useApp((store) => store.showStatus);
  const start = useApp((store) => store.start);
  const { outcome } = wizard;
  if (outcome.kind === 'failed' && isToBeSettled(outcome.failure)) {
    return (
      <Button className={styles.button} appearance="primary" onClick={() => void start()}>
        {t('settle')}
      </Button>
    );
  }
  if (outcome.kind === 'failed') {
    return (
      <Button className={styles.button} appearance="primary" onClick={changeAnswers}>
        {t('change')}
      </Button>
    );
  }
  return (
    <Button className={styles.button} appearance="primary" onClick={() => void showStatus(outcome.site)}>
      {t('open')}
    </Button>
  );
}
