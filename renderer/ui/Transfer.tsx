import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { TransferProgress } from '../../electron/shared/status.ts';
import { useTexts } from '../language.ts';
import { formatBytes, formatDuration, formatPercent, formatRate } from './format.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  text: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  bar: { '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
});

/** Bytes done, rate and time left in one line: `312 of 649 MB · 112 MB/s · 3 sec left`. */
export function TransferText({ progress }: { readonly progress: TransferProgress }) {
  const t = useTexts('controls');
  const { bytesDone, bytesTotal, bytesPerSecond, secondsLeft } = progress;
  const parts = [t('transferred', { done: formatBytes(bytesDone), total: formatBytes(bytesTotal) })];
  if (bytesPerSecond > 0) parts.push(formatRate(bytesPerSecond));
  if (secondsLeft !== null && bytesDone < bytesTotal) {
    parts.push(t('timeLeft', { time: formatDuration(secondsLeft) }));
  }
  return parts.join(' · ');
}

/** A transfer as a bar with bytes, rate and time left. `label` says what is transferred. */
export function Transfer({
  label,
  progress,
}: {
  readonly label: string;
  readonly progress: TransferProgress;
}) {
  const styles = useStyles();
  const { bytesDone, bytesTotal } = progress;
  return (
    <div className={styles.stack}>
      <ProgressBar
        className={styles.bar}
        aria-label={label}
        aria-valuetext={formatPercent(bytesDone, bytesTotal)}
        max={Math.max(1, bytesTotal)}
        value={bytesDone}
        thickness="medium"
      />
      <span className={styles.text}>
        <TransferText progress={progress} />
      </span>
    </div>
  );
}
