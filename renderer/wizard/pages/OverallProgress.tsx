import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { setupShare } from '../../../electron/shared/setup-fraction.ts';
import type { OperationProgress } from '../../../electron/shared/setup-progress.ts';
import { useTexts } from '../../language.ts';
import { formatPercent } from '../../ui/format.ts';
import { TransferText } from '../../ui/Transfer.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  bar: { '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
});

/** How far Setup is as a whole, with bytes, rate and time left of what it is doing. */
export function OverallProgress({ operations }: { readonly operations: readonly OperationProgress[] }) {
  const t = useTexts('progressPage');
  const styles = useStyles();
  const { ended, count, fraction } = setupShare(operations);
  const transfer = operations.find(({ state }) => state === 'running')?.progress ?? null;
  return (
    <div className={styles.stack}>
      <div className={styles.line}>
        <Text weight="semibold">{t('ended', { ended, count })}</Text>
        {transfer !== null && (
          <Text className={styles.quiet}>
            <TransferText progress={transfer} />
          </Text>
        )}
      </div>
      <ProgressBar
        className={styles.bar}
        aria-label={t('label')}
        aria-valuetext={formatPercent(fraction, 1)}
        value={fraction}
        thickness="large"
      />
    </div>
  );
}
