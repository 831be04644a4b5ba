import { leadsToThisComputer } from '../../electron/shared/loopback-address.ts';
import { type SyncthingMember, syncthingMemberSchema } from '../../electron/shared/syncthing-member.ts';
import { message } from '../../electron/shared/texts/message.ts';
import { linesOf } from './draft-answers.ts';
import type { FieldProblem } from './field-problem.ts';

/** The Syncthing of a distribution point, as typed: how it is reached, and whether it is steered from here. */
export interface MemberForm {
  readonly memberAddresses: string;
  readonly memberFolder: string;
  readonly steersMember: boolean;
  readonly memberApi: string;
  readonly memberCredential: string;
  readonly memberCertificate: string;
}

/** The form's fields, by where they stand in the setting, as they stand in the dialog. */
const fieldOfPath = {
  addresses: 'memberAddresses',
  folder: 'memberFolder',
  'api.address': 'memberApi',
  'api.certificateSha256': 'memberCertificate',
  'api.credential': 'memberCredential',
} as const;

const problemOfField = {
  memberAddresses: 'deviceAddresses',
  memberFolder: 'memberFolder',
  memberApi: 'syncthingAddress',
  memberCertificate: 'fingerprint',
  memberCredential: 'credential',
} as const;

/** Text of each field for what a setting says. */
export function formFromMember(member: SyncthingMember | undefined): MemberForm {
  const api = member?.api;
  return {
    memberAddresses: member?.addresses?.join('\n') ?? '',
    memberFolder: member?.folder ?? '',
    steersMember: api !== undefined,
    memberApi: api?.address ?? '',
    memberCredential: api?.credential ?? '',
    memberCertificate: api?.certificateSha256 ?? '',
  };
}

/** Reads the fields. `before`: what the setting said; an empty one stays as it was. */
export function memberFromForm(
  form: MemberForm,
  before: SyncthingMember | undefined,
): { readonly member: SyncthingMember | undefined } | { readonly problems: readonly FieldProblem[] } {
  const addresses = linesOf(form.memberAddresses);
  const folder = form.memberFolder.trim();
  const certificateSha256 = form.memberCertificate.trim();
  const input = {
    ...(addresses.length === 0 ? {} : { addresses }),
    ...(folder === '' ? {} : { folder }),
    ...(form.steersMember && {
      api: {
        address: form.memberApi.trim(),
        credential: form.memberCredential.trim(),
        ...(certificateSha256 === '' ? {} : { certificateSha256 }),
      },
    }),
  };
  const parsed = syncthingMemberSchema.safeParse(input);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => pathOf(path)));
    const fields = Object.entries(fieldOfPath).filter(([path]) => wrong.has(path));
    return {
      problems: fields.map(([, field]) => ({
        field,
        problem: message('wizardProblems', problemOfField[field]),
      })),
    };
  }
  const problem = apiProblem(parsed.data.api);
  if (problem !== null) return { problems: [problem] };
  return { member: Object.keys(input).length === 0 && before === undefined ? undefined : parsed.data };
}

/** What the schema cannot see: the key crosses no network without TLS, and goes to a certificate that is named. */
function apiProblem(api: SyncthingMember['api']): FieldProblem | null {
  if (api === undefined) return null;
  const isPlain = api.address.startsWith('http:');
  if (isPlain && !leadsToThisComputer(api.address)) {
    return { field: 'memberApi', problem: message('wizardProblems', 'syncthingPlain') };
  }
  return isPlain || api.certificateSha256 !== undefined
    ? null
    : { field: 'memberCertificate', problem: message('wizardProblems', 'fingerprint') };
}

/** `api.address` for what is wrong in it, `addresses` for one of them. */
function pathOf([first, second]: readonly PropertyKey[]): string {
  return first === 'api' ? `api.${String(second)}` : String(first);
}
