import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** A text with a second, quiet one under it on one line; what does not fit shows while the mouse rests on it. */
export function TwoLines({ first, second }: { readonly first: string; readonly second: string | undefined }) {
  const styles = useStyles();
  if (second === undefined) return first;
  return (
    <div className={styles.stack}>
      <span>{first}</span>
      <Text size={200} title={second} className={mergeClasses(styles.quiet, styles.line)}>
        <bdi>{second}</bdi>
      </Text>
    </div>
  );
}
