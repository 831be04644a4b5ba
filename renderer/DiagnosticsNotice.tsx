import { makeStyles, Spinner } from '@fluentui/react-components';
import type { DiagnosticsReport } from '../electron/shared/diagnostics.ts';
import type { Asked } from './asked.ts';
import { useTexts } from './language.ts';
import { useApp } from './services.ts';
import { FailureBar, Notice } from './ui/FailureBar.tsx';

const useStyles = makeStyles({ notice: { flexShrink: 0 }, spinner: { justifyContent: 'start' } });

/** How the collecting of diagnostics goes: where the archive is, or why there is none. */
export function DiagnosticsNotice() {
  const t = useTexts('diagnosticsNotice');
  const styles = useStyles();
  const diagnostics = useApp((store) => store.diagnostics);
  if (diagnostics.kind === 'not asked') return null;
  return (
    <section className={styles.notice} aria-label={t('landmark')}>
      <Progress diagnostics={diagnostics} />
    </section>
  );
}

function Progress({
  diagnostics,
}: {
  readonly diagnostics: Exclude<Asked<DiagnosticsReport>, { kind: 'not asked' }>;
}) {
  const t = useTexts('diagnosticsNotice');
  const styles = useStyles();
  const dismiss = useApp((store) => store.dismissDiagnostics);
  switch (diagnostics.kind) {
    case 'asking':
      return (
        <Notice intent="info">
          <Spinner className={styles.spinner} size="tiny" labelPosition="after" label={t('collecting')} />
        </Notice>
      );
    case 'unanswered':
      return <FailureBar failure={diagnostics.failure} onDismiss={dismiss} />;
    default: {
      const { path, missing } = diagnostics.value;
      return (
        <Notice intent="success" title={t('collected')} onDismiss={dismiss}>
          {t('advice', { path })}
          {missing.length > 0 &&
            ` ${t('missing', { list: missing.map((item) => t('missingItem', item)).join('; ') })}`}
        </Notice>
      );
    }
  }
}
