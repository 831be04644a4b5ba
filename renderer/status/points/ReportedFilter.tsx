import { ToggleButton, Tooltip } from '@fluentui/react-components';
import { shownStateOf } from '../../../electron/shared/shown-state.ts';
import type { DistributionPointStatus } from '../../../electron/shared/status.ts';
import { useTexts } from '../../language.ts';
import { ToneIcon } from '../../ui/StateMark.tsx';
import type { PointsView } from '../arrange-points.ts';

export interface ReportedFilterProps {
  readonly points: readonly DistributionPointStatus[];
  readonly view: PointsView;
  readonly onView: (view: PointsView) => void;
}

/** How many are only reported as delivered, and what that means; pressed, it shows them alone. */
export function ReportedFilter({ points, view, onView }: ReportedFilterProps) {
  const t = useTexts('reported');
  const count = points.filter((point) => shownStateOf(point) === 'reported').length;
  const isAlone = view.state === 'reported';
  if (count === 0 && !isAlone) return null;
  return (
    <Tooltip content={t('meaning')} relationship="description" withArrow>
      <ToggleButton
        size="small"
        appearance="subtle"
        icon={<ToneIcon tone="unproven" />}
        checked={isAlone}
        onClick={() => onView({ ...view, state: isAlone ? 'all' : 'reported' })}
      >
        {t('count', { count })}
      </ToggleButton>
    </Tooltip>
  );
}
