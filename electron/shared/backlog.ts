import { z } from 'zod';
import { sayReason } from './reason.ts';
import type { Language } from './texts/language.ts';
import { messageDatumSchema } from './texts/message.ts';

const instant = z.iso.datetime({ offset: true });

/**
 * What DFS Replication says that it has still to bring to a distribution point: a report, and no proof. It names at
 * most 100 files.
 */
export const pointBacklogSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('counted'),
    /** When it was asked. */
    at: instant,
    /** The computer that it comes from. */
    from: z.string(),
    /** Files and folders that wait. */
    files: z.int().nonnegative(),
    /** There are so many or more. */
    orMore: z.boolean(),
    /** So many of them were named. */
    named: z.int().nonnegative(),
    /** The catalog's own files among those that were named. */
    catalogFiles: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('unknown'),
    at: instant,
    reasonCode: z.string(),
    reasonValues: z.record(z.string(), messageDatumSchema),
    reason: z.string(),
    remedy: z.string(),
  }),
]);

/** The last time that DFS Replication was asked for backlogs, and why it could not be asked at all, or null. */
export const dfsReplicationSchema = z.strictObject({
  checkedAt: instant,
  reasonCode: z.string().nullable(),
  reasonValues: z.record(z.string(), messageDatumSchema).nullable(),
  reason: z.string().nullable(),
  remedy: z.string().nullable(),
});

export type PointBacklog = z.output<typeof pointBacklogSchema>;
export type DfsReplication = z.output<typeof dfsReplicationSchema>;
export type CountedBacklog = Omit<Extract<PointBacklog, { kind: 'counted' }>, 'kind' | 'at'>;

/** A backlog in a sentence. */
export function sayBacklog(language: Language, backlog: PointBacklog): string {
  const t = language.texts('backlog');
  if (backlog.kind === 'unknown') {
    const { reason, remedy } = sayReason(language, backlog);
    return t('unknown', { reason: [reason, remedy].filter((part) => part !== null).join(' ') });
  }
  const { from, files: count, orMore, named, catalogFiles } = backlog;
  if (count === 0) return t('nothing', { from });
  const files = catalogFiles.join(', ');
  if (catalogFiles.length > 0) return t(orMore ? 'catalogOfMore' : 'catalog', { count, from, files });
  if (orMore) return t('othersOfMore', { count, from });
  return named < count ? t('othersNamed', { count, from, named }) : t('others', { count, from });
}
