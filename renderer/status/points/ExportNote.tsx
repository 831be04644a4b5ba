import { useStatusStore } from '../../services.ts';
import { Notice } from '../../ui/FailureBar.tsx';

const texts = {
  title: 'Exported',
  written: (file: string) => `The distribution points are in ${file}`,
} as const;

/** Where the last export was written. */
export function ExportNote() {
  const exportedTo = useStatusStore((store) => store.exportedTo);
  const dismiss = useStatusStore((store) => store.dismissRefusal);
  if (exportedTo === null) return null;
  return (
    <Notice intent="success" title={texts.title} onDismiss={dismiss}>
      {texts.written(exportedTo)}
    </Notice>
  );
}
