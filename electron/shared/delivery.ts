import { z } from 'zod';
import { certificateFingerprintSchema, credentialNameSchema } from './access-settings.ts';
import { deviceAddressSchema } from './syncthing-member.ts';
import { answerForms } from './texts/en/answer-forms.ts';

/** Rates in 10^6 bytes per second, as everywhere in the settings. */
const rateSchema = z.number().positive().max(100_000);

/** Names of the distribution points with delivery `copy` from which the engine takes the catalog. */
const hubsSchema = z.array(z.string().trim().min(1).max(64)).max(50).default([]);

/** We write the catalog to the distribution point ourselves. */
const copySchema = z.strictObject({ kind: z.literal('copy') });

/** An engine that somebody else looks after (DFS Replication, robocopy, rsync …) carries it; we prove its arrival. */
const replicatedSchema = z.strictObject({ kind: z.literal('replicated'), hubs: hubsSchema });

/** Syncthing carries it, and we steer Syncthing through its REST API. */
const syncthingSchema = z.strictObject({
  kind: z.literal('syncthing'),
  /** REST API of the Syncthing at the source. Without TLS only on this computer itself. */
  address: z.url({ protocol: /^https?$/ }).default('https://127.0.0.1:8384'),
  /** Entry of the secret store whose password is the API key. */
  credential: credentialNameSchema,
  /** Its certificate; any other is refused. Needed with https. */
  certificateSha256: certificateFingerprintSchema.optional(),
  /** Syncthing's own id of the folder that it shares. Source: Syncthing's documentation, “Folder ID”. */
  folderId: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, {
      error: answerForms.folderId,
    })
    .default('pkgsource'),
  /** Where members reach that Syncthing; unless given, as their own discovery finds it. */
  deviceAddresses: z.array(deviceAddressSchema).min(1).max(10).optional(),
  /** Members that the source sends to itself; the others get the catalog from those and from each other. */
  seeds: z.int().min(1).max(100).optional(),
  /** What the Syncthing at the source may send and receive in all. */
  maxSendMBps: rateSchema.optional(),
  maxReceiveMBps: rateSchema.optional(),
});

/** ConfigMgr carries the package that has PkgSource as its source; we ask it to, through its AdminService. */
const configmgrSchema = z.strictObject({
  kind: z.literal('configmgr'),
  /** `https://<computer with the SMS Provider>/AdminService`. */
  address: z.url({ protocol: /^https$/ }).regex(/^https:\/\/[^@?#]+\/[Aa]dmin[Ss]ervice\/?$/, {
    error: answerForms.adminServiceAddress,
  }),
  /** The package's id: the site's code of three characters and five hexadecimal digits. */
  packageId: z.string().regex(/^[A-Za-z0-9]{3}[0-9A-Fa-f]{5}$/, {
    error: answerForms.packageId,
  }),
  /** The package's source folder as ConfigMgr names it; `\\<server>\PackageSrc\Package` unless given. */
  source: z
    .string()
    .regex(/^\\\\[^\\]+\\./, { error: answerForms.networkSource })
    .optional(),
  /** Entry of the secret store, its user as DOMAIN\name; without it the account that runs the sync signs in. */
  credential: credentialNameSchema.optional(),
  /** PEM files of certificate authorities that the AdminService's certificate leads to. */
  extraCertificates: z.array(z.string().min(1)).default([]),
});

/** Who carries the catalog to a distribution point. */
export const deliverySchema = z.discriminatedUnion('kind', [
  copySchema,
  replicatedSchema,
  syncthingSchema,
  configmgrSchema,
]);

export const deliveryKinds = ['copy', 'replicated', 'syncthing', 'configmgr'] as const;

/** Eight groups of seven characters of base32, hyphens or none. Source: Syncthing's documentation, “Device IDs”. */
const syncthingDeviceId = /^([A-Z2-7]{7}-?){7}[A-Z2-7]{7}$/i;

/** Whether a text has the form of Syncthing's device ids; their check characters are Syncthing's to judge. */
export function isSyncthingDeviceId(text: string): boolean {
  return syncthingDeviceId.test(text);
}

/** Distribution points that belong together, for the status and, where they have one, by their delivery. */
export const distributionPointGroupSchema = z.strictObject({
  name: z.string().trim().min(1).max(64),
  delivery: deliverySchema.optional(),
});

export type Delivery = z.output<typeof deliverySchema>;
export type DeliveryKind = Delivery['kind'];
/** A delivery for which we ask the engine ourselves. */
export type ManagedDelivery = Extract<Delivery, { kind: 'syncthing' | 'configmgr' }>;
export type SyncthingDelivery = Extract<Delivery, { kind: 'syncthing' }>;
export type ConfigmgrDelivery = Extract<Delivery, { kind: 'configmgr' }>;
export type DistributionPointGroup = z.output<typeof distributionPointGroupSchema>;

interface DeliveredPoint {
  readonly group?: string | undefined;
  readonly delivery?: Delivery | undefined;
}

const copy: Delivery = { kind: 'copy' };

/** Tells what delivery a distribution point has: its own, else its group's, else `copy`. */
export function deliveriesIn(
  groups: readonly DistributionPointGroup[] | undefined,
): (point: DeliveredPoint) => Delivery {
  const ofGroup = new Map((groups ?? []).map(({ name, delivery }) => [name.toUpperCase(), delivery]));
  return ({ group, delivery }) =>
    delivery ?? (group === undefined ? undefined : ofGroup.get(group.toUpperCase())) ?? copy;
}
