import { z } from 'zod';
import { distributionPointSchema } from './answers.ts';
import { copyCostSchema } from './copy-cost.ts';
import { failureSchema } from './failure.ts';
import { hostSshSchema } from './host-ssh.ts';
import { scheduleSchema } from './schedule.ts';
import { messageSchema } from './texts/message.ts';

/** How the texts of a plan are held: as messages, or said in English where a script reads them. */
type TextSchema = typeof messageSchema | z.ZodString;

const operationBaseOf = <Text extends TextSchema>(text: Text) => ({
  /** Stable within a plan: `share`, `permissions:/srv/pkgsource/PkgSource`. */
  id: z.string(),
  /** What it does, as a sentence without a full stop. */
  title: text,
  why: text,
  /** Paths and names it touches. */
  touches: z.array(z.string()),
  needsRights: z.boolean(),
  /** What undoes it, or null where nothing needs to be undone. */
  undo: z.nullable(text),
  /** `already right`: looked at, found as wanted, and left alone. */
  state: z.enum(['to do', 'already right']),
});

export const folderAccessSchema = z.strictObject({
  /** SID or name of the Administrators group. */
  administrators: z.string(),
  /** SMS Administrators group, or null without one. */
  smsAdministrators: z.string().nullable(),
  /** Account of a synchronization host that reaches the package source through its share. */
  host: z.string().optional(),
});

/** What the groups may do in a folder. Administrators always have full control. */
export const folderRules = [
  'full control',
  /** Full control, except that what lies there and belongs to the system cannot be moved away. */
  'full control around settings',
  /** SMS Administrators may only read; a synchronization host adds files and changes its own. */
  'read only',
] as const;

/** One change that Setup makes, with the data its executor needs. */
const operationSchemaOf = <Text extends TextSchema>(text: Text) => {
  const operationBase = operationBaseOf(text);
  return z.discriminatedUnion('kind', [
    z.strictObject({ ...operationBase, kind: z.literal('create group'), group: z.string() }),
    z.strictObject({ ...operationBase, kind: z.literal('create folder'), path: z.string() }),
    z.strictObject({
      ...operationBase,
      kind: z.literal('set permissions'),
      path: z.string(),
      access: folderAccessSchema,
      rule: z.enum(folderRules),
    }),
    z.strictObject({
      ...operationBase,
      kind: z.literal('create share'),
      /** Name asked for; the next free one is taken when it is in use by then. */
      wantedName: z.string(),
      name: z.string(),
      path: z.string(),
      comment: z.string(),
      access: folderAccessSchema,
    }),
    z.strictObject({ ...operationBase, kind: z.literal('write settings'), path: z.string() }),
    z.strictObject({
      ...operationBase,
      kind: z.literal('hand over'),
      account: z.string(),
      paths: z.array(z.string()),
    }),
    z.strictObject({ ...operationBase, kind: z.literal('get catalog'), source: z.string() }),
    z.strictObject({ ...operationBase, kind: z.literal('install schedule'), schedule: scheduleSchema }),
    /** Looks, between the runs of a host on another computer, whether somebody has to be told something. */
    z.strictObject({ ...operationBase, kind: z.literal('schedule alert check'), schedule: scheduleSchema }),
    /** Installs PkgSource on the computer that syncs, and syncs there once. */
    z.strictObject({
      ...operationBase,
      kind: z.literal('install host'),
      computer: z.string(),
      ssh: hostSshSchema,
    }),
    /** Removes it from the computer that had the role before. */
    z.strictObject({
      ...operationBase,
      kind: z.literal('retire host'),
      computer: z.string(),
      hostId: z.string(),
    }),
    z.strictObject({
      ...operationBase,
      kind: z.literal('distribute'),
      distributionPoints: z.array(distributionPointSchema),
    }),
    z.strictObject({
      ...operationBase,
      kind: z.literal('register site'),
      path: z.string(),
      /** Registered in the system's log with the first site; null where the log needs no source. */
      eventSource: z.string().nullable(),
    }),
    /** A share of Setup's own that the site no longer uses, with who may use it as Setup set it. */
    z.strictObject({
      ...operationBase,
      kind: z.literal('remove share'),
      name: z.string(),
      path: z.string(),
      access: folderAccessSchema,
    }),
    /** An empty folder of Setup's own that the site no longer uses. */
    z.strictObject({ ...operationBase, kind: z.literal('remove folder'), path: z.string() }),
  ]);
};

export const operationSchema = operationSchemaOf(messageSchema);

const planSchemaOf = <Text extends TextSchema>(text: Text) =>
  z.strictObject({
    /** The folder that is shared: `<destination>/PkgSource`. */
    packageSource: z.string(),
    shareName: z.string(),
    unc: z.string(),
    operations: z.array(operationSchemaOf(text)),
    /** What does not keep Setup from going on, but should be known. */
    warnings: z.array(failureSchema),
    /** What bringing each new catalog to its distribution points will cost. */
    copyCost: copyCostSchema.optional(),
    /** SHA-256 over what the operations do, without the share names' numbers: what is applied is what was shown. */
    hash: z.string(),
  });

export const planSchema = planSchemaOf(messageSchema);

/** The plan as `--json` prints it: said in English. */
export const spokenPlanSchema = planSchemaOf(z.string());

/** A plan, or every reason why there cannot be one. */
export const prepareOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready'), plan: planSchema }),
  z.strictObject({ kind: z.literal('refused'), problems: z.array(failureSchema) }),
]);

export type FolderAccess = z.output<typeof folderAccessSchema>;
export type FolderRule = (typeof folderRules)[number];
export type Operation = z.output<typeof operationSchema>;
export type Plan = z.output<typeof planSchema>;
export type PrepareOutcome = z.output<typeof prepareOutcomeSchema>;
