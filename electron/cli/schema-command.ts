import { answersJsonSchema } from '../shared/answers-schema.ts';
import { type CommandOutcome, doneOutcome } from './command-outcome.ts';

/** `pkgsource schema`: the JSON Schema of the answer file; with `--json` inside the usual document. */
export function schemaCommand(): CommandOutcome {
  const schema = answersJsonSchema();
  return doneOutcome({ schema }, [JSON.stringify(schema, null, 2)]);
}
