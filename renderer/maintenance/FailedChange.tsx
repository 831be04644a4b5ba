import { Text } from '@fluentui/react-components';
import type { SetupOutcome } from '../../electron/shared/setup-progress.ts';
import { intentOf, isToBeSettled, nothingBegan } from '../how-it-ended.ts';
import { useTexts } from '../language.ts';
import { FailureBar, Notice } from '../ui/FailureBar.tsx';
import { LeftBehindList } from './LeftBehindList.tsx';

export interface FailedChangeProps {
  readonly outcome: Extract<SetupOutcome, { kind: 'failed' }>;
  /** Said where what began was taken back whole. */
  readonly undone: string;
  /** Said above what could not be undone. */
  readonly leftBehindText: string;
}

/** Why a change of a site came to nothing, and what became of what it had done. */
export function FailedChange({
  outcome: { failure, leftBehind },
  undone,
  leftBehindText,
}: FailedChangeProps) {
  const t = useTexts('failedChange');
  const wasUndone = !nothingBegan(failure) && !isToBeSettled(failure);
  return (
    <>
      <FailureBar failure={failure} intent={intentOf(failure)} />
      {leftBehind.length === 0 ? (
        wasUndone && <Text>{undone}</Text>
      ) : (
        <Notice intent="warning" title={t('leftBehind')}>
          {leftBehindText}
          <LeftBehindList items={leftBehind} />
        </Notice>
      )}
    </>
  );
}
