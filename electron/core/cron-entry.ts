/** What cron should run every day. */
export interface CronEntry {
  readonly siteId: string;
  readonly site: string;
  readonly everyDayAt: string;
  readonly randomDelayMinutes: number;
  readonly program: readonly string[];
}

/** File in cron.d; a name with a dot would be passed over. Source: cron(8), Debian. */
export function cronFileName(siteId: string): string {
  return `pkgsource-${siteId}`;
}

/**
 * The text of a file in /etc/cron.d. Cron knows no random delay: each site gets a fixed one of its own, so that
 * many hosts still do not start at once and the text stays the same from one Setup to the next.
 */
export function cronText(entry: CronEntry): string {
  const { hour, minute } = startTime(entry);
  const command = [...entry.program, 'sync', '--site', entry.site].map(quoteForShell).join(' ');
  return [
    `# PkgSource: keeps the catalog of ${entry.site} current. Change it with PkgSource Setup.`,
    'SHELL=/bin/sh',
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    'MAILTO=""',
    // A per cent sign ends the command for cron, also inside quotes. Source: crontab(5).
    `${minute} ${hour} * * * root ${command.replaceAll('%', '\\%')}`,
    '',
  ].join('\n');
}

/** When cron starts it next, in the machine's own time. `now` gives that machine's wall clock. */
export function nextCronRun(entry: CronEntry, now: Date): Date {
  const { hour, minute } = startTime(entry);
  const next = new Date(now);
  next.setHours(hour, minute, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 1);
  return next;
}

function startTime(entry: CronEntry): { hour: number; minute: number } {
  const [hours = 0, minutes = 0] = entry.everyDayAt.split(':').map(Number);
  const delay = Number.parseInt(entry.siteId.slice(0, 8), 16) % (entry.randomDelayMinutes + 1);
  const total = (hours * 60 + minutes + (Number.isNaN(delay) ? 0 : delay)) % (24 * 60);
  return { hour: Math.floor(total / 60), minute: total % 60 };
}

function quoteForShell(argument: string): string {
  return /^[\w./:@+-]+$/u.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
