import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DistributionPointStatus } from '../../electron/shared/status.ts';
import { useTexts } from '../language.ts';
import { StateMark } from '../ui/StateMark.tsx';
import { Transfer } from '../ui/Transfer.tsx';
import { pointTones } from './point-state.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  reason: { color: tokens.colorNeutralForeground2 },
});

/** A distribution point's state with its progress, and its reason and remedy where asked for. */
export function PointState({
  point,
  withReason = false,
}: {
  readonly point: DistributionPointStatus;
  readonly withReason?: boolean;
}) {
  const t = useTexts('points');
  const styles = useStyles();
  const { state, waitingFor, progress, reason, remedy } = point;
  const stateText = useTexts('pointState');
  const text =
    state === 'waiting' && waitingFor !== null ? t('waitingFor', { what: waitingFor }) : stateText(state);
  return (
    <div className={styles.stack} data-testid={`point-state-${point.name}`} data-state={state}>
      <StateMark tone={pointTones[state]}>{text}</StateMark>
      {progress !== null && (state === 'copying' || state === 'checking') && (
        <Transfer label={t('copy', { point: point.name })} progress={progress} />
      )}
      {withReason && reason !== null && (
        <Text size={200} className={styles.reason}>
          {reason} {remedy}
        </Text>
      )}
    </div>
  );
}
