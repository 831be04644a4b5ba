import { makeStyles, Spinner } from '@fluentui/react-components';
import type { DiagnosticsReport } from '../electron/shared/diagnostics.ts';
import type { Asked } from './asked.ts';
import { useApp } from './services.ts';
import { FailureBar, Notice } from './ui/FailureBar.tsx';

const texts = {
  landmark: 'Diagnostics',
  collecting: 'Collecting diagnostics',
  patience: 'A path that does not answer is waited for up to 90 seconds.',
  collected: 'Diagnostics collected',
  advice: 'Secrets were left out; look through it before you give it away.',
  missing: (what: readonly string[]) => `Not included: ${what.join('; ')}.`,
} as const;

const useStyles = makeStyles({ notice: { flexShrink: 0 }, spinner: { justifyContent: 'start' } });

/** How the collecting of diagnostics goes: where the archive is, or why there is none. */
export function DiagnosticsNotice() {
  const styles = useStyles();
  const diagnostics = useApp((store) => store.diagnostics);
  if (diagnostics.kind === 'not asked') return null;
  return (
    <section className={styles.notice} aria-label={texts.landmark}>
      <Progress diagnostics={diagnostics} />
    </section>
  );
}

function Progress({
  diagnostics,
}: {
  readonly diagnostics: Exclude<Asked<DiagnosticsReport>, { kind: 'not asked' }>;
}) {
  const styles = useStyles();
  const dismiss = useApp((store) => store.dismissDiagnostics);
  switch (diagnostics.kind) {
    case 'asking':
      return (
        <Notice intent="info">
          <Spinner
            className={styles.spinner}
            size="tiny"
            labelPosition="after"
            label={`${texts.collecting}. ${texts.patience}`}
          />
        </Notice>
      );
    case 'unanswered':
      return <FailureBar failure={diagnostics.failure} onDismiss={dismiss} />;
    default: {
      const { path, missing } = diagnostics.value;
      return (
        <Notice intent="success" title={texts.collected} onDismiss={dismiss}>
          {path}. {texts.advice}
          {missing.length > 0 && ` ${texts.missing(missing.map(({ what, why }) => `${what} (${why})`))}`}
        </Notice>
      );
    }
  }
}
