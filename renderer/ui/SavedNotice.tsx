import type { Result } from '../../electron/shared/result.ts';
import { FailureBar, Notice } from './FailureBar.tsx';

export interface SavedNoticeProps {
  /** Where the file was saved; null when nothing was tried yet, or the dialog was cancelled. */
  readonly saved: Result<string | null> | null;
  readonly title: string;
  readonly onDismiss: () => void;
}

/** Says where a file was saved, or why it was not. */
export function SavedNotice({ saved, title, onDismiss }: SavedNoticeProps) {
  if (saved === null) return null;
  if (!saved.ok) return <FailureBar failure={saved.failure} onDismiss={onDismiss} />;
  if (saved.value === null) return null;
  return (
    <Notice intent="success" title={title} onDismiss={onDismiss}>
      {saved.value}
    </Notice>
  );
}
