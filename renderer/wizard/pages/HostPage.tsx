import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { answerOf } from '../../asked.ts';
import { useApp, useWizardStore } from '../../services.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { Draft } from '../draft.ts';
import { useFilling, useTextEntry } from '../use-draft.ts';
import { AlertsChoice } from './AlertsChoice.tsx';
import { Intro } from './Intro.tsx';
import { ScheduleChoice } from './ScheduleChoice.tsx';

const texts = {
  intro:
    'The synchronization host compares the source’s catalog with the one in PkgSource on a schedule, and brings a new one to every distribution point. It needs nobody logged on.',
  host: 'Synchronization host',
  here: (computer: string) => `This computer${computer === '' ? '' : ` (${computer})`}`,
  other: 'Another computer',
  hostHint:
    'Recommended is a workstation with an Internet connection: then the site server needs none. Setup prepares the share for it; PkgSource is installed on it afterwards.',
  name: 'Name of the computer',
  nameHint: 'As this computer reaches it, for example wks-7.',
  account: 'Account at the share',
  accountHint:
    'An existing account of this computer or its domain. The host signs in with it and gets what a sync needs, nothing else.',
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
      <Field label={texts.host} hint={texts.hostHint}>
        <RadioGroup
          value={draft.hostKind}
          onChange={(_, data) => edit({ hostKind: data.value as Draft['hostKind'] })}
        >
          <Radio value="this-computer" label={texts.here(computer)} />
          <Radio value="another-computer" label={texts.other} />
        </RadioGroup>
      </Field>
      {draft.hostKind === 'another-computer' && <OtherComputer />}
      <ScheduleChoice />
      <AlertsChoice />
    </>
  );
}

function OtherComputer() {
  const styles = useStyles();
  return (
    <div className={styles.indent}>
      <div className={styles.cell}>
        <TextField
          label={texts.name}
          hint={texts.nameHint}
          required
          {...useTextEntry('hostName', 'syncHost.name')}
        />
      </div>
      <div className={styles.cell}>
        <TextField
          label={texts.account}
          hint={texts.accountHint}
          required
          {...useTextEntry('hostAccount', 'syncHost.account')}
        />
      </div>
    </div>
  );
}
