import { Text } from '@fluentui/react-components';
import type { CopyCost } from '../../../electron/shared/copy-cost.ts';
import { useTexts } from '../../language.ts';
import { Notice } from '../../ui/FailureBar.tsx';
import { formatBytes } from '../../ui/format.ts';
import { costInWords } from '../cost-in-words.ts';

/** What copying to the distribution points costs, and whether an engine should do it; nothing while that is not known. */
export function CopyAdvice({ cost }: { readonly cost: CopyCost | null }) {
  const t = useTexts('copyAdvice');
  if (cost === null || cost.points === 0) return null;
  const { advice, points, worthFromPoints: count, engineBytes } = cost;
  const sentences = costInWords(t, cost);
  if (advice === 'copy') {
    const isFar = points >= count;
    return (
      <Text data-testid="copy-cost">
        {[...sentences, ...(isFar ? [] : [t('from', { count })])].join(' ')}
      </Text>
    );
  }
  return (
    <div data-testid="copy-cost">
      <Notice intent="warning" title={t(advice === 'engine' ? 'worth' : 'needed')}>
        {[...sentences, t('advice', { count, bytes: formatBytes(engineBytes) })].join(' ')}
      </Notice>
    </div>
  );
}
