import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { sayBacklog } from '../../electron/shared/backlog.ts';
import { sayReason } from '../../electron/shared/reason.ts';
import { shownStateOf } from '../../electron/shared/shown-state.ts';
import type { DistributionPointStatus } from '../../electron/shared/status.ts';
import { sayWaiting } from '../../electron/shared/waiting.ts';
import { useLanguage, useTexts } from '../language.ts';
import { formatInstant, formatList } from '../ui/format.ts';
import { StateMark } from '../ui/StateMark.tsx';
import { Transfer } from '../ui/Transfer.tsx';
import { pointTones } from './point-state.ts';

/** So many temporary files are named. */
const namedFiles = 3;

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
  const { state, progress, partials = [], backlog } = point;
  const shown = shownStateOf(point);
  const language = useLanguage();
  const { reason, remedy } = sayReason(language, point);
  const isMoving = state === 'copying' || state === 'checking' || state === 'arriving';
  return (
    <div className={styles.stack} data-testid={`point-state-${point.name}`} data-state={state}>
      <StateMark tone={pointTones[shown]}>{useStateText(point)}</StateMark>
      {progress !== null && isMoving && (
        <Transfer label={t('copy', { point: point.name })} progress={progress} />
      )}
      {withReason && shown === 'reported' && <ReportedWhy point={point} />}
      {withReason && partials.length > 0 && (
        <Text size={200} className={styles.reason}>
          {t('partials', { count: partials.length, files: formatList(partials.slice(0, namedFiles)) })}
        </Text>
      )}
      {withReason && backlog !== undefined && (
        <Text size={200} className={styles.reason} title={formatInstant(backlog.at)}>
          {sayBacklog(language, backlog)}
        </Text>
      )}
      {withReason && reason !== null && (
        <Text size={200} className={styles.reason}>
          {reason} {remedy}
        </Text>
      )}
    </div>
  );
}

/** Who reports it, and why that could not be proven; what that means, where the mouse asks for it. */
function ReportedWhy({ point }: { readonly point: DistributionPointStatus }) {
  const t = useTexts('reported');
  const { say } = useLanguage();
  const styles = useStyles();
  const { waitingForCode, waitingForValues } = point;
  if (waitingForCode == null || waitingForValues == null) return null;
  return (
    <Text size={200} className={styles.reason} title={t('meaning')}>
      {say({ area: 'reported', key: waitingForCode, values: waitingForValues })}
    </Text>
  );
}

function useStateText(point: DistributionPointStatus): string {
  const state = shownStateOf(point);
  const waitingFor = sayWaiting(useLanguage(), point);
  const t = useTexts('points');
  const stateText = useTexts('pointState');
  if (waitingFor === null) return stateText(state);
  if (state === 'waiting') return t('waitingFor', { what: waitingFor });
  return state === 'arriving' ? t('arrivingFor', { what: waitingFor }) : stateText(state);
}
