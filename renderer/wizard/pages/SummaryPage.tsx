import { Button, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, SaveRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { describeFailure, type Failure } from '../../../electron/shared/failure.ts';
import type { Plan } from '../../../electron/shared/plan.ts';
import type { Result } from '../../../electron/shared/result.ts';
import { intentOf } from '../../how-it-ended.ts';
import { useAsksForRightsAs, useWizardStore } from '../../services.ts';
import { Facts } from '../../ui/Facts.tsx';
import { FailureBar, Notice } from '../../ui/FailureBar.tsx';
import { SavedNotice } from '../../ui/SavedNotice.tsx';
import { pageOfField, pageTitles } from '../wizard-pages.ts';
import type { SummaryState } from '../wizard-state.ts';
import { Intro } from './Intro.tsx';
import { PlanOperations } from './PlanOperations.tsx';

const texts = {
  intro:
    'This is everything that Setup will do, in this order. Nothing was changed so far. If an operation fails, what was done before it is undone.',
  changing:
    'This is what differs from the site as it is. Nothing was changed so far. If an operation fails, what was done before it is undone.',
  same: 'Nothing differs: the site is as these answers say.',
  preparing: 'Preparing the plan…',
  retry: 'Prepare again',
  save: 'Save answers…',
  saveHint: 'The file repeats this Setup unattended: pkgsource setup --answers FILE',
  saved: 'Answers saved',
  refused: 'Setup cannot start yet',
  refusedText: 'Put these right; each link leads to the page.',
  goTo: (page: string) => `Go to ${page}`,
  rights: 'Administrator rights will be asked for',
  rightsText: (account: string, count: number) =>
    `PkgSource runs as ${account}. When you go on, the system asks once for administrator rights, for ${
      count === 1 ? 'the one operation' : `the ${count} operations`
    } below that need them. This same program carries them out, and only as planned here.`,
  share: 'PkgSource will be shared as',
  folder: 'Folder',
  changes: 'Changes',
  changeCount: (toDo: number, all: number) =>
    toDo === 0 ? 'None: everything is as wanted already' : `${toDo} of ${all} operations`,
} as const;

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  problems: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: '20px',
  },
});

/** The plan, as a change request reads: what, why, where, and what undoes it. */
export function SummaryPage({ summary }: { readonly summary: SummaryState }) {
  const { plan } = summary;
  const prepare = useWizardStore((store) => store.prepare);
  return (
    <>
      <Intro>{summary.changing === null ? texts.intro : texts.changing}</Intro>
      {summary.notBegun !== null && (
        <FailureBar failure={summary.notBegun} intent={intentOf(summary.notBegun)} />
      )}
      {(plan.kind === 'not asked' || plan.kind === 'asking') && (
        <Spinner size="tiny" labelPosition="after" label={texts.preparing} />
      )}
      {plan.kind === 'unanswered' && <FailureBar failure={plan.failure} />}
      {plan.kind === 'answered' &&
        (plan.value.kind === 'ready' ? (
          <ReadyPlan plan={plan.value.plan} isChange={summary.changing !== null} />
        ) : (
          <RefusedPlan problems={plan.value.problems} />
        ))}
      {(plan.kind === 'unanswered' || (plan.kind === 'answered' && plan.value.kind === 'refused')) && (
        <div>
          <Button icon={<ArrowClockwiseRegular />} onClick={() => void prepare()}>
            {texts.retry}
          </Button>
        </div>
      )}
      <SaveAnswers />
    </>
  );
}

/** Who changes a site sees what differs; who sets one up sees everything that it will have. */
function ReadyPlan({ plan, isChange }: { readonly plan: Plan; readonly isChange: boolean }) {
  const toDo = plan.operations.filter((operation) => operation.state === 'to do');
  const asksForRights = useAsksForRightsAs() !== null;
  // Where rights can be asked for, lacking them is nothing to be warned of.
  const warnings = plan.warnings.filter(({ code }) => !(asksForRights && code === 'rights.missing'));
  return (
    <>
      <Facts
        facts={[
          { label: texts.share, value: <Text weight="semibold">{plan.unc}</Text> },
          { label: texts.folder, value: plan.packageSource },
          { label: texts.changes, value: texts.changeCount(toDo.length, plan.operations.length) },
        ]}
      />
      {warnings.map((warning) => (
        <FailureBar key={`${warning.code} ${warning.field}`} failure={warning} intent="warning" />
      ))}
      <RightsNotice count={toDo.filter(({ needsRights }) => needsRights).length} />
      {isChange && toDo.length === 0 ? (
        <Notice intent="success">{texts.same}</Notice>
      ) : (
        <PlanOperations operations={isChange ? toDo : plan.operations} />
      )}
    </>
  );
}

/** Said before it happens: for how much the system is going to ask. */
function RightsNotice({ count }: { readonly count: number }) {
  const account = useAsksForRightsAs();
  if (account === null || count === 0) return null;
  return (
    <Notice intent="info" title={texts.rights}>
      {texts.rightsText(account, count)}
    </Notice>
  );
}

function RefusedPlan({ problems }: { readonly problems: readonly Failure[] }) {
  const styles = useStyles();
  return (
    <Notice intent="error" title={texts.refused}>
      {texts.refusedText}
      <ul className={styles.problems}>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.field}`}>
            <RefusedProblem problem={problem} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function RefusedProblem({ problem }: { readonly problem: Failure }) {
  const goTo = useWizardStore((store) => store.goTo);
  const { title, detail, remedy } = describeFailure(problem);
  const page = pageOfField(problem.field);
  return (
    <>
      <Text weight="semibold">{title}.</Text> {detail} {remedy}{' '}
      {page !== null && (
        <Link as="button" inline onClick={() => goTo(page)}>
          {texts.goTo(pageTitles[page])}
        </Link>
      )}
    </>
  );
}

function SaveAnswers() {
  const styles = useStyles();
  const saveAnswers = useWizardStore((store) => store.saveAnswers);
  const [saved, setSaved] = useState<Result<string | null> | null>(null);
  return (
    <>
      <div className={styles.bar}>
        <Button icon={<SaveRegular />} onClick={() => void saveAnswers().then(setSaved)}>
          {texts.save}
        </Button>
        <Text size={200} className={styles.quiet}>
          {texts.saveHint}
        </Text>
      </div>
      <SavedNotice saved={saved} title={texts.saved} onDismiss={() => setSaved(null)} />
    </>
  );
}
