import { makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../language.ts';
import { CopyButton } from './CopyButton.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  hash: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** A SHA-256 in full, with a button that copies it. */
export function HashText({ sha256 }: { readonly sha256: string }) {
  const t = useTexts('controls');
  const styles = useStyles();
  return (
    <span className={styles.line}>
      <code className={styles.hash}>{sha256}</code>
      <CopyButton label={t('copyHash')} text={() => sha256} />
    </span>
  );
}
