import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  intro: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '70ch', textWrap: 'pretty' },
});

/** The sentence under a page's heading that says what the page is about. */
export function Intro({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Text as="p" block className={styles.intro}>
      {children}
    </Text>
  );
}
