import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import {
  ArrowCircleRightRegular,
  CheckmarkCircleFilled,
  CircleRegular,
  ClockRegular,
  DismissCircleFilled,
  ProhibitedRegular,
  ShieldQuestionRegular,
  WarningFilled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';

/** How a state looks: never by colour alone, always an icon of its own shape with a text. */
export type Tone =
  | 'good'
  | 'working'
  | 'moving'
  | 'unproven'
  | 'waiting'
  | 'warning'
  | 'bad'
  | 'off'
  | 'neutral';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'flex-start',
    // Without it a line of text beside it would be higher than its neighbours.
    verticalAlign: 'top',
    gap: tokens.spacingHorizontalSNudge,
    minWidth: 0,
  },
  icon: { display: 'inline-flex', flexShrink: 0, fontSize: '16px' },
  // Beside a text of several lines the icon stands at the first one.
  atFirstLine: { display: 'inline-flex', alignItems: 'center', flexShrink: 0, height: '1lh' },
  text: { overflowWrap: 'anywhere' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  moving: { color: tokens.colorCompoundBrandForeground1 },
  unproven: { color: tokens.colorPaletteBerryForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The icon of a tone; decorative, its text stands beside it. */
export function ToneIcon({ tone }: { readonly tone: Tone }) {
  const styles = useStyles();
  const [icon, colour] = iconOf(tone, styles);
  return (
    <span aria-hidden="true" className={mergeClasses(styles.icon, colour)}>
      {icon}
    </span>
  );
}

/** A state as icon and text. */
export function StateMark({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <span className={styles.mark}>
      <span className={styles.atFirstLine}>
        <ToneIcon tone={tone} />
      </span>
      <span className={styles.text}>{children}</span>
    </span>
  );
}

function iconOf(tone: Tone, styles: ReturnType<typeof useStyles>): [ReactNode, string] {
  switch (tone) {
    case 'good':
      return [<CheckmarkCircleFilled key="i" />, styles.good];
    case 'working':
      return [<Spinner key="i" size="extra-tiny" />, styles.quiet];
    // In tables: a thousand spinners would keep the processor busy for nothing.
    case 'moving':
      return [<ArrowCircleRightRegular key="i" />, styles.moving];
    case 'unproven':
      return [<ShieldQuestionRegular key="i" />, styles.unproven];
    case 'waiting':
      return [<ClockRegular key="i" />, styles.quiet];
    case 'warning':
      return [<WarningFilled key="i" />, styles.warning];
    case 'bad':
      return [<DismissCircleFilled key="i" />, styles.bad];
    case 'off':
      return [<ProhibitedRegular key="i" />, styles.quiet];
    case 'neutral':
      return [<CircleRegular key="i" />, styles.quiet];
  }
}
