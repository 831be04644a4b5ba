import { makeStyles, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** A text with a second, quiet one under it. */
export function TwoLines({ first, second }: { readonly first: string; readonly second: string | undefined }) {
  const styles = useStyles();
  if (second === undefined) return first;
  return (
    <div className={styles.stack}>
      <span>{first}</span>
      <Text size={200} className={styles.quiet}>
        <bdi>{second}</bdi>
      </Text>
    </div>
  );
}
