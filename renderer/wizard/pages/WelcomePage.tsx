import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, SaveRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CheckResult } from '../../../electron/shared/checks.ts';
import type { Result } from '../../../electron/shared/result.ts';
import { answerOf } from '../../asked.ts';
import { useWizardStore } from '../../services.ts';
import { Card } from '../../ui/Card.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { FailureBar } from '../../ui/FailureBar.tsx';
import { SavedNotice } from '../../ui/SavedNotice.tsx';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { useFilling } from '../use-draft.ts';
import { Intro } from './Intro.tsx';

const texts = {
  intro:
    'Setup creates the package source PkgSource, shares it, fills it with the Microsoft Update catalog and keeps that catalog current on every distribution point. Nothing is changed before you agree to the plan on the Summary page.',
  title: 'Prerequisites',
  again: 'Run again',
  copy: 'Copy as text',
  save: 'Save as HTML…',
  saved: 'Report saved',
  checking: 'Checking this computer…',
  remedy: 'What to do',
  outcomes: { passed: 'Passed', warning: 'Warning', failed: 'Failed' },
  failed: (count: number) =>
    `${count === 1 ? 'One prerequisite is' : `${count} prerequisites are`} not met. You can look through the pages now; Setup can start once this is put right.`,
} as const;

const tones: Readonly<Record<CheckResult['outcome'], Tone>> = {
  passed: 'good',
  warning: 'warning',
  failed: 'bad',
};

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  check: {
    display: 'grid',
    gridTemplateColumns: '7rem minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  texts: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  found: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What Setup does, and whether this computer is ready for it. */
export function WelcomePage() {
  const styles = useStyles();
  const { checks } = useFilling().findings;
  const runChecks = useWizardStore((store) => store.runChecks);
  const saveCheckReport = useWizardStore((store) => store.saveCheckReport);
  const [saved, setSaved] = useState<Result<string | null> | null>(null);
  const results = answerOf(checks) ?? [];
  const failed = results.filter((check) => check.outcome === 'failed').length;
  return (
    <>
      <Intro>{texts.intro}</Intro>
      <Card
        title={texts.title}
        actions={
          <div className={styles.actions}>
            {results.length > 0 && (
              <>
                <CopyButton labelled label={texts.copy} text={() => checksAsText(results)} />
                <Button icon={<SaveRegular />} onClick={() => void saveCheckReport(results).then(setSaved)}>
                  {texts.save}
                </Button>
              </>
            )}
            <Button
              icon={checks.kind === 'asking' ? <Spinner size="tiny" /> : <ArrowClockwiseRegular />}
              disabledFocusable={checks.kind === 'asking'}
              onClick={() => void runChecks()}
            >
              {texts.again}
            </Button>
          </div>
        }
      >
        <SavedNotice saved={saved} title={texts.saved} onDismiss={() => setSaved(null)} />
        {checks.kind === 'unanswered' && <FailureBar failure={checks.failure} />}
        {checks.kind === 'asking' && results.length === 0 && (
          <Spinner size="tiny" labelPosition="after" label={texts.checking} />
        )}
        <ul className={styles.list}>
          {results.map((check) => (
            <CheckItem key={check.id} check={check} />
          ))}
        </ul>
        {failed > 0 && <Text>{texts.failed(failed)}</Text>}
      </Card>
    </>
  );
}

function CheckItem({ check }: { readonly check: CheckResult }) {
  const styles = useStyles();
  return (
    <li className={styles.check} data-testid={`check-${check.id}`}>
      <StateMark tone={tones[check.outcome]}>{texts.outcomes[check.outcome]}</StateMark>
      <div className={styles.texts}>
        <Text weight="semibold">{check.title}</Text>
        <Text className={styles.found}>{check.found}</Text>
        {check.remedy !== null && (
          <Text>
            {texts.remedy}: {check.remedy}
          </Text>
        )}
      </div>
    </li>
  );
}

function checksAsText(checks: readonly CheckResult[]): string {
  return checks
    .map(({ outcome, title, found, remedy }) => {
      const line = `${texts.outcomes[outcome]}: ${title}. ${found}`;
      return remedy === null ? line : `${line}\n  ${texts.remedy}: ${remedy}`;
    })
    .join('\n');
}
