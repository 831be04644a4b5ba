import { Button, Tooltip } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTexts } from '../language.ts';
import { useAnnounce } from './Announcer.tsx';

const shownForMs = 2000;

export interface CopyButtonProps {
  /** Says what is copied, e.g. `Copy hash`. */
  readonly label: string;
  readonly text: () => string;
  /** Shows the label beside the icon. */
  readonly labelled?: boolean;
}

/** Copies a text and says so. */
export function CopyButton({ label, text, labelled = false }: CopyButtonProps) {
  const t = useTexts('controls');
  const [isCopied, setCopied] = useState(false);
  const announce = useAnnounce();

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), shownForMs);
    return () => clearTimeout(timer);
  }, [isCopied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text());
      setCopied(true);
      announce(t('copied'));
    } catch {
      announce(t('notCopied'));
    }
  }

  const icon = isCopied ? <CheckmarkRegular /> : <CopyRegular />;
  if (labelled) {
    return (
      <Button icon={icon} onClick={() => void copy()}>
        {label}
      </Button>
    );
  }
  return (
    <Tooltip content={isCopied ? t('copied') : label} relationship="label">
      <Button size="small" appearance="subtle" icon={icon} onClick={() => void copy()} />
    </Tooltip>
  );
}
