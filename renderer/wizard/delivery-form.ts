import { type Delivery, type DeliveryKind, deliverySchema } from '../../electron/shared/delivery.ts';
import { leadsToThisComputer } from '../../electron/shared/loopback-address.ts';
import { message } from '../../electron/shared/texts/message.ts';
import { linesOf } from './draft-answers.ts';
import type { FieldProblem } from './field-problem.ts';

/** Who carries the catalog, as typed: what belongs to a choice not made stays, so that nothing entered is lost. */
export interface DeliveryForm {
  /** `unset`: a distribution point's comes with its group, a group's is the usual one. */
  readonly deliveryKind: DeliveryKind | 'unset';
  readonly hubs: string;
  readonly address: string;
  readonly apiCredential: string;
  readonly certificateSha256: string;
  readonly folderId: string;
  readonly deviceAddresses: string;
  readonly maxSendMBps: string;
  readonly maxReceiveMBps: string;
  readonly adminService: string;
  readonly packageId: string;
  readonly packageSource: string;
  readonly adminCredential: string;
  readonly extraCertificates: string;
}

type SettingField = Exclude<keyof DeliveryForm, 'deliveryKind'>;

/** What the form's fields are in the settings of the delivery. */
const fieldsOf: Readonly<Record<DeliveryKind, Readonly<Record<string, SettingField>>>> = {
  copy: {},
  replicated: { hubs: 'hubs' },
  syncthing: {
    address: 'address',
    credential: 'apiCredential',
    certificateSha256: 'certificateSha256',
    folderId: 'folderId',
    deviceAddresses: 'deviceAddresses',
    maxSendMBps: 'maxSendMBps',
    maxReceiveMBps: 'maxReceiveMBps',
  },
  configmgr: {
    address: 'adminService',
    packageId: 'packageId',
    source: 'packageSource',
    credential: 'adminCredential',
    extraCertificates: 'extraCertificates',
  },
};

const problemOfField = {
  hubs: 'hubName',
  address: 'syncthingAddress',
  apiCredential: 'credential',
  certificateSha256: 'fingerprint',
  folderId: 'folderId',
  deviceAddresses: 'deviceAddresses',
  maxSendMBps: 'maxMBps',
  maxReceiveMBps: 'maxMBps',
  adminService: 'adminService',
  packageId: 'packageId',
  packageSource: 'packageSource',
  adminCredential: 'credential',
  extraCertificates: 'certificateFile',
} as const satisfies Record<SettingField, string>;

/** The fields for a delivery, with what is usual in those of the other kinds. */
export function formFromDelivery(delivery: Delivery | undefined): DeliveryForm {
  const syncthing = delivery?.kind === 'syncthing' ? delivery : null;
  const configmgr = delivery?.kind === 'configmgr' ? delivery : null;
  return {
    deliveryKind: delivery?.kind ?? 'unset',
    hubs: delivery?.kind === 'replicated' ? delivery.hubs.join('\n') : '',
    address: syncthing?.address ?? 'https://127.0.0.1:8384',
    apiCredential: syncthing?.credential ?? 'syncthing',
    certificateSha256: syncthing?.certificateSha256 ?? '',
    folderId: syncthing?.folderId ?? 'pkgsource',
    deviceAddresses: syncthing?.deviceAddresses?.join('\n') ?? '',
    maxSendMBps: textOf(syncthing?.maxSendMBps),
    maxReceiveMBps: textOf(syncthing?.maxReceiveMBps),
    adminService: configmgr?.address ?? '',
    packageId: configmgr?.packageId ?? '',
    packageSource: configmgr?.source ?? '',
    adminCredential: configmgr?.credential ?? '',
    extraCertificates: configmgr?.extraCertificates.join('\n') ?? '',
  };
}

export type ReadDelivery =
  | { readonly delivery: Delivery | undefined }
  | { readonly problems: readonly FieldProblem[] };

/**
 * Reads the fields of the chosen kind. `sources`: names of the distribution points to which we copy, in capitals, from
 * which alone an engine can take the catalog. Problems carry the form's own field names.
 */
export function deliveryFromForm(form: DeliveryForm, sources: ReadonlySet<string>): ReadDelivery {
  const { deliveryKind } = form;
  if (deliveryKind === 'unset') return { delivery: undefined };
  const parsed = deliverySchema.safeParse(inputOf(form, deliveryKind));
  if (!parsed.success) return { problems: schemaProblems(parsed.error.issues, deliveryKind) };
  const problems = crossProblems(parsed.data, sources);
  return problems.length === 0 ? { delivery: parsed.data } : { problems };
}

function inputOf(form: DeliveryForm, kind: DeliveryKind) {
  switch (kind) {
    case 'copy':
      return { kind };
    case 'replicated':
      return { kind, hubs: linesOf(form.hubs) };
    case 'syncthing':
      return {
        kind,
        address: form.address.trim(),
        credential: form.apiCredential.trim(),
        ...given('certificateSha256', form.certificateSha256.trim()),
        folderId: form.folderId.trim(),
        ...given('deviceAddresses', linesOf(form.deviceAddresses)),
        ...given('maxSendMBps', rateOf(form.maxSendMBps)),
        ...given('maxReceiveMBps', rateOf(form.maxReceiveMBps)),
      };
    case 'configmgr':
      return {
        kind,
        address: form.adminService.trim(),
        packageId: form.packageId.trim(),
        ...given('source', form.packageSource.trim()),
        ...given('credential', form.adminCredential.trim()),
        extraCertificates: linesOf(form.extraCertificates),
      };
  }
}

function schemaProblems(
  issues: readonly { readonly path: readonly PropertyKey[] }[],
  kind: DeliveryKind,
): FieldProblem[] {
  const wrong = new Set(issues.map(({ path }) => String(path[0])));
  return Object.entries(fieldsOf[kind])
    .filter(([setting]) => wrong.has(setting))
    .map(([, field]) => ({ field, problem: message('wizardProblems', problemOfField[field]) }));
}

/** What the schema cannot see: the same rules as for answer files. */
function crossProblems(delivery: Delivery, sources: ReadonlySet<string>): FieldProblem[] {
  if (delivery.kind === 'replicated') {
    const hub = delivery.hubs.find((name) => !sources.has(name.toUpperCase()));
    return hub === undefined
      ? []
      : [{ field: 'hubs', problem: message('wizardProblems', 'noSuchHub', { hub }) }];
  }
  if (delivery.kind !== 'syncthing') return [];
  const isPlain = delivery.address.startsWith('http:');
  if (isPlain && !leadsToThisComputer(delivery.address)) {
    return [{ field: 'address', problem: message('wizardProblems', 'syncthingPlain') }];
  }
  return isPlain || delivery.certificateSha256 !== undefined
    ? []
    : [{ field: 'certificateSha256', problem: message('wizardProblems', 'fingerprint') }];
}

function textOf(rate: number | undefined): string {
  return rate === undefined ? '' : String(rate);
}

function rateOf(text: string): number | '' {
  return text.trim() === '' ? '' : Number(text.trim().replace(',', '.'));
}

/** An entry that is left out while nothing is entered for it. */
function given(name: string, value: string | number | readonly string[]) {
  return value === '' || (typeof value === 'object' && value.length === 0) ? {} : { [name]: value };
}
