import { useEffect, useMemo, useState } from 'react';
import type { CopyCost } from '../../electron/shared/copy-cost.ts';
import { deliveriesIn } from '../../electron/shared/delivery.ts';
import { answerOf } from '../asked.ts';
import { useBridge } from '../services.ts';
import { answersFromDraft } from './draft-answers.ts';
import { useFilling } from './use-draft.ts';
import type { Findings } from './wizard-state.ts';

/** How long the draft must rest before it is asked about. */
const pauseMs = 400;

/**
 * What copying each new catalog costs with the answers as they are. The last answer stays in sight while the next one is
 * asked for; null before the first, while answers cannot be read, and where nothing is copied.
 */
export function useCopyCost(): CopyCost | null {
  const bridge = useBridge();
  const { draft, findings } = useFilling();
  const [cost, setCost] = useState<CopyCost | null>(null);
  const sourceBytes = sizeFound(findings.catalog);
  const isCopied = useMemo(() => {
    const deliveryOf = deliveriesIn(draft.distributionPointGroups);
    return draft.distributionPoints.some(
      ({ setting }) => setting.enabled && deliveryOf(setting).kind === 'copy',
    );
  }, [draft.distributionPoints, draft.distributionPointGroups]);

  useEffect(() => {
    if (!isCopied) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answers = answersFromDraft(draft);
      const result =
        answers === null ? null : await bridge.call('setup.estimateCopy', { answers, sourceBytes });
      if (isCurrent) setCost(result?.ok === true ? result.value : null);
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [bridge, draft, sourceBytes, isCopied]);

  return isCopied ? cost : null;
}

/** What the source was found to hold, or null. */
function sizeFound(catalog: Findings['catalog']): number | null {
  const found = answerOf(catalog);
  if (found?.kind === 'reachable') return found.sizeBytes;
  return found?.kind === 'found' ? found.manifest.sizeBytes : null;
}
