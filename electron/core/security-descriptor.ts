import type { FolderRule } from '../shared/plan.ts';

/**
 * Access lists in Windows' Security Descriptor Definition Language.
 * Source: Microsoft, "Security Descriptor String Format" and "ACE Strings" (SDDL).
 */

/** One entry of a discretionary access list: who, and with what rights. */
export interface AccessEntry {
  readonly kind: 'allow' | 'deny' | 'other';
  /** Always a SID, also where the text has an alias such as BA. */
  readonly sid: string;
  /** As written: `FA` or a hexadecimal mask. */
  readonly rights: string;
  /** Inheritance as written, sorted: `CI`, `IO`, `NP`, `OI`. */
  readonly inheritance: readonly string[];
  /** Inherited from the parent folder. */
  readonly inherited: boolean;
}

export const systemSid = 'S-1-5-18';

const aliases: Readonly<Record<string, string>> = {
  BA: 'S-1-5-32-544',
  BU: 'S-1-5-32-545',
  SY: systemSid,
  WD: 'S-1-1-0',
  AU: 'S-1-5-11',
  CO: 'S-1-3-0',
  NS: 'S-1-5-20',
  LS: 'S-1-5-19',
};

/** FILE_ALL_ACCESS, the file system's and the share's "full control". */
const fullControl: ReadonlySet<string> = new Set(['FA', '0x1f01ff', '0x001f01ff', 'GA']);

const sidPattern = /^S-1-\d+(-\d+){1,15}$/;

/** Descriptor of a share: full control for `sids` and for nobody else. */
export function shareDescriptor(sids: readonly string[]): string {
  return `D:P${unique(sids)
    .map((sid) => `(A;;FA;;;${checkedSid(sid)})`)
    .join('')}`;
}

/** What SMS Administrators get in a folder; SYSTEM and Administrators have full control by every rule. */
const smsEntries: Readonly<Record<FolderRule, (sid: string) => string>> = {
  'full control': (sid) => `(A;OICI;FA;;;${sid})`,
  // Read, write and execute here, full control of what is inside. Without the right to delete entries of this
  // folder, or to change its permissions, nobody can put a settings folder of their own in the real one's place.
  'full control around settings': (sid) => `(A;;0x1201bf;;;${sid})(A;OICIIO;FA;;;${sid})`,
  'read only': (sid) => `(A;OICI;0x1200a9;;;${sid})`,
};

/**
 * What the account of a synchronization host gets: it adds files here and changes and removes what is inside, the
 * settings too, but neither removes the folder nor changes permissions.
 */
const hostEntries = (sid: string) => `(A;;0x1201bf;;;${sid})(A;OICIIO;0x1301bf;;;${sid})`;

/** Descriptor of a folder by `rule`; nothing is inherited from above. */
export function folderDescriptor(
  rule: FolderRule,
  administrators: string,
  smsAdministrators: string | null,
  host: string | null = null,
): string {
  const full = unique([systemSid, administrators]);
  const sms = smsAdministrators === null || full.includes(smsAdministrators) ? null : smsAdministrators;
  return `D:PAI${full.map((sid) => `(A;OICI;FA;;;${checkedSid(sid)})`).join('')}${
    sms === null ? '' : smsEntries[rule](checkedSid(sms))
  }${host === null ? '' : hostEntries(checkedSid(host))}`;
}

/** Whether two descriptors allow the same accounts the same, whatever their order and spelling. */
export function grantsTheSame(sddl: string, other: string): boolean {
  const [one, two] = [spelledOut(sddl), spelledOut(other)];
  return one !== null && two !== null && one === two;
}

function spelledOut(sddl: string): string | null {
  const entries = accessEntries(sddl)?.map(
    ({ kind, sid, rights, inheritance, inherited }) =>
      `${kind} ${sid} ${isFullControl(rights) ? 'FA' : rights.toLowerCase()} ${inheritance.join(',')} ${inherited}`,
  );
  return entries === undefined ? null : unique(entries).sort().join('\n');
}

/** Whether `sddl` allows exactly `sids` full control, denies nobody and inherits nothing. */
export function grantsExactly(sddl: string, sids: readonly string[]): boolean {
  const entries = accessEntries(sddl);
  if (entries === null) return false;
  const expected = new Set(sids);
  const found = new Set(entries.map((entry) => entry.sid));
  return (
    entries.every((entry) => entry.kind === 'allow' && !entry.inherited && isFullControl(entry.rights)) &&
    found.size === expected.size &&
    [...expected].every((sid) => found.has(sid))
  );
}

/** Entries of the discretionary access list; null when there is none, which means access for everyone. */
export function accessEntries(sddl: string): AccessEntry[] | null {
  const list = /D:([A-Z_]*)((?:\([^()]*\))*)/.exec(sddl);
  if (list === null || list[1]?.includes('NO_ACCESS_CONTROL')) return null;
  return [...(list[2] ?? '').matchAll(/\(([^()]*)\)/g)].map((entry) => parseEntry(entry[1] ?? ''));
}

function parseEntry(text: string): AccessEntry {
  const [type = '', flags = '', rights = '', , , account = ''] = text.split(';');
  return {
    kind: type === 'A' ? 'allow' : type === 'D' ? 'deny' : 'other',
    sid: aliases[account] ?? account,
    rights,
    inheritance: ['CI', 'IO', 'NP', 'OI'].filter((flag) => flagsOf(flags).includes(flag)),
    inherited: flagsOf(flags).includes('ID'),
  };
}

/** Flags are two letters each, without separators. */
function flagsOf(flags: string): string[] {
  return flags.match(/../g) ?? [];
}

function isFullControl(rights: string): boolean {
  return fullControl.has(rights.startsWith('0x') ? rights.toLowerCase() : rights);
}

/** A SID goes into a descriptor as it is: anything else could smuggle in an entry of its own. */
function checkedSid(sid: string): string {
  if (!sidPattern.test(sid)) throw new Error(`Not a SID: ${sid}`);
  return sid;
}

function unique(sids: readonly string[]): string[] {
  return [...new Set(sids)];
}
