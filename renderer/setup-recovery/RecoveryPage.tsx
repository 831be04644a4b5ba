import { Button, makeStyles, Spinner, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { UnfinishedSetupFacts } from '../../electron/shared/contract.ts';
import type { Failure } from '../../electron/shared/failure.ts';
import { intentOf } from '../how-it-ended.ts';
import { LeftBehindList } from '../maintenance/LeftBehindList.tsx';
import { useApp, useBridge } from '../services.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { FailureBar, Notice } from '../ui/FailureBar.tsx';
import { OperationList } from '../wizard/pages/OperationList.tsx';
import { createRecoveryStore, type LeftBehind, type Recovery, type RecoveryStore } from './recovery-store.ts';

const texts = {
  title: 'An earlier Setup was interrupted',
  began: (site: string, at: string) =>
    `Setup of ${site} began at ${at} and did not end: PkgSource was ended, or the computer went down.`,
  changes: 'What it changed, or was about to change',
  question: 'Finish it by its own answers, or take back what it changed?',
  unknown: 'It cannot be finished: nothing says what it was to do.',
  removalTitle: 'A removal was interrupted',
  removalBegan: (site: string, at: string) =>
    `The removal of ${site} began at ${at} and did not end: PkgSource was ended, or the computer went down.`,
  stillThere: 'What is still there of what Setup made',
  removalQuestion:
    'Finish it: what is gone does not come back by itself. To have the site again, run Setup afterwards.',
  finishRemoval: 'Finish removal',
  removing: 'The site is being removed.',
  removed: 'The site is removed',
  stays: 'This stays:',
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  finish: 'Finish Setup',
  undo: 'Undo Setup',
  finishing: 'Setup is being finished.',
  undoing: 'What Setup changed is being taken back.',
  finished: 'Setup is finished',
  undone: 'Setup was taken back',
  nothingLeft: 'Nothing of it is left.',
  left: 'This could not be taken back:',
  goOn: 'Continue',
} as const;

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    width: '100%',
    maxWidth: '760px',
    margin: '0 auto',
    padding: '32px 24px',
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
  },
  title: { ...typographyStyles.title2, margin: 0 },
  list: { margin: 0 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalM },
});

/** Finish or undo, before anything else: a Setup that was interrupted left this computer half changed. */
export function RecoveryPage({ setup }: { readonly setup: UnfinishedSetupFacts }) {
  const styles = useStyles();
  const bridge = useBridge();
  const [store] = useState(() => createRecoveryStore(bridge));
  const recovery = useStore(store, (state) => state.recovery);
  const title = useKeptFocus(recovery.kind);
  const began = setup.removal === null ? texts.began : texts.removalBegan;
  return (
    <main className={styles.page}>
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        {setup.removal === null ? texts.title : texts.removalTitle}
      </h1>
      <Text>{began(setup.site, setup.startedAt.slice(0, 16).replace('T', ' '))}</Text>
      <Step setup={setup} recovery={recovery} store={store.getState()} />
    </main>
  );
}

/** Each step's buttons replace the last one's: the keyboard goes on from the title, and screen readers too. */
function useKeptFocus(step: Recovery['kind']) {
  const title = useRef<HTMLHeadingElement>(null);
  const announce = useAnnounce();
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    title.current?.focus();
    announce(spoken[step]);
  }, [step, announce]);
  return title;
}

const spoken: Readonly<Record<Recovery['kind'], string>> = {
  asking: '',
  finishing: texts.finishing,
  undoing: texts.undoing,
  removing: texts.removing,
  finished: texts.finished,
  undone: texts.undone,
  removed: texts.removed,
};

interface StepProps {
  readonly setup: UnfinishedSetupFacts;
  readonly recovery: Recovery;
  readonly store: RecoveryStore;
}

function Step({ setup, recovery, store }: StepProps) {
  const styles = useStyles();
  switch (recovery.kind) {
    case 'asking':
      return <Choice setup={setup} refusal={recovery.refusal} store={store} />;
    case 'finishing':
      return (
        <>
          <Spinner label={texts.finishing} />
          {recovery.operations.length > 0 && <OperationList operations={recovery.operations} />}
          <div className={styles.buttons}>
            <Button disabledFocusable={recovery.isCancelling} onClick={() => void store.cancel()}>
              {recovery.isCancelling ? texts.cancelling : texts.cancel}
            </Button>
          </div>
        </>
      );
    case 'undoing':
      return <Spinner label={texts.undoing} />;
    case 'removing':
      return (
        <>
          <Spinner label={texts.removing} />
          {recovery.operations.length > 0 && <OperationList operations={recovery.operations} />}
        </>
      );
    case 'finished':
      return (
        <Ending>
          <Notice intent="success" title={texts.finished}>
            {recovery.outcome.unc}
          </Notice>
        </Ending>
      );
    case 'undone':
      return (
        <Ending>
          <Gone title={texts.undone} left={texts.left} items={recovery.leftBehind} />
        </Ending>
      );
    case 'removed':
      return (
        <Ending>
          <Gone title={texts.removed} left={texts.stays} items={recovery.leftBehind} />
        </Ending>
      );
  }
}

interface ChoiceProps {
  readonly setup: UnfinishedSetupFacts;
  readonly refusal: Failure | null;
  readonly store: RecoveryStore;
}

function Choice({ setup, refusal, store }: ChoiceProps) {
  const styles = useStyles();
  const changes = setup.removal === null ? texts.changes : texts.stillThere;
  return (
    <>
      {refusal !== null && <FailureBar failure={refusal} intent={intentOf(refusal)} />}
      <section aria-label={changes}>
        <Text weight="semibold">{changes}</Text>
        <ul className={styles.list}>
          {setup.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      </section>
      <Text>{questionAbout(setup)}</Text>
      <div className={styles.buttons}>
        {setup.canFinish && (
          <Button appearance="primary" onClick={() => void store.finish(setup)}>
            {setup.removal === null ? texts.finish : texts.finishRemoval}
          </Button>
        )}
        {setup.removal === null && <Button onClick={() => void store.undo(setup)}>{texts.undo}</Button>}
      </div>
    </>
  );
}

function questionAbout({ removal, canFinish }: UnfinishedSetupFacts): string {
  if (removal !== null) return texts.removalQuestion;
  return canFinish ? texts.question : texts.unknown;
}

interface GoneProps {
  readonly title: string;
  /** Introduces what is not gone. */
  readonly left: string;
  readonly items: LeftBehind;
}

function Gone({ title, left, items }: GoneProps) {
  if (items.length === 0) {
    return (
      <Notice intent="success" title={title}>
        {texts.nothingLeft}
      </Notice>
    );
  }
  return (
    <Notice intent="warning" title={title}>
      {left}
      <LeftBehindList items={items} />
    </Notice>
  );
}

/** How it ended, and the way on: to the next interrupted Setup, the status, or the wizard. */
function Ending({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const start = useApp((store) => store.start);
  return (
    <>
      {children}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void start()}>
          {texts.goOn}
        </Button>
      </div>
    </>
  );
}
