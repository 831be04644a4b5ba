import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { Plan } from '../../../electron/shared/plan.ts';
import type {
  OperationProgress,
  OperationState,
  SetupProgress,
} from '../../../electron/shared/setup-progress.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { FailureBar } from '../../ui/FailureBar.tsx';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { Transfer } from '../../ui/Transfer.tsx';
import { useOperationListStyles } from './operation-list-styles.ts';

const tones: Readonly<Record<OperationState, Tone>> = {
  'to do': 'neutral',
  'already right': 'good',
  running: 'working',
  done: 'good',
  failed: 'bad',
  cancelled: 'off',
  undone: 'off',
  'not undone': 'warning',
};

const useStyles = makeStyles({
  item: {
    gridTemplateColumns: '9rem minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: '10px 16px',
  },
  note: { color: tokens.colorNeutralForeground2 },
});

/** The operations as they stand; those of the plan, still to do, before the first snapshot. */
export function operationsOf(plan: Plan, progress: SetupProgress | null): readonly OperationProgress[] {
  if (progress !== null && progress.operations.length > 0) return progress.operations;
  return plan.operations.map(({ id, title, state }) => ({
    id,
    title,
    state,
    note: null,
    progress: null,
    failure: null,
  }));
}

/** The same without what was right already: what a repair or a change of a site really changes. */
export function changesOf(plan: Plan, progress: SetupProgress | null): readonly OperationProgress[] {
  return operationsOf(plan, progress).filter(({ state }) => state !== 'already right');
}

/** Operations with the state of each. */
export function OperationList({ operations }: { readonly operations: readonly OperationProgress[] }) {
  const t = useTexts('operations');
  const styles = useStyles();
  const shared = useOperationListStyles();
  const { say } = useLanguage();
  return (
    <ol className={shared.list} aria-label={t('label')}>
      {operations.map(({ id, title, state, note, progress, failure }) => (
        <li
          key={id}
          className={mergeClasses(shared.item, styles.item)}
          data-testid={`operation-${id}`}
          data-state={state}
        >
          <StateMark tone={tones[state]}>{t(state)}</StateMark>
          <div className={shared.body}>
            <Text>{say(title)}</Text>
            {note !== null && (
              <Text size={200} className={styles.note}>
                {say(note)}
              </Text>
            )}
            {progress !== null && state === 'running' && <Transfer label={say(title)} progress={progress} />}
            {failure !== null && <FailureBar failure={failure} />}
          </div>
        </li>
      ))}
    </ol>
  );
}
