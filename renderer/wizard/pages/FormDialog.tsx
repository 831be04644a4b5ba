import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import type { FormProblems } from '../use-form-problems.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

export interface FormDialogProps {
  readonly title: string;
  /** What the buttons say. */
  readonly save: string;
  readonly cancel: string;
  /** Whether leaving it would lose something. */
  readonly isChanged: boolean;
  readonly problems: FormProblems;
  /** Takes what was entered, and is false where something is wrong with that. */
  readonly onSave: () => boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog. Esc closes it only while nothing was changed; saving in vain leads to what is wrong. */
export function FormDialog({
  title,
  isChanged,
  problems,
  onSave,
  onClose,
  children,
  ...says
}: FormDialogProps) {
  const styles = useStyles();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // React's events bubble out of the dialog into the wizard's own form, where Enter means Next.
    event.stopPropagation();
    if (!onSave()) problems.insist(event.currentTarget);
  }

  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => !data.open && !isChanged && onClose()}>
      <DialogSurface className={styles.surface}>
        <form noValidate onSubmit={submit} onBlur={problems.onBlur}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>{children}</DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                {says.save}
              </Button>
              <Button onClick={onClose}>{says.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
