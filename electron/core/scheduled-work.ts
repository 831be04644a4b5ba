/** What a scheduler starts for a site: a sync, or only a look whether somebody has to be told something. */
export interface ScheduledWork {
  readonly siteId: string;
  readonly site: string;
  /** Absent: a sync. */
  readonly work?: 'alerts' | undefined;
}

/** Under which name a scheduler keeps it: a site may have both. */
export function scheduleIdOf({ siteId, work }: Pick<ScheduledWork, 'siteId' | 'work'>): string {
  return work === 'alerts' ? `${siteId}-alerts` : siteId;
}

/** The arguments of the headless program that do it. */
export function scheduledArguments({ site, work }: Pick<ScheduledWork, 'site' | 'work'>): string[] {
  return work === 'alerts' ? ['alerts', 'check', '--site', site] : ['sync', '--site', site];
}
