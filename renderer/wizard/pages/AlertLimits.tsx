import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTexts } from '../../language.ts';
import { AlertText } from './AlertFields.tsx';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { ...typographyStyles.body1, padding: 0, marginBottom: tokens.spacingVerticalXS },
  limits: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(16rem, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalXXXL,
  },
});

/** What has to happen before somebody is told. */
export function AlertLimits() {
  const t = useTexts('alertsChoice');
  const styles = useStyles();
  const optional = { hint: t('emptyHint'), width: 'short' } as const;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('when')}</legend>
      <div className={styles.limits}>
        <AlertText
          {...{ entry: 'staleAfterDays', field: 'alerts.staleAfterDays', ...optional }}
          label={t('staleAfterDays')}
        />
        <AlertText
          {...{ entry: 'patchTuesdayGraceDays', field: 'alerts.patchTuesdayGraceDays', ...optional }}
          label={t('patchTuesdayGraceDays')}
        />
        <AlertText
          {...{ entry: 'silentAfterHours', field: 'alerts.silentAfterHours', ...optional }}
          label={t('silentAfterHours')}
        />
        <AlertText
          {...{ entry: 'lateAfterHours', field: 'alerts.lateAfterHours', ...optional }}
          label={t('lateAfterHours')}
        />
        <AlertText
          {...{ entry: 'failedRuns', field: 'alerts.failedRuns', width: 'short', required: true }}
          label={t('failedRuns')}
        />
        <AlertText
          {...{ entry: 'failedPointRuns', field: 'alerts.failedPointRuns', width: 'short', required: true }}
          label={t('failedPointRuns')}
        />
      </div>
    </fieldset>
  );
}
