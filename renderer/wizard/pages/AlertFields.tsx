import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useTexts } from '../../language.ts';
import { useWizardStore } from '../../services.ts';
import { afterPress } from '../../ui/after-press.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { AlertsDraft } from '../alerts-draft.ts';
import { useFilling, useProblem } from '../use-draft.ts';

const useStyles = makeStyles({
  cell: { flexBasis: '16rem', flexGrow: 1, maxWidth: '26rem' },
});

type TextOf = { [K in keyof AlertsDraft]: string extends AlertsDraft[K] ? K : never }[keyof AlertsDraft];

/** Changes parts of what was entered about alerts. */
export function useAlertsChange() {
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  return (change: Partial<AlertsDraft>) => edit({ alerts: { ...draft.alerts, ...change } });
}

/** One text of what is asked about alerts, with what is wrong with it. */
export function AlertText(props: {
  readonly entry: TextOf;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly width?: 'short';
  readonly lines?: number;
}) {
  const styles = useStyles();
  const { draft } = useFilling();
  const change = useAlertsChange();
  const leaveField = useWizardStore((store) => store.leaveField);
  const problem = useProblem(props.field);
  return (
    <div className={styles.cell}>
      <TextField
        label={props.label}
        {...(props.hint === undefined ? {} : { hint: props.hint })}
        required={props.required ?? false}
        {...(props.width === undefined ? {} : { width: props.width })}
        {...(props.lines === undefined ? {} : { lines: props.lines })}
        value={draft.alerts[props.entry]}
        onChange={(value) => change({ [props.entry]: value })}
        onLeave={() => afterPress(() => leaveField(props.field))}
        problem={problem}
      />
    </div>
  );
}

/** One choice of what is asked about alerts. */
export function AlertChoice(props: {
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={props.label} className={styles.cell}>
      <Select value={props.value} onChange={(_, data) => props.onChange(data.value)}>
        {Object.entries(props.options).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Certificates beyond those that the system trusts, one file a line. */
export function AlertCertificates({ entry, field }: { readonly entry: TextOf; readonly field: string }) {
  const t = useTexts('alertsChoice');
  return <AlertText {...{ entry, field, lines: 2 }} label={t('certificates')} hint={t('certificatesHint')} />;
}
