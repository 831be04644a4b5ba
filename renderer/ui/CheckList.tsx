import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CheckResult } from '../../electron/shared/checks.ts';
import { useLanguage, useTexts } from '../language.ts';
import { StateMark, type Tone } from './StateMark.tsx';

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
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  text: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  found: { color: tokens.colorNeutralForeground2 },
});

/** Prerequisites and what was found, with a remedy for each that is not met. */
export function CheckList({ checks }: { readonly checks: readonly CheckResult[] }) {
  const t = useTexts('welcomePage');
  const { say } = useLanguage();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {checks.map((check) => (
        <li key={check.id} className={styles.check} data-testid={`check-${check.id}`}>
          <StateMark tone={tones[check.outcome]}>{t(check.outcome)}</StateMark>
          <div className={styles.text}>
            <Text weight="semibold">{say(check.title)}</Text>
            <Text className={styles.found}>{say(check.found)}</Text>
            {check.remedy !== null && <Text>{t('remedy', { remedy: say(check.remedy) })}</Text>}
          </div>
        </li>
      ))}
    </ul>
  );
}
