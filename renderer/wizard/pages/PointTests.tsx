import { Button, makeStyles, ProgressBar, Spinner, Text, tokens } from '@fluentui/react-components';
import { PlugConnectedRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { Texts } from '../../../electron/shared/texts/language.ts';
import { useTexts } from '../../language.ts';
import { useWizardStore } from '../../services.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { copiedRows } from '../delivery-context.ts';
import type { DistributionPointRow } from '../draft.ts';
import { useFilling } from '../use-draft.ts';

const useStyles = makeStyles({
  count: { marginInlineStart: 'auto', color: tokens.colorNeutralForeground2 },
  progress: { flexBasis: '100%' },
});

/** The button that tests all distribution points that are copied to side by side, with how far their tests are. */
export function PointTests() {
  const t = useTexts('distributionPointsPage');
  const styles = useStyles();
  const { draft } = useFilling();
  const rows = copiedRows(draft);
  const testPoints = useWizardStore((store) => store.testPoints);
  const asking = rows.filter(({ test }) => test.kind === 'asking').length;
  const isTesting = asking > 0;
  const said = countText(rows, draft.distributionPoints.length, t);
  useAnnouncedCount(said, isTesting);
  return (
    <>
      <Button
        icon={isTesting ? <Spinner size="tiny" aria-hidden="true" /> : <PlugConnectedRegular />}
        disabled={rows.length === 0}
        disabledFocusable={isTesting}
        onClick={() => void testPoints(rows.map((row) => row.key))}
      >
        {t('testAll')}
      </Button>
      <Text className={styles.count}>{said}</Text>
      {isTesting && (
        <ProgressBar
          className={styles.progress}
          aria-label={t('testing')}
          value={(rows.length - asking) / rows.length}
        />
      )}
    </>
  );
}

/** Thousands of tests would be heard one by one: the count is said when it rests. */
function useAnnouncedCount(said: string, isTesting: boolean) {
  const announce = useAnnounce();
  const heard = useRef(said);
  useEffect(() => {
    if (isTesting) heard.current = '';
    else if (heard.current !== said) {
      heard.current = said;
      announce(said);
    }
  }, [said, isTesting, announce]);
}

function countText(
  rows: readonly DistributionPointRow[],
  count: number,
  t: Texts<'distributionPointsPage'>,
): string {
  const asked = rows.filter((row) => row.test.kind !== 'not asked');
  if (asked.length === 0) return count === 0 ? '' : t('count', { count });
  const done = asked.filter((row) => row.test.kind !== 'asking');
  const passed = done.filter((row) => row.test.kind === 'answered' && row.test.value.problems.length === 0);
  return t('tested', { done: done.length, total: rows.length, passed: passed.length });
}
