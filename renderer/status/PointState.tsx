import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DistributionPointStatus } from '../../electron/shared/status.ts';
import { StateMark } from '../ui/StateMark.tsx';
import { Transfer } from '../ui/Transfer.tsx';
import { pointStateTexts, pointTones } from './point-state.ts';

const texts = {
  waitingFor: (what: string) => `Waiting for ${what}`,
  copy: (name: string) => `Copy to ${name}`,
} as const;

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
  const styles = useStyles();
  const { state, waitingFor, progress, reason, remedy } = point;
  const text =
    state === 'waiting' && waitingFor !== null ? texts.waitingFor(waitingFor) : pointStateTexts[state];
  return (
    <div className={styles.stack} data-testid={`point-state-${point.name}`} data-state={state}>
      <StateMark tone={pointTones[state]}>{text}</StateMark>
      {progress !== null && (state === 'copying' || state === 'checking') && (
        <Transfer label={texts.copy(point.name)} progress={progress} />
      )}
      {withReason && reason !== null && (
        <Text size={200} className={styles.reason}>
          {reason} {remedy}
        </Text>
      )}
    </div>
  );
}
