import { z } from 'zod';

/** The logs that the window can show. They are named, never given as a path. */
export const logNames = ['window', 'sync', 'setup journal'] as const;

export const logLevels = ['error', 'warn', 'info'] as const;

export const logRequestSchema = z.strictObject({
  log: z.enum(logNames),
  /** The site whose sync log is meant; null for logs that belong to no site. */
  site: z.string().min(1).max(32_767).nullable(),
  /** The mark of what was read before: nothing is read again while the file is the same. */
  unlessMark: z.string().max(100).nullable(),
});

export const logViewSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unchanged') }),
  z.strictObject({
    kind: z.literal('lines'),
    path: z.string(),
    mark: z.string(),
    /** Earlier lines are in the file, but not here. */
    isCut: z.boolean(),
    /** Newest last. */
    lines: z.array(z.strictObject({ at: z.string().nullable(), level: z.enum(logLevels), text: z.string() })),
  }),
]);

export type LogName = (typeof logNames)[number];
export type LogLevel = (typeof logLevels)[number];
export type LogRequest = z.output<typeof logRequestSchema>;
export type LogView = z.output<typeof logViewSchema>;
export type LogLine = Extract<LogView, { kind: 'lines' }>['lines'][number];
