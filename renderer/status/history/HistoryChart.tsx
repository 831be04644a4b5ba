import { VerticalStackedBarChart } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatShortNumber } from '../../ui/format.ts';
import type { Tone } from '../../ui/StateMark.tsx';
import type { ChartData } from './chart-data.ts';

const heightPx = 260;

/** So few bars stand apart, so that each has room for its label: the library leaves out labels that would touch. */
const fewBars = 10;

const useStyles = makeStyles({
  chart: {
    margin: 0,
    height: `${heightPx + 60}px`,
    minWidth: 0,
    overflow: 'hidden',
    // The library would begin every word with a capital letter, which no sentence does.
    '& .fui-legend__text': { textTransform: 'none' },
  },
});

const colours: Readonly<Record<Tone, string>> = {
  good: tokens.colorStatusSuccessForeground1,
  warning: tokens.colorStatusWarningForeground3,
  bad: tokens.colorStatusDangerForeground1,
  off: tokens.colorNeutralForeground3,
  working: tokens.colorCompoundBrandForeground1,
  moving: tokens.colorCompoundBrandForeground1,
  unproven: tokens.colorPaletteBerryForeground1,
  waiting: tokens.colorNeutralForeground3,
  neutral: tokens.colorNeutralForeground2,
};

/** A chart of the history. The library is loaded with the first chart: the window does not wait for it. */
export function HistoryChart({ data }: { readonly data: ChartData }) {
  const styles = useStyles();
  return (
    <figure aria-label={data.title} className={styles.chart}>
      <VerticalStackedBarChart
        chartTitle={data.title}
        // The library would describe itself in English, whatever the window speaks.
        svgProps={{ role: 'group', 'aria-label': data.title }}
        height={heightPx}
        yAxisTitle={data.unit}
        yAxisTickFormat={(value: number) => formatShortNumber(value)}
        barWidth={16}
        barGapMax={2}
        xAxisCategoryOrder="data"
        hideTickOverlap
        hideLabels={!data.showsSums}
        {...(data.bars.length <= fewBars && { xAxisInnerPadding: 0.5, xAxisOuterPadding: 0.25 })}
        legendProps={{ allowFocusOnLegends: true }}
        data={data.bars.map(({ label, name, values, texts }) => ({
          xAxisPoint: label,
          xAxisCalloutData: name,
          chartData: data.series.map(({ legend, tone }, index) => ({
            legend,
            data: values[index] ?? 0,
            color: colours[tone],
            xAxisCalloutData: name,
            yAxisCalloutData: texts[index] ?? '',
          })),
        }))}
      />
    </figure>
  );
}
