import { z } from 'zod';

/** What was collected for whoever helps, and what could not be. */
export const diagnosticsReportSchema = z.strictObject({
  path: z.string(),
  sizeBytes: z.int(),
  /** Names of the files inside. */
  entries: z.array(z.string()),
  missing: z.array(z.strictObject({ what: z.string(), why: z.string() })),
  /** How many places were replaced because they held, or looked like, a secret. */
  replaced: z.int(),
});

export type DiagnosticsReport = z.output<typeof diagnosticsReportSchema>;
