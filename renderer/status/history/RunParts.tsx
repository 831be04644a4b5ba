import { makeStyles, tokens } from '@fluentui/react-components';
import type { RunPhase } from '../../../electron/shared/status.ts';
import { useTexts } from '../../language.ts';
import { formatDuration } from '../../ui/format.ts';
import type { RunPart } from './run-parts.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '2px', height: '10px', marginBlock: tokens.spacingVerticalXS },
  part: { minWidth: '4px', forcedColorAdjust: 'none' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: { width: '10px', height: '10px', forcedColorAdjust: 'none' },
});

const colours: Readonly<Record<RunPhase, string>> = {
  starting: tokens.colorNeutralForeground3,
  looking: tokens.colorNeutralForeground3,
  fetching: tokens.colorPalettePurpleForeground2,
  verifying: tokens.colorPaletteBerryForeground1,
  publishing: tokens.colorPaletteMarigoldForeground2,
  distributing: tokens.colorCompoundBrandForeground1,
  ending: tokens.colorNeutralForeground2,
};

/** What a run spent its time on: a bar, and the same in words. */
export function RunParts({ parts }: { readonly parts: readonly RunPart[] }) {
  const t = useTexts('history');
  const phaseText = useTexts('runPhase');
  const styles = useStyles();
  return (
    <>
      <div aria-hidden="true" className={styles.bar}>
        {parts.map(({ phase, seconds }, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a run that is over has no other parts
            key={index}
            className={styles.part}
            style={{ flexGrow: seconds, flexBasis: 0, backgroundColor: colours[phase] }}
          />
        ))}
      </div>
      <ul aria-label={t('parts')} className={styles.legend}>
        {parts.map(({ phase, seconds }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} className={styles.entry}>
            <span aria-hidden="true" className={styles.swatch} style={{ backgroundColor: colours[phase] }} />
            {t('part', { phase: phaseText(phase), time: formatDuration(seconds) })}
          </li>
        ))}
      </ul>
    </>
  );
}
