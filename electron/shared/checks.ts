import { z } from 'zod';

/** The result of one prerequisite check. */
export const checkResultSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  outcome: z.enum(['passed', 'warning', 'failed']),
  found: z.string(),
  /** What to do, or null when it passed. */
  remedy: z.string().nullable(),
});

export type CheckResult = z.output<typeof checkResultSchema>;
