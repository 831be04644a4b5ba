import {
  createDOMRenderer,
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  RendererProvider,
  Spinner,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import type { Language } from '../electron/shared/texts/language.ts';
import { AppBar } from './AppBar.tsx';
import { answerOf } from './asked.ts';
import { DiagnosticsNotice } from './DiagnosticsNotice.tsx';
import { HostDialog } from './host/HostDialog.tsx';
import { LanguageContext, useLanguage, useTexts } from './language.ts';
import { type Services, ServicesContext, useApp } from './services.ts';
import { RecoveryPage } from './setup-recovery/RecoveryPage.tsx';
import { StatusView } from './status/StatusView.tsx';
import { Announcer } from './ui/Announcer.tsx';
import { CrashScreen } from './ui/CrashScreen.tsx';
import { FailureBar } from './ui/FailureBar.tsx';
import { useSystemTheme } from './ui/theme.ts';
import { WizardFrame } from './wizard/WizardFrame.tsx';

const usePageStyles = makeStaticStyles({
  // The provider's height is set here: its own class would also stretch every popup, which copies it.
  'html, body, #root, #root > .fui-FluentProvider': { height: '100%', margin: 0 },
  // A heading of one long word stays in a narrow window, or in one that is zoomed.
  h1: { overflowWrap: 'break-word', hyphens: 'auto' },
  // Fluent writes choices that are not made so pale that they look turned off.
  ':root .fui-Radio:has(.fui-Radio__input:enabled) .fui-Radio__label': {
    color: tokens.colorNeutralForeground1,
  },
  ':root .fui-Checkbox:has(.fui-Checkbox__input:enabled) .fui-Checkbox__label': {
    color: tokens.colorNeutralForeground1,
  },
  // A hint stands under the words that it explains, not under their box.
  '.fui-Field:has(> .fui-Checkbox) > .fui-Field__hint': { paddingInlineStart: '36px' },
  '.fui-Field:has(> .fui-Switch) > .fui-Field__hint': { paddingInlineStart: '64px' },
  '@media (prefers-reduced-motion: reduce)': {
    '*, ::before, ::after': {
      animationDuration: '0.01ms !important',
      // Without it a spinner would flicker: an endless animation goes on, only faster.
      animationIterationCount: '1 !important',
      transitionDuration: '0.01ms !important',
    },
  },
});

const useStyles = makeStyles({
  window: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  starting: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalS,
  },
  startingText: { ...typographyStyles.body1, margin: 0 },
  refusal: { padding: '0 16px' },
});

export interface AppProps {
  readonly services: Services;
  readonly language: Language;
  /** Nonce of the page's Content-Security-Policy; null where the page has none. */
  readonly nonce: string | null;
}

/** The window. */
export function App({ services, language, nonce }: AppProps) {
  const renderer = useMemo(
    () => createDOMRenderer(document, nonce === null ? {} : { styleElementAttributes: { nonce } }),
    [nonce],
  );
  return (
    <RendererProvider renderer={renderer}>
      <LanguageContext value={language}>
        <ServicesContext value={services}>
          <ThemedWindow />
        </ServicesContext>
      </LanguageContext>
    </RendererProvider>
  );
}

function ThemedWindow() {
  const { direction } = useLanguage();
  const accent = useApp((store) => answerOf(store.facts)?.accentColor ?? null);
  return (
    <FluentProvider theme={useSystemTheme(accent)} dir={direction}>
      <Announcer>
        <CrashScreen>
          <WindowContent />
        </CrashScreen>
      </Announcer>
    </FluentProvider>
  );
}

function WindowContent() {
  const t = useTexts('appBar');
  usePageStyles();
  const styles = useStyles();
  const screen = useApp((store) => store.screen);
  const facts = useApp((store) => store.facts);
  const refusal = useApp((store) => store.refusal);
  const start = useApp((store) => store.start);
  const dismissRefusal = useApp((store) => store.dismissRefusal);

  useEffect(() => {
    void start();
  }, [start]);

  return (
    <div className={styles.window}>
      <AppBar />
      {facts.kind === 'unanswered' && <FailureBar failure={facts.failure} />}
      {refusal !== null && (
        <div className={styles.refusal}>
          <FailureBar failure={refusal} onDismiss={dismissRefusal} />
        </div>
      )}
      <div className={styles.refusal}>
        <DiagnosticsNotice />
      </div>
      {screen.kind === 'starting' && (
        <main className={styles.starting}>
          <Spinner aria-hidden="true" />
          <h1 className={styles.startingText}>{t('starting')}</h1>
        </main>
      )}
      {screen.kind === 'recovery' && (
        <RecoveryPage key={`${screen.setup.site} ${screen.setup.startedAt}`} setup={screen.setup} />
      )}
      {screen.kind === 'wizard' && <WizardFrame changing={screen.changing} />}
      {screen.kind === 'status' && <StatusView site={screen.site} />}
      <HostDialog />
    </div>
  );
}
