import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(7rem, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Facts as a list of terms and their values. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {facts.map(({ label, value }) => (
        <FactRow key={label} label={label} value={value} styles={styles} />
      ))}
    </dl>
  );
}

function FactRow({ label, value, styles }: Fact & { readonly styles: Record<'label' | 'value', string> }) {
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      {/* A path or a host name is read from left to right wherever it stands. */}
      <dd className={styles.value}>{typeof value === 'string' ? <bdi>{value}</bdi> : value}</dd>
    </>
  );
}
