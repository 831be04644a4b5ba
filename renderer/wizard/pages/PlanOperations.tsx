import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ShieldRegular } from '@fluentui/react-icons';
import type { Operation } from '../../../electron/shared/plan.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { Facts } from '../../ui/Facts.tsx';
import { operationFacts } from '../operation-facts.ts';
import { useOperationListStyles } from './operation-list-styles.ts';

const useStyles = makeStyles({
  item: {
    gridTemplateColumns: '2rem minmax(0, 1fr)',
    padding: '12px 16px',
  },
  number: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

/** The plan's operations, each with why, what it touches and what undoes it. */
export function PlanOperations({ operations }: { readonly operations: readonly Operation[] }) {
  const t = useTexts('operations');
  const styles = useStyles();
  const shared = useOperationListStyles();
  const language = useLanguage();
  return (
    <ol className={shared.list} aria-label={t('label')}>
      {operations.map((operation, index) => (
        <li
          key={operation.id}
          className={mergeClasses(shared.item, styles.item)}
          data-testid={`operation-${operation.id}`}
        >
          <Text aria-hidden="true" className={styles.number}>
            {index + 1}
          </Text>
          <div className={shared.body}>
            <div className={styles.title}>
              <Text weight="semibold">{language.say(operation.title)}</Text>
              {operation.state === 'already right' && (
                <Badge appearance="tint" color="success">
                  {t('already right')}
                </Badge>
              )}
              {operation.needsRights && operation.state === 'to do' && (
                <Badge appearance="tint" color="informative" icon={<ShieldRegular />}>
                  {t('rights')}
                </Badge>
              )}
            </div>
            <Facts facts={operationFacts(operation, language)} />
          </div>
        </li>
      ))}
    </ol>
  );
}
