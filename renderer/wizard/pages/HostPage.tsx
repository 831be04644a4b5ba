import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { answerOf } from '../../asked.ts';
import { useApp, useWizardStore } from '../../services.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { Draft } from '../draft.ts';
import { useFilling, useTextEntry } from '../use-draft.ts';
import { Intro } from './Intro.tsx';

const texts = {
  intro:
    'The synchronization host compares the source’s catalog with the one in PkgSource on a schedule, and brings a new one to every distribution point. It needs nobody logged on.',
  host: 'Synchronization host',
  here: (computer: string) => `This computer${computer === '' ? '' : ` (${computer})`}`,
  other: 'Another computer - not available in this version',
  otherHint:
    'A workstation with an Internet connection will be possible as the host, so that the site server needs none. In this version the site server is its own host.',
  schedule: 'Schedule',
  daily: 'Every day',
  off: 'Off: I start each synchronization by hand',
  at: 'Start at',
  atHint: 'Time of day on this computer, as HH:MM.',
  delay: 'Random delay, in minutes',
  delayHint: 'Each run starts up to so much later, so that many hosts do not start at once. 0 for none.',
} as const;

const useStyles = makeStyles({
  indent: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXL, paddingInlineStart: '32px' },
  cell: { flexBasis: '16rem', flexGrow: 1, maxWidth: '22rem' },
});

/** Which computer synchronizes, and when. */
export function HostPage() {
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  const computer = useApp((store) => answerOf(store.facts)?.computer ?? '');
  return (
    <>
      <Intro>{texts.intro}</Intro>
      <Field label={texts.host} hint={texts.otherHint}>
        <RadioGroup value="this-computer">
          <Radio value="this-computer" label={texts.here(computer)} />
          <Radio value="another-computer" label={texts.other} disabled />
        </RadioGroup>
      </Field>
      <Field label={texts.schedule}>
        <RadioGroup
          value={draft.scheduleKind}
          onChange={(_, data) => edit({ scheduleKind: data.value as Draft['scheduleKind'] })}
        >
          <Radio value="daily" label={texts.daily} />
          <Radio value="off" label={texts.off} />
        </RadioGroup>
      </Field>
      {draft.scheduleKind === 'daily' && <DailySchedule />}
    </>
  );
}

function DailySchedule() {
  const styles = useStyles();
  return (
    <div className={styles.indent}>
      <div className={styles.cell}>
        <TextField
          label={texts.at}
          hint={texts.atHint}
          required
          width="short"
          {...useTextEntry('everyDayAt', 'syncHost.schedule.everyDayAt')}
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
  );
}
