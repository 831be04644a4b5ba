import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { DistributionPointStatus } from '../../electron/shared/status.ts';
import { useTexts } from '../language.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** A distribution point's name, with its group and who carries the catalog there where that is not us. */
export function PointName({ point }: { readonly point: DistributionPointStatus }) {
  const t = useTexts('points');
  const words = useTexts('delivery');
  const styles = useStyles();
  const { name, group, delivery } = point;
  if (group === undefined && delivery === undefined) return name;
  const carrier = words(delivery ?? 'copy');
  const text = group === undefined ? carrier : t('carrierOfGroup', { carrier, group });
  return (
    <div className={styles.stack}>
      <span>{name}</span>
      <Text size={200} title={text} className={mergeClasses(styles.quiet, styles.line)}>
        {text}
      </Text>
    </div>
  );
}
