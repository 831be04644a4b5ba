import { Button, Text } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useTexts } from '../language.ts';

const mostBytes = 4_000_000;

/** Reads a text file that the person chooses. The page gets the text alone, never the file's path. */
export function FileButton({ onText }: { readonly onText: (text: string) => void }) {
  const t = useTexts('controls');
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<'tooBig' | 'unreadable' | null>(null);

  async function read(file: File | undefined) {
    if (file === undefined) return;
    if (file.size > mostBytes) return setProblem('tooBig');
    try {
      onText(await file.text());
      setProblem(null);
    } catch {
      setProblem('unreadable');
    }
  }

  return (
    <>
      <Button icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
        {t('openFile')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv"
        hidden
        onChange={(event) => {
          void read(event.target.files?.[0]);
          // The same file chosen again is read again.
          event.target.value = '';
        }}
      />
      {problem !== null && <Text role="alert"> {t(problem)}</Text>}
    </>
  );
}
