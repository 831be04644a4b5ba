import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { useTexts } from '../language.ts';
import { useBridge } from '../services.ts';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, minWidth: 0 },
  browse: { flexShrink: 0 },
});

export interface PathFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly required?: boolean;
}

/** A folder's path, typed or chosen with the system's own dialog. */
export function PathField({ label, value, onChange, onLeave, hint, problem, required }: PathFieldProps) {
  const t = useTexts('controls');
  const styles = useStyles();
  const bridge = useBridge();

  async function browse() {
    const startAt = value.trim() === '' ? null : value.trim();
    const chosen = await bridge.call('dialog.chooseFolder', { title: label, startAt });
    if (chosen.ok && chosen.value !== null) onChange(chosen.value);
  }

  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      required={required ?? false}
      {...(problem !== undefined && { validationState: 'error', validationMessage: problem })}
    >
      {(control) => (
        <div className={styles.row}>
          <Input
            {...control}
            className={styles.input}
            value={value}
            spellCheck={false}
            autoComplete="off"
            dir="auto"
            onBlur={onLeave}
            onChange={(_, data) => onChange(data.value)}
          />
          <Button
            className={styles.browse}
            icon={<FolderOpenRegular />}
            aria-label={t('browseFor', { field: label })}
            onClick={() => void browse()}
          >
            {t('browse')}
          </Button>
        </div>
      )}
    </Field>
  );
}
