import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { LeftBehind } from '../../electron/shared/setup-progress.ts';
import type { Message } from '../../electron/shared/texts/message.ts';
import { useLanguage } from '../language.ts';

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
  const { say } = useLanguage();
  return (
    <ul className={styles.list}>
      {items.map(({ what, remedy }) => (
        <li key={say(what)}>
          <Text weight="semibold">
            <bdi>{isPath(what) ? say(what) : capitalized(say(what))}</bdi>.
          </Text>{' '}
          {say(remedy)}
        </li>
      ))}
    </ul>
  );
}

/** A path stays as it is; a sentence begins with a capital letter. */
function isPath({ key }: Message): boolean {
  return key === 'asItIs' || key === 'fileOn';
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
