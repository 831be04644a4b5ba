import { z } from 'zod';
import { answersSchema } from './answers.ts';

/** The JSON Schema (2020-12) of an answer file as a person writes it: what has a default may be left out. */
export function answersJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(answersSchema, { io: 'input' }),
    title: 'PkgSource answer file',
    description: 'The answers of PkgSource Setup. Comments are allowed; secrets are not: name credentials.',
  };
}
