import { makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckboxCheckedFilled,
  CheckboxIndeterminateFilled,
  CheckboxUncheckedRegular,
} from '@fluentui/react-icons';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    padding: '2px',
    fontSize: '20px',
    color: tokens.colorCompoundBrandForeground1,
  },
});

/** How much of something is selected. */
export type Selected = 'all' | 'some' | 'none';

/** A check box as a picture: its row says whether it is selected. */
export function SelectMark({ selected }: { readonly selected: Selected }) {
  const styles = useStyles();
  return (
    <span aria-hidden="true" className={styles.mark}>
      {selected === 'all' && <CheckboxCheckedFilled />}
      {selected === 'some' && <CheckboxIndeterminateFilled />}
      {selected === 'none' && <CheckboxUncheckedRegular />}
    </span>
  );
}

/** How many of these keys are selected. */
export function selectedOf(keys: readonly string[], selected: ReadonlySet<string>): Selected {
  const count = keys.filter((key) => selected.has(key)).length;
  if (count === 0) return 'none';
  return count === keys.length ? 'all' : 'some';
}
