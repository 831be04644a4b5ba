import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';

const useStyles = makeStyles({
  // An input is as wide as twenty letters by itself, whatever room there is.
  full: { '& > .fui-Input': { minWidth: 0 } },
  // Error texts are sentences: they may be as wide as the page even under a narrow control.
  narrow: { '& > .fui-Input': { width: '12rem', maxWidth: '100%' } },
  short: { '& > .fui-Input': { width: '7rem', maxWidth: '100%' } },
});

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  readonly hint?: string;
  /** What is wrong and what to do, or undefined. */
  readonly problem?: string | undefined;
  readonly width?: 'full' | 'narrow' | 'short';
  readonly lines?: number;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly type?: 'text' | 'time' | 'url' | 'password';
  readonly placeholder?: string;
}

/** A labelled text field with its hint and its own error text. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, onLeave, hint, problem, width = 'full', lines, type = 'text' } = props;
  const styles = useStyles();
  const common = {
    value,
    spellCheck: false,
    autoComplete: 'off',
    // What is typed is read as it begins: paths and addresses from left to right in every language.
    dir: 'auto',
    disabled: props.disabled ?? false,
    onBlur: onLeave,
    ...(props.placeholder !== undefined && { placeholder: props.placeholder }),
  };
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      required={props.required ?? false}
      className={styles[width]}
      {...(problem !== undefined && { validationState: 'error', validationMessage: problem })}
    >
      {lines === undefined ? (
        <Input {...common} type={type} onChange={(_, data) => onChange(data.value)} />
      ) : (
        <Textarea {...common} rows={lines} resize="vertical" onChange={(_, data) => onChange(data.value)} />
      )}
    </Field>
  );
}
