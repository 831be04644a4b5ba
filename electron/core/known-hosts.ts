/** The public key by which a computer proves who it is. */
export interface HostKey {
  /** e.g. `ssh-ed25519` */
  readonly type: string;
  /** Base64, as OpenSSH's known_hosts has it. */
  readonly key: string;
}

/** A line of known_hosts: a computer's name, with its port where it is not 22, and one key. */
export interface KnownHost extends HostKey {
  readonly host: string;
}

/** The name of a computer in known_hosts. Source: sshd(8), SSH_KNOWN_HOSTS FILE FORMAT. */
export function knownHostName(host: string, port: number): string {
  const name = host.toLowerCase();
  return port === 22 ? name : `[${name}]:${port}`;
}

/** Reads the lines that this program writes; others, such as hashed names, are left out. */
export function parseKnownHosts(text: string): KnownHost[] {
  return text.split('\n').flatMap((line) => {
    const [host, type, key] = line.trim().split(/\s+/u);
    if (host === undefined || type === undefined || key === undefined || /^[#|@]/u.test(host)) return [];
    return [{ host, type, key }];
  });
}

export function knownHostsText(hosts: readonly KnownHost[]): string {
  return hosts.map(({ host, type, key }) => `${host} ${type} ${key}\n`).join('');
}

/** Whether the key that a computer shows is the one that was confirmed. */
export function judgeHostKey(
  hosts: readonly KnownHost[],
  name: string,
  shown: HostKey,
): 'known' | 'unknown' | 'changed' {
  const known = hosts.filter(({ host }) => host === name);
  if (known.length === 0) return 'unknown';
  return known.some(({ type, key }) => type === shown.type && key === shown.key) ? 'known' : 'changed';
}

/** The list with this key as the only one of the computer. */
export function withHostKey(hosts: readonly KnownHost[], name: string, key: HostKey): KnownHost[] {
  return [...hosts.filter(({ host }) => host !== name), { host: name, type: key.type, key: key.key }];
}
