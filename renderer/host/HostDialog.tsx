import { Button, Dialog, DialogSurface, makeStyles } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import type { Failure } from '../../electron/shared/failure.ts';
import { useTexts } from '../language.ts';
import { useHostStore, useStatusStore } from '../services.ts';
import { StepDialogBody } from '../ui/StepDialogBody.tsx';
import { HostFields } from './HostFields.tsx';
import { HostKey } from './HostKey.tsx';
import { HostKitDone, HostOutcome, HostTested } from './HostOutcome.tsx';
import { HostProgress, Looking } from './HostProgress.tsx';
import { isHostAtWork, type OpenHostWork } from './host-state.ts';

const useStyles = makeStyles({ surface: { maxWidth: '720px' } });

/** The dialog in which another computer becomes the synchronization host. */
export function HostDialog() {
  const styles = useStyles();
  const work = useHostStore((store) => store.work);
  const leave = useLeave();
  if (work.kind === 'none') return null;
  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => !data.open && leave()}>
      <DialogSurface className={styles.surface}>
        <Content work={work} />
      </DialogSurface>
    </Dialog>
  );
}

function Content({ work }: { readonly work: OpenHostWork }) {
  const t = useTexts('hostDialog');
  const begin = useHostStore((store) => store.begin);
  const makeKit = useHostStore((store) => store.makeKit);
  const { subject, form, step } = work;

  /** Enter does what the primary button of the form does. */
  function submit(event: FormEvent) {
    event.preventDefault();
    // React's events bubble out of the dialog into the wizard's own form, where Enter means Next.
    event.stopPropagation();
    if (step.kind !== 'form') return;
    void (form.way === 'kit' ? makeKit() : begin(subject.kind === 'site' ? 'install' : 'test'));
  }

  return (
    <form noValidate onSubmit={submit}>
      <StepDialogBody
        title={t('title', { computer: subject.computer })}
        step={step.kind}
        actions={<StepActions work={work} />}
      >
        <StepContent work={work} />
      </StepDialogBody>
    </form>
  );
}

function StepContent({ work }: { readonly work: OpenHostWork }) {
  const t = useTexts('hostDialog');
  const { step } = work;
  switch (step.kind) {
    case 'form':
      return <HostFields work={work} wrong={step.wrong} failure={step.failure} />;
    case 'looking':
      return <Looking text={t('looking', { host: step.input.address.host })} />;
    case 'key':
      return <HostKey host={step.input.address.host} shown={step.key} failure={step.failure} />;
    case 'working':
      return <HostProgress step={step} />;
    case 'tested':
      return <HostTested step={step} />;
    case 'ended':
      return <HostOutcome step={step} />;
    case 'making kit':
      return <Looking text={t('makingKit')} />;
    case 'kit made':
      return <HostKitDone kit={step.kit} />;
  }
}

function StepActions({ work }: { readonly work: OpenHostWork }) {
  const t = useTexts('hostDialog');
  const cancel = useHostStore((store) => store.cancel);
  const confirmKey = useHostStore((store) => store.confirmKey);
  const back = useHostStore((store) => store.back);
  const leave = useLeave();
  const { step } = work;
  switch (step.kind) {
    case 'form':
      return <FormActions work={work} />;
    case 'looking':
      return <Button onClick={back}>{t('cancel')}</Button>;
    case 'making kit':
      return null;
    case 'key':
      return (
        <>
          <Button appearance="primary" onClick={() => void confirmKey()}>
            {t('confirm')}
          </Button>
          <Button onClick={back}>{t('back')}</Button>
        </>
      );
    case 'working':
      return (
        <Button disabledFocusable={step.isCancelling} onClick={() => void cancel()}>
          {step.isCancelling ? t('cancelling') : t('cancel')}
        </Button>
      );
    case 'tested':
    case 'ended':
    case 'kit made':
      return (
        <>
          <Button onClick={back}>{t('back')}</Button>
          <Button appearance="primary" onClick={leave}>
            {t('close')}
          </Button>
        </>
      );
  }
}

function FormActions({ work }: { readonly work: OpenHostWork }) {
  const t = useTexts('hostDialog');
  const begin = useHostStore((store) => store.begin);
  const leave = useLeave();
  const { form, subject } = work;
  if (form.way === 'kit') {
    return (
      <>
        <Button appearance="primary" type="submit">
          {t('makeKit')}
        </Button>
        <Button onClick={leave}>{t('close')}</Button>
      </>
    );
  }
  const canInstall = subject.kind === 'site';
  return (
    <>
      <Button appearance="primary" type="submit">
        {canInstall ? t('install') : t('test')}
      </Button>
      {canInstall && <Button onClick={() => void begin('test')}>{t('test')}</Button>}
      <Button onClick={leave}>{t('close')}</Button>
    </>
  );
}

/** Closes the dialog; the status may have changed by what was done. */
function useLeave(): () => void {
  const work = useHostStore((store) => store.work);
  const close = useHostStore((store) => store.close);
  const read = useStatusStore((store) => store.read);
  return () => {
    if (isHostAtWork(work)) return;
    close();
    if (work.kind === 'open' && work.step.kind === 'ended' && isDone(work.step.outcome)) void read();
  };
}

function isDone(outcome: { readonly kind: string; readonly failure?: Failure }): boolean {
  return outcome.kind === 'done';
}
