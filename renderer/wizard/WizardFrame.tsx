import { Button, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTexts } from '../language.ts';
import { useWizardStore } from '../services.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { FailureBar } from '../ui/FailureBar.tsx';
import { shownProblems } from './page-problems.ts';
import { WizardFooter } from './WizardFooter.tsx';
import { WizardPageContent } from './WizardPageContent.tsx';
import { WizardRail } from './WizardRail.tsx';
import { changingOf, fillingOf, type WizardState } from './wizard-state.ts';

const useStyles = makeStyles({
  frame: { display: 'flex', flexGrow: 1, minHeight: 0 },
  rail: {
    width: '248px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '12px 8px',
    overflowY: 'auto',
    '@media (max-width: 720px)': { display: 'none' },
  },
  form: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '12px 32px 32px' },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '860px',
  },
  // The heading takes the focus so that screen readers begin there; it is not operated, so it shows none.
  heading: { ...typographyStyles.title2, margin: 0, ':focus': { outline: 'none' } },
  waiting: { flexGrow: 1 },
  failure: { padding: '32px', maxWidth: '720px' },
});

/** The wizard: its rail, the current page, and what leads on. `changing`: the site whose settings it changes. */
export function WizardFrame({ changing }: { readonly changing: string | null }) {
  const t = useTexts('wizard');
  const styles = useStyles();
  const wizard = useWizardStore((store) => store.wizard);
  const load = useWizardStore((store) => store.load);

  // Coming back from the status view keeps what was entered for a new site; only a finished Setup begins anew.
  // Changing a site begins with its settings as they are now. A Setup that runs stays in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: decided once, when the wizard is opened
  useEffect(() => {
    const isOver = wizard.kind === 'loading' || wizard.kind === 'finished' || wizard.kind === 'unavailable';
    const isOther = changing !== null || changingOf(wizard) !== null;
    if (wizard.kind !== 'progress' && (isOver || isOther)) void load(changing);
  }, [load, changing]);

  switch (wizard.kind) {
    case 'loading':
      return <Spinner className={styles.waiting} label={t('loading')} />;
    case 'unavailable':
      return (
        <main className={styles.failure}>
          <FailureBar
            failure={wizard.failure}
            actions={<Button onClick={() => void load(changing)}>{t('retry')}</Button>}
          />
        </main>
      );
    default:
      return <LoadedWizard wizard={wizard} />;
  }
}

type LoadedState = Exclude<WizardState, { kind: 'loading' | 'unavailable' }>;

function LoadedWizard({ wizard }: { readonly wizard: LoadedState }) {
  const t = useTexts('wizard');
  const styles = useStyles();
  const next = useWizardStore((store) => store.next);
  const heading = useRef<HTMLHeadingElement>(null);
  const scroll = useRef<HTMLElement>(null);
  const page = wizard.kind;
  const title = useTexts('wizardPages')(page);

  useEffect(() => {
    document.title = t('window', { page: title });
    scroll.current?.scrollTo({ top: 0 });
    heading.current?.focus();
  }, [t, title]);
  useFocusOnFirstProblem(wizard, scroll);

  const isFilling = fillingOf(wizard) !== null;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isFilling && page !== 'summary') void next();
  }

  return (
    <div className={styles.frame}>
      <div className={styles.rail}>
        <WizardRail />
      </div>
      <form
        className={styles.form}
        noValidate
        onSubmit={submit}
        onKeyDown={(event) => {
          if (isFilling && page !== 'summary' && isEnterOnNothing(event)) void next();
        }}
      >
        <main ref={scroll} className={styles.scroll} tabIndex={-1}>
          <div className={styles.page}>
            <h1 ref={heading} tabIndex={-1} className={styles.heading}>
              {title}
            </h1>
            <WizardPageContent wizard={wizard} />
          </div>
        </main>
        <WizardFooter wizard={wizard} />
      </form>
    </div>
  );
}

/** When Next was tried in vain, the first answer that needs attention gets the focus, and their number is said. */
function useFocusOnFirstProblem(wizard: LoadedState, page: { readonly current: HTMLElement | null }) {
  const t = useTexts('wizard');
  const announce = useAnnounce();
  const filling = fillingOf(wizard);
  const insisted = filling?.insisted ?? 0;
  const count =
    filling === null || filling.kind === 'summary' ? 0 : shownProblems(filling, filling.kind).length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each vain try counts, not each change of the problems
  useEffect(() => {
    if (insisted === 0) return;
    const first = page.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem="true"]');
    first?.focus();
    first?.scrollIntoView({ block: 'center' });
    announce(t('problems', { count }));
  }, [insisted, wizard.kind]);
}

/** Enter on the page itself, where no control has its own use for it, and not in a dialog over the page. */
function isEnterOnNothing(event: KeyboardEvent<HTMLElement>): boolean {
  const target = event.target as HTMLElement;
  if (event.key !== 'Enter' || event.defaultPrevented || !event.currentTarget.contains(target)) return false;
  return target.closest('button, a, input, textarea, select, [role="button"], [role="combobox"]') === null;
}
