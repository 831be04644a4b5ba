import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { answerOf } from '../../asked.ts';
import { useTexts } from '../../language.ts';
import { useApp, useHostStore, useWizardStore } from '../../services.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { Draft } from '../draft.ts';
import { answersFromDraft } from '../draft-answers.ts';
import { useFilling, useTextEntry } from '../use-draft.ts';
import { AlertsChoice } from './AlertsChoice.tsx';
import { Intro } from './Intro.tsx';
import { ScheduleChoice } from './ScheduleChoice.tsx';

const useStyles = makeStyles({
  indent: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXL, paddingInlineStart: '32px' },
  cell: { flexBasis: '16rem', flexGrow: 1, maxWidth: '22rem' },
  test: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    flexBasis: '100%',
  },
});

/** Which computer synchronizes, and when. */
export function HostPage() {
  const t = useTexts('hostPage');
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  const computer = useApp((store) => answerOf(store.facts)?.computer ?? '');
  return (
    <>
      <Intro>{t('intro')}</Intro>
      <Field label={t('host')} hint={t('hostHint')}>
        <RadioGroup
          value={draft.hostKind}
          onChange={(_, data) => edit({ hostKind: data.value as Draft['hostKind'] })}
        >
          <Radio value="this-computer" label={computer === '' ? t('here') : t('hereNamed', { computer })} />
          <Radio value="another-computer" label={t('other')} />
        </RadioGroup>
      </Field>
      {draft.hostKind === 'another-computer' && <OtherComputer />}
      <ScheduleChoice />
      <AlertsChoice />
    </>
  );
}

/** Whether the computer can be the host, asked before anything is set up. */
function TestHost() {
  const t = useTexts('hostPage');
  const styles = useStyles();
  const focusTarget = useRestoreFocusTarget();
  const { draft } = useFilling();
  const open = useHostStore((store) => store.open);
  const answers = answersFromDraft(draft);
  const other = answers?.syncHost.kind === 'another-computer' ? answers.syncHost : null;
  const test = () => {
    if (answers === null || other === null) return;
    open({ kind: 'answers', answers, computer: other.name, account: other.account });
  };
  return (
    <div className={styles.test}>
      <Button {...focusTarget} disabledFocusable={other === null} onClick={test}>
        {t('test')}
      </Button>
      <Text>{t('testHint')}</Text>
    </div>
  );
}

function OtherComputer() {
  const t = useTexts('hostPage');
  const styles = useStyles();
  return (
    <div className={styles.indent}>
      <div className={styles.cell}>
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          required
          {...useTextEntry('hostName', 'syncHost.name')}
        />
      </div>
      <div className={styles.cell}>
        <TextField
          label={t('account')}
          hint={t('accountHint')}
          required
          {...useTextEntry('hostAccount', 'syncHost.account')}
        />
      </div>
      <TestHost />
    </div>
  );
}
