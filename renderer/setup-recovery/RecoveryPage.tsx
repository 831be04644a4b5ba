import { Button, makeStyles, Spinner, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Failure } from '../../electron/shared/failure.ts';
import type { UnfinishedSetupFacts } from '../../electron/shared/setup-calls.ts';
import type { Texts } from '../../electron/shared/texts/language.ts';
import { intentOf } from '../how-it-ended.ts';
import { useLanguage, useTexts } from '../language.ts';
import { LeftBehindList } from '../maintenance/LeftBehindList.tsx';
import { useApp, useBridge } from '../services.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { FailureBar, Notice } from '../ui/FailureBar.tsx';
import { formatInstant } from '../ui/format.ts';
import { OperationList } from '../wizard/pages/OperationList.tsx';
import { createRecoveryStore, type LeftBehind, type Recovery, type RecoveryStore } from './recovery-store.ts';

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
  const t = useTexts('recovery');
  const styles = useStyles();
  const bridge = useBridge();
  const [store] = useState(() => createRecoveryStore(bridge));
  const recovery = useStore(store, (state) => state.recovery);
  const title = useKeptFocus(recovery.kind);
  const began = { site: setup.site, at: formatInstant(setup.startedAt) };
  return (
    <main className={styles.page}>
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        {setup.removal === null ? t('title') : t('removalTitle')}
      </h1>
      <Text>{setup.removal === null ? t('began', began) : t('removalBegan', began)}</Text>
      <Step setup={setup} recovery={recovery} store={store.getState()} />
    </main>
  );
}

/** Each step's buttons replace the last one's: the keyboard goes on from the title, and screen readers too. */
function useKeptFocus(step: Recovery['kind']) {
  const t = useTexts('recovery');
  const title = useRef<HTMLHeadingElement>(null);
  const announce = useAnnounce();
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    title.current?.focus();
    const said = spoken[step];
    if (said !== null) announce(t(said));
  }, [step, announce, t]);
  return title;
}

/** What is said where the step has come up; null where nothing is. */
const spoken = {
  asking: null,
  finishing: 'finishing',
  undoing: 'undoing',
  removing: 'removing',
  finished: 'finished',
  undone: 'undone',
  removed: 'removed',
} as const satisfies Readonly<Record<Recovery['kind'], string | null>>;

interface StepProps {
  readonly setup: UnfinishedSetupFacts;
  readonly recovery: Recovery;
  readonly store: RecoveryStore;
}

function Step({ setup, recovery, store }: StepProps) {
  const t = useTexts('recovery');
  const styles = useStyles();
  switch (recovery.kind) {
    case 'asking':
      return <Choice setup={setup} refusal={recovery.refusal} store={store} />;
    case 'finishing':
      return (
        <>
          <Spinner label={t('finishing')} />
          {recovery.operations.length > 0 && <OperationList operations={recovery.operations} />}
          <div className={styles.buttons}>
            <Button disabledFocusable={recovery.isCancelling} onClick={() => void store.cancel()}>
              {recovery.isCancelling ? t('cancelling') : t('cancel')}
            </Button>
          </div>
        </>
      );
    case 'undoing':
      return <Spinner label={t('undoing')} />;
    case 'removing':
      return (
        <>
          <Spinner label={t('removing')} />
          {recovery.operations.length > 0 && <OperationList operations={recovery.operations} />}
        </>
      );
    case 'finished':
      return (
        <Ending>
          <Notice intent="success" title={t('finished')}>
            <bdi>{recovery.outcome.unc}</bdi>
          </Notice>
        </Ending>
      );
    case 'undone':
      return (
        <Ending>
          <Gone title={t('undone')} left={t('left')} items={recovery.leftBehind} />
        </Ending>
      );
    case 'removed':
      return (
        <Ending>
          <Gone title={t('removed')} left={t('stays')} items={recovery.leftBehind} />
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
  const t = useTexts('recovery');
  const styles = useStyles();
  const changes = setup.removal === null ? t('changes') : t('stillThere');
  const { say } = useLanguage();
  return (
    <>
      {refusal !== null && <FailureBar failure={refusal} intent={intentOf(refusal)} />}
      <section aria-label={changes}>
        <Text weight="semibold">{changes}</Text>
        <ul className={styles.list}>
          {setup.changes.map((change) => (
            <li key={say(change)}>
              <bdi>{say(change)}</bdi>
            </li>
          ))}
        </ul>
      </section>
      <Text>{questionAbout(setup, t)}</Text>
      <div className={styles.buttons}>
        {setup.canFinish && (
          <Button appearance="primary" onClick={() => void store.finish(setup)}>
            {setup.removal === null ? t('finish') : t('finishRemoval')}
          </Button>
        )}
        {setup.removal === null && <Button onClick={() => void store.undo(setup)}>{t('undo')}</Button>}
      </div>
    </>
  );
}

function questionAbout({ removal, canFinish }: UnfinishedSetupFacts, t: Texts<'recovery'>): string {
  if (removal !== null) return t('removalQuestion');
  return canFinish ? t('question') : t('unknown');
}

interface GoneProps {
  readonly title: string;
  /** Introduces what is not gone. */
  readonly left: string;
  readonly items: LeftBehind;
}

function Gone({ title, left, items }: GoneProps) {
  const t = useTexts('recovery');
  if (items.length === 0) {
    return (
      <Notice intent="success" title={title}>
        {t('nothingLeft')}
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
  const t = useTexts('recovery');
  const styles = useStyles();
  const start = useApp((store) => store.start);
  return (
    <>
      {children}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void start()}>
          {t('goOn')}
        </Button>
      </div>
    </>
  );
}
