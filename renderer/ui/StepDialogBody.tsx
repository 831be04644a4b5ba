import {
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStepFocus } from './use-step-focus.ts';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM },
  actions: {
    gridColumnStart: 1,
    flexWrap: 'wrap',
    justifyContent: 'end',
    '& button': { whiteSpace: 'nowrap' },
  },
  // It takes the focus between two steps; it is not operated, so it shows none.
  title: { overflowWrap: 'anywhere', ':focus': { outline: 'none' } },
});

/** The frame of a dialog whose steps replace each other under one title. */
export function StepDialogBody({
  title,
  step,
  actions,
  children,
}: {
  readonly title: string;
  /** The kind of the step that is shown. */
  readonly step: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const focused = useStepFocus(step);
  return (
    <DialogBody>
      <DialogTitle>
        <span ref={focused} tabIndex={-1} className={styles.title}>
          {title}
        </span>
      </DialogTitle>
      <DialogContent className={styles.content}>{children}</DialogContent>
      <DialogActions className={styles.actions}>{actions}</DialogActions>
    </DialogBody>
  );
}
