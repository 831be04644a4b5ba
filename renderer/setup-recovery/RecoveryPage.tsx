import { Button, makeStyles, Spinner, Text, Title2, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import type { UnfinishedSetupFacts } from '../../electron/shared/contract.ts';
import type { Failure } from '../../electron/shared/failure.ts';
import { useApp, useBridge } from '../services.ts';
import { FailureBar, Notice } from '../ui/FailureBar.tsx';
import { OperationList } from '../wizard/pages/OperationList.tsx';
import { createRecoveryStore, type LeftBehind, type RecoveryStore } from './recovery-store.ts';

const texts = {
  title: 'An earlier Setup was interrupted',
  began: (site: string, at: string) =>
    `Setup of ${site} began at ${at} and did not end: PkgSource was ended, or the computer went down.`,
  changes: 'What it changed, or was about to change',
  question: 'Finish it by its own answers, or take back what it changed?',
  unknown: 'It cannot be finished: nothing says what it was to do.',
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
  title: { margin: 0 },
  list: { margin: 0 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalM },
});

/** Finish or undo, before anything else: a Setup that was interrupted left this computer half changed. */
export function RecoveryPage({ setup }: { readonly setup: UnfinishedSetupFacts }) {
  const styles = useStyles();
  const bridge = useBridge();
  const [store] = useState(() => createRecoveryStore(bridge));
  const recovery = useStore(store, (state) => state.recovery);
  return (
    <main className={styles.page}>
      <Title2 as="h1" className={styles.title}>
        {texts.title}
      </Title2>
      <Text>{texts.began(setup.site, setup.startedAt.slice(0, 16).replace('T', ' '))}</Text>
      {recovery.kind === 'asking' && (
        <Choice setup={setup} refusal={recovery.refusal} store={store.getState()} />
      )}
      {recovery.kind === 'finishing' && (
        <>
          <Spinner label={texts.finishing} />
          <OperationList operations={recovery.progress?.operations ?? []} />
        </>
      )}
      {recovery.kind === 'undoing' && <Spinner label={texts.undoing} />}
      {recovery.kind === 'finished' && (
        <Ending>
          <Notice intent="success" title={texts.finished}>
            {recovery.outcome.unc}
          </Notice>
        </Ending>
      )}
      {recovery.kind === 'undone' && (
        <Ending>
          <Undone leftBehind={recovery.leftBehind} />
        </Ending>
      )}
    </main>
  );
}

interface ChoiceProps {
  readonly setup: UnfinishedSetupFacts;
  readonly refusal: Failure | null;
  readonly store: RecoveryStore;
}

function Choice({ setup, refusal, store }: ChoiceProps) {
  const styles = useStyles();
  return (
    <>
      {refusal !== null && <FailureBar failure={refusal} />}
      <section aria-label={texts.changes}>
        <Text weight="semibold">{texts.changes}</Text>
        <ul className={styles.list}>
          {setup.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      </section>
      <Text>{setup.canFinish ? texts.question : texts.unknown}</Text>
      <div className={styles.buttons}>
        {setup.canFinish && (
          <Button appearance="primary" onClick={() => void store.finish(setup)}>
            {texts.finish}
          </Button>
        )}
        <Button onClick={() => void store.undo(setup)}>{texts.undo}</Button>
      </div>
    </>
  );
}

function Undone({ leftBehind }: { readonly leftBehind: LeftBehind }) {
  const styles = useStyles();
  if (leftBehind.length === 0) {
    return (
      <Notice intent="success" title={texts.undone}>
        {texts.nothingLeft}
      </Notice>
    );
  }
  return (
    <Notice intent="warning" title={texts.undone}>
      {texts.left}
      <ul className={styles.list}>
        {leftBehind.map(({ what, remedy }) => (
          <li key={what}>
            {what}. {remedy}
          </li>
        ))}
      </ul>
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
