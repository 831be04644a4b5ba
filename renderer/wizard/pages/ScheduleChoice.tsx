import { Checkbox, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { nextRuns } from '../../../electron/shared/next-run.ts';
import type { Schedule, Weekday } from '../../../electron/shared/schedule.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { useWizardStore } from '../../services.ts';
import { formatInstantOfWeek } from '../../ui/format.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { Draft } from '../draft.ts';
import { scheduleFromDraft } from '../draft-answers.ts';
import { scheduleInWords } from '../schedule-in-words.ts';
import { useFilling, useProblem, useTextEntry } from '../use-draft.ts';

const daysShown: readonly Weekday[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

const shownRuns = 3;
const minuteMs = 60_000;

const useStyles = makeStyles({
  indent: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingInlineStart: tokens.spacingHorizontalXXXL,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXL },
  cell: { flexBasis: '16rem', flexGrow: 1, maxWidth: '22rem' },
  group: { margin: 0, padding: 0, border: 0 },
  legend: { padding: 0 },
  days: { display: 'flex', flexWrap: 'wrap' },
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** When the synchronization host looks for a new catalog. */
export function ScheduleChoice() {
  const t = useTexts('schedule');
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  return (
    <>
      <Field label={t('schedule')}>
        <RadioGroup
          value={draft.scheduleKind}
          onChange={(_, data) => edit({ scheduleKind: data.value as Draft['scheduleKind'] })}
        >
          <Radio value="daily" label={t('daily')} />
          <Radio value="weekly" label={t('weekly')} />
          <Radio value="patch tuesday" label={t('patchTuesday')} />
          <Radio value="off" label={t('off')} />
        </RadioGroup>
      </Field>
      {draft.scheduleKind !== 'off' && <ScheduleDetails draft={draft} />}
    </>
  );
}

function ScheduleDetails({ draft }: { readonly draft: Draft }) {
  const t = useTexts('schedule');
  const styles = useStyles();
  return (
    <div className={styles.indent}>
      {draft.scheduleKind === 'weekly' && <WeekdayChoice chosen={draft.scheduleWeekdays} />}
      {draft.scheduleKind === 'patch tuesday' && <DaysAfterField />}
      <div className={styles.row}>
        <div className={styles.cell}>
          <TextField
            label={t('at')}
            hint={t('atHint')}
            required
            width="narrow"
            {...useTextEntry('startTimes', 'syncHost.schedule.at')}
          />
        </div>
        <div className={styles.cell}>
          <TextField
            label={t('delay')}
            hint={t('delayHint')}
            required
            width="short"
            {...useTextEntry('randomDelayMinutes', 'syncHost.schedule.randomDelayMinutes')}
          />
        </div>
      </div>
      <Preview schedule={scheduleFromDraft(draft)} />
    </div>
  );
}

function DaysAfterField() {
  const t = useTexts('schedule');
  return (
    <TextField
      label={t('daysAfter')}
      hint={t('daysAfterHint')}
      required
      width="short"
      {...useTextEntry('daysAfterPatchTuesday', 'syncHost.schedule.daysAfterPatchTuesday')}
    />
  );
}

function WeekdayChoice({ chosen }: { readonly chosen: readonly Weekday[] }) {
  const t = useTexts('schedule');
  const names = useTexts('scheduleWords');
  const styles = useStyles();
  const edit = useWizardStore((store) => store.edit);
  const problem = useProblem('syncHost.schedule.everyWeekOn');
  const message = useId();
  const change = (day: Weekday, isChosen: boolean) =>
    edit({ scheduleWeekdays: daysShown.filter((one) => (one === day ? isChosen : chosen.includes(one))) });
  return (
    // No Field: it would give every checkbox in it the one id of its control.
    <fieldset className={styles.group} aria-describedby={problem === undefined ? undefined : message}>
      <legend className={styles.legend}>{t('weekdays')}</legend>
      <div className={styles.days}>
        {daysShown.map((day) => (
          <Checkbox
            key={day}
            label={names(day)}
            checked={chosen.includes(day)}
            onChange={(_, data) => change(day, data.checked === true)}
          />
        ))}
      </div>
      {problem !== undefined && (
        <div id={message} role="alert">
          <StateMark tone="bad">{problem}</StateMark>
        </div>
      )}
    </fieldset>
  );
}

/** What was entered, in words, with the next runs that follow from it; nothing while it cannot be read. */
function Preview({ schedule }: { readonly schedule: Schedule | null }) {
  const t = useTexts('schedule');
  const language = useLanguage();
  const styles = useStyles();
  const now = useNow(minuteMs);
  if (schedule === null || schedule === 'off') return null;
  const runs = nextRuns(schedule, new Date(now), shownRuns).map((run) =>
    formatInstantOfWeek(run.toISOString()),
  );
  return (
    <div className={styles.preview} data-testid="schedule-preview">
      <Text>
        {scheduleInWords(schedule, language)} {t('nextRuns', { runs: runs.join('; ') })}
      </Text>
      <Text>{t('missed')}</Text>
    </div>
  );
}
