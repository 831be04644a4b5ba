/** The access list of a usershare: full control for these SIDs and for nobody else. */
export function usershareAcl(sids: readonly string[]): string {
  return [...new Set(sids)].map((sid) => `${sid}:F`).join(',');
}

/** Whether an access list as a usershare's file holds it gives full control to exactly these SIDs. */
export function aclGrantsExactly(acl: string, sids: readonly string[]): boolean {
  const entries = acl
    .split(',')
    .map((entry) => entry.trim().toUpperCase())
    .filter((entry) => entry !== '');
  const wanted = new Set(sids.map((sid) => `${sid}:F`.toUpperCase()));
  return entries.length === wanted.size && entries.every((entry) => wanted.has(entry));
}

/** A usershare as its file holds it. */
export interface Usershare {
  readonly name: string;
  readonly path: string;
  readonly comment: string;
  /** With SIDs, where `net usershare info` writes names when it can look them up. */
  readonly acl: string;
  readonly allowsGuests: boolean;
}

/** Reads a usershare's file, or null when it is not one. Source: Samba, parse_usershare_file (version 2). */
export function parseUsershareFile(text: string): Usershare | null {
  const values = new Map(
    text.split('\n').flatMap((line) => {
      const [, key, value] = /^(\w+)=(.*)$/u.exec(line) ?? [];
      return key === undefined ? [] : [[key, value ?? ''] as const];
    }),
  );
  const [name, path, acl] = [values.get('sharename'), values.get('path'), values.get('usershare_acl')];
  if (name === undefined || path === undefined || acl === undefined) return null;
  return {
    name,
    path,
    acl,
    comment: values.get('comment') ?? '',
    allowsGuests: values.get('guest_ok') === 'y',
  };
}

/** A usershare's file as `net usershare add` writes it. */
export function usershareText({ name, path, comment, acl, allowsGuests }: Usershare): string {
  const lines = [
    '#VERSION 2',
    `path=${path}`,
    `comment=${comment}`,
    `usershare_acl=${acl}`,
    `guest_ok=${allowsGuests ? 'y' : 'n'}`,
    `sharename=${name}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** A configuration as Samba reads it: with its defaults, what it includes, and registry shares. */
export interface SambaConfiguration {
  /** Parameters of [global], by their names in lower case. */
  readonly globals: ReadonlyMap<string, string>;
  readonly shares: readonly { readonly name: string; readonly path: string | null }[];
}

/** Reads what `testparm -sv` writes; sections that are no shares are left out. */
export function parseConfiguration(text: string): SambaConfiguration {
  const sections = sectionsOf(text);
  const isGlobal = ({ name }: { readonly name: string }) => name.toLowerCase() === 'global';
  return {
    globals: sections.find(isGlobal)?.values ?? new Map(),
    shares: sections
      .filter((section) => !isGlobal(section) && section.name.toLowerCase() !== 'homes')
      .map(({ name, values }) => ({ name, path: values.get('path') || null })),
  };
}

export interface ListedShare {
  readonly name: string;
  readonly comment: string;
}

/** Reads `smbclient -g -L`: `Disk|name|comment` lines. */
export function parseListedShares(text: string): ListedShare[] {
  return text.split('\n').flatMap((line) => {
    const [type, name, ...comment] = line.split('|');
    const isShare = ['Disk', 'IPC', 'Printer', 'Device'].includes(type ?? '');
    return isShare && name !== undefined ? [{ name, comment: comment.join('|') }] : [];
  });
}

function sectionsOf(text: string): { name: string; values: Map<string, string> }[] {
  const sections: { name: string; values: Map<string, string> }[] = [];
  for (const line of text.split('\n')) {
    const name = /^\[(.+)\]\s*$/u.exec(line)?.[1];
    if (name !== undefined) sections.push({ name, values: new Map() });
    const [, key, value] = /^\s*([^=]+?)\s*=\s?(.*)$/u.exec(line) ?? [];
    if (name === undefined && key !== undefined) sections.at(-1)?.values.set(key.toLowerCase(), value ?? '');
  }
  return sections;
}
