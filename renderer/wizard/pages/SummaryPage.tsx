import { Button, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { Failure } from '../../../electron/shared/failure.ts';
import type { Plan } from '../../../electron/shared/plan.ts';
import { intentOf } from '../../how-it-ended.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { useAsksForRightsAs, useWizardStore } from '../../services.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { FailureBar, Notice } from '../../ui/FailureBar.tsx';
import { costInWords } from '../cost-in-words.ts';
import { deliveryContext } from '../delivery-context.ts';
import { deliveryInWords } from '../delivery-in-words.ts';
import type { Draft } from '../draft.ts';
import { planAsText } from '../plan-as-text.ts';
import { pageOfField } from '../wizard-pages.ts';
import type { SummaryState } from '../wizard-state.ts';
import { Intro } from './Intro.tsx';
import { PlanOperations } from './PlanOperations.tsx';
import { SaveAnswers } from './SaveAnswers.tsx';

const useStyles = makeStyles({
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
  const t = useTexts('summaryPage');
  const language = useLanguage();
  const { plan } = summary;
  const isChange = summary.changing !== null;
  const shown = plan.kind === 'answered' && plan.value.kind === 'ready' ? plan.value.plan : null;
  const prepare = useWizardStore((store) => store.prepare);
  return (
    <>
      <Intro>{summary.changing === null ? t('intro') : t('changing')}</Intro>
      {summary.notBegun !== null && (
        <FailureBar failure={summary.notBegun} intent={intentOf(summary.notBegun)} />
      )}
      {(plan.kind === 'not asked' || plan.kind === 'asking') && (
        <Spinner size="tiny" labelPosition="after" label={t('preparing')} />
      )}
      {plan.kind === 'unanswered' && <FailureBar failure={plan.failure} />}
      {plan.kind === 'answered' &&
        (plan.value.kind === 'ready' ? (
          <ReadyPlan plan={plan.value.plan} draft={summary.draft} isChange={isChange} />
        ) : (
          <RefusedPlan problems={plan.value.problems} />
        ))}
      {(plan.kind === 'unanswered' || (plan.kind === 'answered' && plan.value.kind === 'refused')) && (
        <div>
          <Button icon={<ArrowClockwiseRegular />} onClick={() => void prepare()}>
            {t('retry')}
          </Button>
        </div>
      )}
      <SaveAnswers>
        {shown !== null && (
          <CopyButton
            labelled
            label={t('copy')}
            text={() => planAsText(shown, operationsShown(shown, isChange), language)}
          />
        )}
      </SaveAnswers>
    </>
  );
}

/** Who changes a site sees what differs; who sets one up sees everything that it will have. */
function operationsShown({ operations }: Plan, isChange: boolean): Plan['operations'] {
  return isChange ? operations.filter(({ state }) => state === 'to do') : operations;
}

function ReadyPlan({
  plan,
  draft,
  isChange,
}: {
  readonly plan: Plan;
  readonly draft: Draft;
  readonly isChange: boolean;
}) {
  const t = useTexts('summaryPage');
  const costs = useTexts('copyAdvice');
  const { copyCost } = plan;
  const toDo = plan.operations.filter((operation) => operation.state === 'to do');
  const asksForRights = useAsksForRightsAs() !== null;
  // Where rights can be asked for, lacking them is nothing to be warned of.
  const warnings = plan.warnings.filter(({ code }) => !(asksForRights && code === 'rights.missing'));
  return (
    <>
      <Facts
        facts={[
          {
            label: t('share'),
            value: (
              <Text weight="semibold">
                <bdi>{plan.unc}</bdi>
              </Text>
            ),
          },
          { label: t('folder'), value: plan.packageSource },
          { label: t('points'), value: <Deliveries draft={draft} /> },
          ...(copyCost === undefined || copyCost.points === 0
            ? []
            : [{ label: t('copying'), value: costInWords(costs, copyCost).join(' ') }]),
          {
            label: t('changes'),
            value:
              toDo.length === 0
                ? t('noChanges')
                : t('changeCount', { toDo: toDo.length, all: plan.operations.length }),
          },
        ]}
      />
      {warnings.map((warning) => (
        <FailureBar key={`${warning.code} ${warning.field}`} failure={warning} intent="warning" />
      ))}
      <RightsNotice count={toDo.filter(({ needsRights }) => needsRights).length} />
      {isChange && toDo.length === 0 ? (
        <Notice intent="success">{t('same')}</Notice>
      ) : (
        <PlanOperations operations={operationsShown(plan, isChange)} />
      )}
    </>
  );
}

/** How many distribution points there are, by who carries the catalog to them. */
function Deliveries({ draft }: { readonly draft: Draft }) {
  const t = useTexts('summaryPage');
  const words = useTexts('delivery');
  const { deliveryOf } = deliveryContext([], draft.distributionPointGroups);
  const counts = new Map<string, number>();
  for (const { setting } of draft.distributionPoints) {
    const delivery = deliveryInWords(words, deliveryOf(setting));
    counts.set(delivery, (counts.get(delivery) ?? 0) + 1);
  }
  if (counts.size === 0) return t('noPoints');
  return [...counts].map(([delivery, count]) => (
    <div key={delivery}>{t('delivered', { count, delivery })}</div>
  ));
}

/** Said before it happens: for how much the system is going to ask. */
function RightsNotice({ count }: { readonly count: number }) {
  const t = useTexts('summaryPage');
  const account = useAsksForRightsAs();
  if (account === null || count === 0) return null;
  return (
    <Notice intent="info" title={t('rights')}>
      {t('rightsText', { account, count })}
    </Notice>
  );
}

function RefusedPlan({ problems }: { readonly problems: readonly Failure[] }) {
  const t = useTexts('summaryPage');
  const styles = useStyles();
  return (
    <Notice intent="error" title={t('refused')}>
      {t('refusedText')}
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
  const t = useTexts('summaryPage');
  const goTo = useWizardStore((store) => store.goTo);
  const titles = useTexts('wizardPages');
  const { title, detail, remedy } = useLanguage().describe(problem);
  const page = pageOfField(problem.field);
  return (
    <>
      <Text weight="semibold">{title}.</Text> {detail} {remedy}{' '}
      {page !== null && (
        <Link as="button" inline onClick={() => goTo(page)}>
          {t('goTo', { page: titles(page) })}
        </Link>
      )}
    </>
  );
}
