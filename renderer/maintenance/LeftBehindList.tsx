import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { LeftBehind } from '../../electron/shared/removal.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: '20px',
    overflowWrap: 'anywhere',
  },
});

/** What stays, each with what to do about it. */
export function LeftBehindList({ items }: { readonly items: readonly LeftBehind[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {items.map(({ what, remedy }) => (
        <li key={what}>
          <Text weight="semibold">{capitalized(what)}.</Text> {remedy}
        </li>
      ))}
    </ul>
  );
}

/** A path stays as it is; a sentence begins with a capital letter. */
function capitalized(text: string): string {
  return text.startsWith('the ') ? `T${text.slice(1)}` : text;
}
