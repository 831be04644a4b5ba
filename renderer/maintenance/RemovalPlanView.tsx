import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { RemovalPlan } from '../../electron/shared/removal.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Notice } from '../ui/FailureBar.tsx';
import { LeftBehindList } from './LeftBehindList.tsx';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: '28px',
    overflowWrap: 'anywhere',
  },
});

/** The plan of a removal: what goes, in order, and what stays and why. */
export function RemovalPlanView({ plan }: { readonly plan: RemovalPlan }) {
  const t = useTexts('removal');
  const styles = useStyles();
  const id = useId();
  const { say } = useLanguage();
  return (
    <>
      <h3 id={id} className={styles.heading}>
        {t('goes')}
      </h3>
      {plan.operations.length === 0 ? (
        <Text>{t('nothing')}</Text>
      ) : (
        <ol className={styles.list} aria-labelledby={id}>
          {plan.operations.map((operation) => (
            <li key={operation.id} data-testid={`removal-${operation.id}`}>
              {say(operation.title)}
            </li>
          ))}
        </ol>
      )}
      {plan.leaves.length > 0 && (
        <Notice intent="info" title={t('stays')}>
          <LeftBehindList items={plan.leaves} />
        </Notice>
      )}
    </>
  );
}
