import { TextField } from '../../ui/TextField.tsx';
import type { FormProblems } from '../use-form-problems.ts';

export interface FormEntryProps<Form, Entry extends keyof Form & string> {
  readonly form: Form & Readonly<Record<Entry, string>>;
  readonly entry: Entry;
  readonly change: (part: Partial<Form>) => void;
  readonly problemOf: FormProblems['problemOf'];
  readonly label: string;
  readonly hint?: string;
  readonly lines?: number;
  readonly required?: boolean;
}

/** One text of a form in a dialog, with what is wrong with it. */
export function FormEntry<Form, Entry extends keyof Form & string>({
  form,
  entry,
  change,
  problemOf,
  ...shown
}: FormEntryProps<Form, Entry>) {
  return (
    <div data-field={entry}>
      <TextField
        {...shown}
        value={form[entry]}
        problem={problemOf(entry)}
        onChange={(value) => change({ [entry]: value } as Partial<Form>)}
      />
    </div>
  );
}
