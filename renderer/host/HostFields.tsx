import { Checkbox, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Failure } from '../../electron/shared/failure.ts';
import { answerOf } from '../asked.ts';
import { useTexts } from '../language.ts';
import { useApp, useHostStore } from '../services.ts';
import { FailureBar } from '../ui/FailureBar.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type FormField, type HostForm, withWay } from './host-form.ts';
import type { OpenHostWork } from './host-state.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
  pair: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
  },
  wide: { flex: '1 1 14rem', minWidth: 0 },
});

interface FieldsProps {
  readonly work: OpenHostWork;
  readonly wrong: readonly FormField[];
  readonly failure: Failure | null;
}

/** How the computer is reached, and as whom. */
export function HostFields({ work, wrong, failure }: FieldsProps) {
  const t = useTexts('hostDialog');
  const edit = useHostStore((store) => store.edit);
  const isWindows = useApp((store) => answerOf(store.facts)?.platform === 'windows');
  const { form, subject } = work;
  return (
    <>
      {failure !== null && <FailureBar failure={failure} />}
      <Field label={t('how')}>
        <RadioGroup
          value={form.way}
          onChange={(_, data) => edit(withWay(form, data.value as HostForm['way']))}
        >
          <Radio value="ssh" label={t('ssh')} />
          {isWindows && <Radio value="powershell" label={t('powershell')} />}
          {subject.kind === 'site' && <Radio value="kit" label={t('kit')} />}
        </RadioGroup>
      </Field>
      {form.way === 'kit' ? <KitFields form={form} /> : <RemoteFields work={work} wrong={wrong} />}
    </>
  );
}

function KitFields({ form }: { readonly form: HostForm }) {
  const t = useTexts('hostDialog');
  const edit = useHostStore((store) => store.edit);
  return (
    <>
      <Text>{t('kitText')}</Text>
      <Field label={t('platform')}>
        <RadioGroup
          layout="horizontal"
          value={form.platform}
          onChange={(_, data) => edit({ platform: data.value as HostForm['platform'] })}
        >
          <Radio value="linux" label={t('linux')} />
          <Radio value="windows" label={t('windows')} />
        </RadioGroup>
      </Field>
      <ProgramField form={form} />
    </>
  );
}

function RemoteFields({
  work,
  wrong,
}: {
  readonly work: OpenHostWork;
  readonly wrong: readonly FormField[];
}) {
  const t = useTexts('hostDialog');
  const styles = useStyles();
  const edit = useHostStore((store) => store.edit);
  const { form, subject } = work;
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wrong.length > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);
  const missing = (field: FormField) => (wrong.includes(field) ? t('missing') : undefined);
  return (
    <div ref={fields} className={styles.fields}>
      <div className={styles.pair}>
        <div className={styles.wide}>
          <TextField
            {...{ label: t('host'), hint: t('hostHint'), required: true, value: form.host }}
            onChange={(host) => edit({ host })}
            problem={missing('host')}
          />
        </div>
        <TextField
          {...{ label: t('port'), required: true, width: 'short', value: form.port }}
          onChange={(port) => edit({ port })}
          problem={wrong.includes('port') ? t('badPort') : undefined}
        />
      </div>
      <TextField
        {...{ label: t('user'), hint: t('userHint'), required: true, value: form.user }}
        onChange={(user) => edit({ user })}
        problem={missing('user')}
      />
      <SignInFields form={form} missing={missing} />
      {subject.kind === 'site' && <ShareFields form={form} />}
      <ProgramField form={form} />
      {subject.kind === 'site' && (
        <Checkbox
          label={t('runOnce')}
          checked={form.runOnce}
          onChange={(_, data) => edit({ runOnce: data.checked === true })}
        />
      )}
    </div>
  );
}

function SignInFields({
  form,
  missing,
}: {
  readonly form: HostForm;
  readonly missing: (field: FormField) => string | undefined;
}) {
  const t = useTexts('hostDialog');
  const edit = useHostStore((store) => store.edit);
  const isSsh = form.way === 'ssh';
  return (
    <>
      <Field label={t('signIn')}>
        <RadioGroup
          value={form.signIn}
          onChange={(_, data) => edit({ signIn: data.value as HostForm['signIn'] })}
        >
          <Radio value="password" label={t('byPassword')} />
          {isSsh && <Radio value="key" label={t('byKey')} />}
          <Radio value="agent" label={isSsh ? t('byAgent') : t('asMe')} />
        </RadioGroup>
      </Field>
      {form.signIn === 'password' && (
        <TextField
          {...{ label: t('password'), hint: t('passwordHint'), type: 'password', required: true }}
          value={form.password}
          onChange={(password) => edit({ password })}
          problem={missing('password')}
        />
      )}
      {isSsh && form.signIn === 'key' && (
        <>
          <TextField
            {...{ label: t('keyFile'), hint: t('keyFileHint'), required: true, value: form.keyFile }}
            onChange={(keyFile) => edit({ keyFile })}
            problem={missing('keyFile')}
          />
          <TextField
            {...{ label: t('passphrase'), hint: t('passphraseHint'), type: 'password' }}
            value={form.passphrase}
            onChange={(passphrase) => edit({ passphrase })}
          />
        </>
      )}
      {isSsh && form.signIn !== 'password' && (
        <TextField
          {...{ label: t('sudo'), hint: t('sudoHint'), type: 'password', value: form.sudoPassword }}
          onChange={(sudoPassword) => edit({ sudoPassword })}
        />
      )}
    </>
  );
}

function ShareFields({ form }: { readonly form: HostForm }) {
  const t = useTexts('hostDialog');
  const styles = useStyles();
  const edit = useHostStore((store) => store.edit);
  return (
    <>
      <Text>{t('shareText')}</Text>
      <div className={styles.pair}>
        <div className={styles.wide}>
          <TextField
            label={t('shareUser')}
            value={form.shareUser}
            onChange={(shareUser) => edit({ shareUser })}
          />
        </div>
        <div className={styles.wide}>
          <TextField
            {...{ label: t('sharePassword'), type: 'password', value: form.sharePassword }}
            onChange={(sharePassword) => edit({ sharePassword })}
          />
        </div>
      </div>
    </>
  );
}

function ProgramField({ form }: { readonly form: HostForm }) {
  const t = useTexts('hostDialog');
  const edit = useHostStore((store) => store.edit);
  return (
    <TextField
      {...{ label: t('program'), hint: t('programHint'), value: form.program }}
      onChange={(program) => edit({ program })}
    />
  );
}
