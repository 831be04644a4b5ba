/** What the sandbox of a run depends on. */
export interface SandboxedRun {
  readonly program: readonly string[];
  readonly places: { readonly written: readonly string[]; readonly read: readonly string[] } | null;
}

/**
 * What keeps a run from everything but its work. Left out on purpose: `RestrictSUIDSGID` (folders of a site carry the
 * setgid bit), `ProtectProc` (the site's lock asks whether its holder, another process of root, still lives),
 * `MemoryDenyWriteExecute` (the JavaScript engine compiles).
 * Source: systemd.exec(5).
 */
export function sandboxLines({ program, places }: SandboxedRun): string[] {
  return [
    ...fileSystemLines(program, places),
    'NoNewPrivileges=yes',
    'PrivateDevices=yes',
    'PrivateIPC=yes',
    'RemoveIPC=yes',
    'ProtectClock=yes',
    'ProtectControlGroups=yes',
    'ProtectHostname=yes',
    'ProtectKernelLogs=yes',
    'ProtectKernelModules=yes',
    'ProtectKernelTunables=yes',
    'RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK',
    'RestrictNamespaces=yes',
    'RestrictRealtime=yes',
    'LockPersonality=yes',
    'SystemCallArchitectures=native',
    'SystemCallFilter=@system-service',
    'SystemCallFilter=~@resources',
    'SystemCallErrorNumber=EPERM',
    'CapabilityBoundingSet=CAP_CHOWN CAP_DAC_OVERRIDE CAP_DAC_READ_SEARCH CAP_FOWNER CAP_FSETID',
  ];
}

/** Where the units' protection of homes and temporary folders applies. */
const homes = ['/home', '/root', '/run/user'];
const temporaryFolders = ['/tmp', '/var/tmp'];

function fileSystemLines(program: readonly string[], places: SandboxedRun['places']): string[] {
  // Without knowing what is written, or how to write it down: all but /usr, /boot and /etc.
  if (places === null || !places.written.every(canBeListed)) return ['ProtectSystem=full'];
  const used = [...program, ...places.written, ...places.read];
  const uses = (folders: readonly string[]) =>
    used.some((path) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`)));
  return [
    'ProtectSystem=strict',
    // A path that is not there, such as a folder that is not mounted, must not keep the service from starting.
    ...places.written.map((path) => `ReadWritePaths="-${path.replaceAll('%', '%%')}"`),
    `ProtectHome=${uses(homes) ? 'read-only' : 'yes'}`,
    ...(uses(temporaryFolders) ? [] : ['PrivateTmp=yes']),
  ];
}

/** Paths in lists are unquoted, but no escape is read in them. */
function canBeListed(path: string): boolean {
  return !/["\\\p{Cc}]/u.test(path);
}
