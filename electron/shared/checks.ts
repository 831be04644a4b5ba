import { z } from 'zod';
import { asItIs } from './texts/listed.ts';
import { messageSchema } from './texts/message.ts';

/** The result of one prerequisite check. */
export const checkResultSchema = z.strictObject({
  id: z.string(),
  title: messageSchema,
  outcome: z.enum(['passed', 'warning', 'failed']),
  found: messageSchema,
  /** What to do, or null when it passed. */
  remedy: messageSchema.nullable(),
});

/** The same as `--json` prints it: said in English. */
export const spokenCheckResultSchema = checkResultSchema.extend({
  title: z.string(),
  found: z.string(),
  remedy: z.string().nullable(),
});

export type CheckResult = z.output<typeof checkResultSchema>;
export type SpokenCheckResult = z.output<typeof spokenCheckResultSchema>;

/** What a program printed of its checks, on another computer perhaps: it is shown as it was heard. */
export function checkAsHeard({ title, found, remedy, ...result }: SpokenCheckResult): CheckResult {
  return {
    ...result,
    title: asItIs(title),
    found: asItIs(found),
    remedy: remedy === null ? null : asItIs(remedy),
  };
}
