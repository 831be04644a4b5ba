import { useTexts } from '../../language.ts';
import { useStatusStore } from '../../services.ts';
import { Notice } from '../../ui/FailureBar.tsx';

/** Where the last export was written. */
export function ExportNote() {
  const t = useTexts('points');
  const exportedTo = useStatusStore((store) => store.exportedTo);
  const dismiss = useStatusStore((store) => store.dismissRefusal);
  if (exportedTo === null) return null;
  return (
    <Notice intent="success" title={t('exported')} onDismiss={dismiss}>
      {t('written', { file: exportedTo })}
    </Notice>
  );
}
