import { Checkbox, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { nextRuns } from '../../../electron/shared/next-run.ts';
import type { Schedule, Weekday } from '../../../electron/shared/schedule.ts';
import { describeDelay, describeSchedule } from '../../../electron/shared/schedule-rule.ts';
import { useWizardStore } from '../../services.ts';
import { formatInstantOfWeek } from '../../ui/format.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { Draft } from '../draft.ts';
import { scheduleFromDraft } from '../draft-answers.ts';
import { useFilling, useProblem, useTextEntry } from '../use-draft.ts';

const texts = {
  schedule: 'Schedule',
  daily: 'Every day',
  weekly: 'On days of the week',
  patchTuesday: 'Once a month, after Patch Tuesday',
  off: 'Off: I start each synchronization by hand',
  weekdays: 'Days',
  daysAfter: 'Days after Patch Tuesday',
  daysAfterHint: 'Microsoft publishes on the second Tuesday of each month. 0 is that day itself.',
  at: 'Start at',
  atHint: 'Time of day on the synchronization host, as HH:MM. Several: 03:00, 15:00.',
  delay: 'Random delay, in minutes',
  delayHint: 'Each run starts up to so much later, so that many hosts do not start at once. 0 for none.',
  preview: (rule: string, delay: string, runs: string) => `Starts ${rule}${delay}. The next runs: ${runs}.`,
  missed: 'A run that was missed because the computer was off is made up for.',
} as const;

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
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  return (
    <>
      <Field label={texts.schedule}>
        <RadioGroup
          value={draft.scheduleKind}
          onChange={(_, data) => edit({ scheduleKind: data.value as Draft['scheduleKind'] })}
        >
          <Radio value="daily" label={texts.daily} />
          <Radio value="weekly" label={texts.weekly} />
          <Radio value="patch tuesday" label={texts.patchTuesday} />
          <Radio value="off" label={texts.off} />
        </RadioGroup>
      </Field>
      {draft.scheduleKind !== 'off' && <ScheduleDetails draft={draft} />}
    </>
  );
}

function ScheduleDetails({ draft }: { readonly draft: Draft }) {
  const styles = useStyles();
  return (
    <div className={styles.indent}>
      {draft.scheduleKind === 'weekly' && <WeekdayChoice chosen={draft.scheduleWeekdays} />}
      {draft.scheduleKind === 'patch tuesday' && <DaysAfterField />}
      <div className={styles.row}>
        <div className={styles.cell}>
          <TextField
            label={texts.at}
            hint={texts.atHint}
            required
            width="narrow"
            {...useTextEntry('startTimes', 'syncHost.schedule.at')}
          />
        </div>
        <div className={styles.cell}>
          <TextField
            label={texts.delay}
            hint={texts.delayHint}
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
  return (
    <TextField
      label={texts.daysAfter}
      hint={texts.daysAfterHint}
      required
      width="short"
      {...useTextEntry('daysAfterPatchTuesday', 'syncHost.schedule.daysAfterPatchTuesday')}
    />
  );
}

function WeekdayChoice({ chosen }: { readonly chosen: readonly Weekday[] }) {
  const styles = useStyles();
  const edit = useWizardStore((store) => store.edit);
  const problem = useProblem('syncHost.schedule.everyWeekOn');
  const message = useId();
  const change = (day: Weekday, isChosen: boolean) =>
    edit({ scheduleWeekdays: daysShown.filter((one) => (one === day ? isChosen : chosen.includes(one))) });
  return (
    // No Field: it would give every checkbox in it the one id of its control.
    <fieldset className={styles.group} aria-describedby={problem === undefined ? undefined : message}>
      <legend className={styles.legend}>{texts.weekdays}</legend>
      <div className={styles.days}>
        {daysShown.map((day) => (
          <Checkbox
            key={day}
            label={day}
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
  const styles = useStyles();
  const now = useNow(minuteMs);
  if (schedule === null || schedule === 'off') return null;
  const runs = nextRuns(schedule, new Date(now), shownRuns).map((run) =>
    formatInstantOfWeek(run.toISOString()),
  );
  return (
    <div className={styles.preview} data-testid="schedule-preview">
      <Text>{texts.preview(describeSchedule(schedule), describeDelay(schedule), runs.join('; '))}</Text>
      <Text>{texts.missed}</Text>
    </div>
  );
}
