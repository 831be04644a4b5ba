import { z } from 'zod';
import { answersSchema } from './answers.ts';
import { folderAccessSchema, folderRules } from './plan.ts';
import { removalOptionsSchema } from './removal.ts';
import { runningScheduleSchema } from './schedule.ts';

/** One change that Setup made or is about to make, with what undoes it. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('group created'), name: z.string() }),
  z.strictObject({ kind: z.literal('folder created'), path: z.string() }),
  z.strictObject({
    kind: z.literal('permissions set'),
    path: z.string(),
    /** As the adapter read them before. */
    before: z.record(z.string(), z.union([z.string(), z.number()])),
    /** As Setup set them; journals of earlier versions do not have it. */
    set: z.strictObject({ access: folderAccessSchema, rule: z.enum(folderRules) }).optional(),
  }),
  z.strictObject({
    kind: z.literal('share created'),
    name: z.string(),
    path: z.string(),
    access: folderAccessSchema,
  }),
  z.strictObject({
    kind: z.literal('share access set'),
    name: z.string(),
    path: z.string(),
    before: z.string(),
    /** As Setup set it; journals of earlier versions do not have it. */
    access: folderAccessSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('settings written'),
    destination: z.string(),
    path: z.string(),
    /** The whole text of the settings before, or null where there were none. */
    before: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('handed over'),
    account: z.string(),
    /** Owners before. */
    owners: z.array(z.strictObject({ path: z.string(), uid: z.int(), gid: z.int() })),
  }),
  /** On another computer. */
  z.strictObject({
    kind: z.literal('host installed'),
    computer: z.string(),
    address: z.string(),
    /** Journals of earlier versions do not have it. */
    hostId: z.string().optional(),
  }),
  /** A host that another one replaced was removed from its computer. */
  z.strictObject({
    kind: z.literal('host retired'),
    computer: z.string(),
    hostId: z.string(),
  }),
  z.strictObject({
    kind: z.literal('catalog obtained'),
    destination: z.string(),
    /** A catalog lay there before, which stays. */
    held: z.boolean(),
    /** With the records of a site, which stay too. Journals of earlier versions, which do not have it, meant both. */
    recorded: z.boolean().default(true),
  }),
  z.strictObject({
    kind: z.literal('schedule installed'),
    siteId: z.string(),
    /** Absent: of syncs. */
    work: z.literal('alerts').optional(),
    before: z
      .strictObject({
        siteId: z.string(),
        site: z.string(),
        work: z.literal('alerts').optional(),
        schedule: runningScheduleSchema,
        program: z.array(z.string()),
        /** Journals of earlier versions do not have it. */
        places: z
          .strictObject({ written: z.array(z.string()), read: z.array(z.string()) })
          .nullable()
          .default(null),
        onlyIfDue: z.literal(true).optional(),
      })
      .nullable(),
  }),
  z.strictObject({
    kind: z.literal('distributed'),
    distributionPoints: z.array(z.strictObject({ name: z.string(), path: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('site registered'),
    destination: z.string(),
    /** In the system's log, for as long as any site is listed. Journals of earlier versions do not have it. */
    eventSource: z.string().nullable().default(null),
  }),
  /** A share that an earlier Setup of the site made. */
  z.strictObject({
    kind: z.literal('share removed'),
    name: z.string(),
    path: z.string(),
    comment: z.string(),
    access: folderAccessSchema,
    /** The access list as the server wrote it. */
    before: z.string(),
  }),
  /** An empty folder that an earlier Setup of the site created. */
  z.strictObject({
    kind: z.literal('folder removed'),
    path: z.string(),
    /** Its permissions, as the adapter read them. */
    before: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);

/** The process that carries out a Setup, told from every other one. */
export const setupOwnerSchema = z.strictObject({
  host: z.string(),
  /** One boot of one computer and its process id space; null where the system does not tell. */
  space: z.string().nullable(),
  process: z.int(),
  /** The system's own word for when it started; null where it does not tell. */
  startedAt: z.string().nullable(),
});

const eventBase = { at: z.iso.datetime(), setupId: z.string() };

/** One line of setup-journal.jsonl. */
export const journalEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...eventBase,
    kind: z.literal('setup started'),
    format: z.literal(1),
    site: z.string(),
    planHash: z.string(),
    process: z.int(),
    /** Journals of earlier versions do not have it for removals. */
    owner: setupOwnerSchema.optional(),
    /** What it is to do, so that another process can finish it. */
    answers: answersSchema.optional(),
    /** Set where it takes the site away instead. */
    removal: removalOptionsSchema.optional(),
  }),
  /** Written before the change is made: after a crash, it may have happened or not. */
  z.strictObject({ ...eventBase, kind: z.literal('change intended'), change: changeSchema }),
  z.strictObject({ ...eventBase, kind: z.literal('change made'), change: changeSchema }),
  z.strictObject({ ...eventBase, kind: z.literal('change undone'), change: changeSchema }),
  z.strictObject({
    ...eventBase,
    kind: z.literal('change not undone'),
    change: changeSchema,
    what: z.string(),
    remedy: z.string(),
  }),
  z.strictObject({
    ...eventBase,
    kind: z.literal('setup ended'),
    /** `finished later`: another Setup of the site finished what this one began. */
    outcome: z.enum(['done', 'undone', 'partly undone', 'removed', 'finished later']),
  }),
]);

export type SetupOwner = z.output<typeof setupOwnerSchema>;
export type Change = z.output<typeof changeSchema>;
export type JournalEvent = z.output<typeof journalEventSchema>;
