/** What systemd should run every day. */
export interface SystemdEntry {
  readonly siteId: string;
  readonly site: string;
  readonly everyDayAt: string;
  readonly randomDelayMinutes: number;
  readonly program: readonly string[];
}

export function unitName(siteId: string, kind: 'service' | 'timer'): string {
  return `pkgsource-${siteId}.${kind}`;
}

/** The service: one run of the sync program, with no more rights than copying to any mounted folder takes. */
export function serviceText(entry: SystemdEntry): string {
  const command = [...entry.program, 'sync', '--site', entry.site].map(quoteForSystemd).join(' ');
  return [
    '[Unit]',
    `Description=PkgSource: keep the catalog of ${escapeSpecifiers(entry.site)} current`,
    'Wants=network-online.target',
    'After=network-online.target remote-fs.target',
    '',
    '[Service]',
    'Type=oneshot',
    `ExecStart=${command}`,
    // Distribution points that failed have their own reason and next try: the unit has done its work.
    'SuccessExitStatus=3',
    'TimeoutStartSec=4h',
    'UMask=0027',
    'NoNewPrivileges=yes',
    // /usr, /boot and /etc; distribution points may be mounted anywhere else.
    'ProtectSystem=full',
    'PrivateDevices=yes',
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
    'CapabilityBoundingSet=CAP_CHOWN CAP_DAC_OVERRIDE CAP_DAC_READ_SEARCH CAP_FOWNER CAP_FSETID',
    '',
  ].join('\n');
}

/** The timer; a run that was missed while the computer was off is caught up. */
export function timerText(entry: SystemdEntry): string {
  return [
    '[Unit]',
    `Description=PkgSource: when to look for a new catalog for ${escapeSpecifiers(entry.site)}`,
    '',
    '[Timer]',
    `OnCalendar=*-*-* ${entry.everyDayAt}:00`,
    `RandomizedDelaySec=${entry.randomDelayMinutes}min`,
    'Persistent=yes',
    '',
    '[Install]',
    'WantedBy=timers.target',
    '',
  ].join('\n');
}

/** Source: systemd.service(5), COMMAND LINES, and systemd.unit(5), SPECIFIERS. */
function quoteForSystemd(argument: string): string {
  const escaped = escapeSpecifiers(argument)
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('$', () => '$$');
  return `"${escaped}"`;
}

function escapeSpecifiers(text: string): string {
  return text.replaceAll('%', '%%');
}
