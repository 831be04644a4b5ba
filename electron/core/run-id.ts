/** A run's id: its start in UTC and a few random characters, so that names sort by time and never collide. */
export function runIdOf(startedAt: Date, suffix: string): string {
  const compact = startedAt.toISOString().replaceAll(/[-:]/g, '').replace(/\.\d+/, '');
  return `${compact}-${suffix}`;
}
