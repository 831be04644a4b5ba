import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTexts } from '../language.ts';
import { LogDialog } from './LogDialog.tsx';

/** Opens the logs; `site` is the one whose synchronization log comes first. */
export function LogButton({ site }: { readonly site: string | null }) {
  const t = useTexts('logs');
  const focusTarget = useRestoreFocusTarget();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<DocumentTextRegular />} {...focusTarget} onClick={() => setOpen(true)}>
        {t('show')}
      </Button>
      {isOpen && <LogDialog site={site} onClose={() => setOpen(false)} />}
    </>
  );
}
