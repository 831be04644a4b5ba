import { z } from 'zod';
import { sayReason } from './reason.ts';
import type { Language } from './texts/language.ts';
import { listedWithAnd } from './texts/listed.ts';
import { type Message, message, messageDatumSchema } from './texts/message.ts';

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

/** Asks DFS Replication what it has still to bring from one computer to another. */
export interface BacklogQuestion {
  /** The distribution point's name. */
  readonly name: string;
  readonly from: {
    readonly computer: string;
    /** The folder that holds the catalog there, as that computer sees it; null where only its share is known. */
    readonly path: string | null;
  };
  /** The distribution point's computer. */
  readonly computer: string;
}

/** A backlog in a sentence. */
export function sayBacklog(language: Language, backlog: PointBacklog): string {
  return language.say(backlogMessage(language, backlog));
}

function backlogMessage(language: Language, backlog: PointBacklog): Message {
  if (backlog.kind === 'unknown') {
    const { reason, remedy } = sayReason(language, backlog);
    return message('backlog', 'unknown', { reason: `${reason} ${remedy}` });
  }
  const { from, files: count, orMore, named, catalogFiles } = backlog;
  if (count === 0) return message('backlog', 'nothing', { from });
  if (catalogFiles.length > 0) {
    const files = listedWithAnd(catalogFiles);
    return message('backlog', orMore ? 'catalogOfMore' : 'catalog', { count, from, files });
  }
  if (orMore) return message('backlog', 'othersOfMore', { count, from });
  return named < count
    ? message('backlog', 'othersNamed', { count, from, named })
    : message('backlog', 'others', { count, from });
}
