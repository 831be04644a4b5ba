import { Dropdown, makeStyles, Option, SearchBox, Switch, Text, tokens } from '@fluentui/react-components';
import { type LogLevel, logLevels } from '../../electron/shared/program-logs.ts';
import { useTexts } from '../language.ts';
import type { LogFilter } from './log-filter.ts';

const upTo = { error: 'upToError', warn: 'upToWarn', info: 'upToInfo' } as const;

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  level: { minWidth: '12rem' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface LogFiltersProps {
  readonly filter: LogFilter;
  readonly onFilter: (filter: LogFilter) => void;
  /** How many lines are shown. */
  readonly said: string;
}

/** What of a log is shown, and whether it is followed. */
export function LogFilters({ filter, onFilter, said }: LogFiltersProps) {
  const t = useTexts('logs');
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <SearchBox
        aria-label={t('search')}
        placeholder={t('search')}
        value={filter.search}
        onChange={(_, { value }) => onFilter({ ...filter, search: value })}
      />
      <Dropdown
        className={styles.level}
        aria-label={t('level')}
        value={t(upTo[filter.level])}
        selectedOptions={[filter.level]}
        onOptionSelect={(_, { optionValue }) => onFilter({ ...filter, level: optionValue as LogLevel })}
      >
        {logLevels.map((each) => (
          <Option key={each} value={each}>
            {t(upTo[each])}
          </Option>
        ))}
      </Dropdown>
      <Switch
        label={t('follow')}
        checked={filter.isFollowing}
        onChange={(_, { checked }) => onFilter({ ...filter, isFollowing: checked })}
      />
      <Text role="status" size={200} className={styles.quiet}>
        {said}
      </Text>
    </div>
  );
}
