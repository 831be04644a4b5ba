/**
 * Finds values by the names of servers as different people write them: `dp1` and `DP1.example.com` are one server,
 * unless there are several `dp1`, which only their full names tell apart. Any case.
 */
export function indexServers<T>(servers: ReadonlyMap<string, T>): (name: string) => T | null {
  const whole = new Map<string, T>();
  const short = new Map<string, T | null>();
  for (const [name, value] of servers) {
    const key = name.toLowerCase();
    whole.set(key, value);
    const host = hostOf(key);
    short.set(host, short.has(host) ? null : value);
  }
  return (name) => {
    const key = name.toLowerCase();
    const exact = whole.get(key);
    if (exact !== undefined) return exact;
    const host = hostOf(key);
    return (key === host ? short.get(host) : whole.get(host)) ?? null;
  };
}

function hostOf(name: string): string {
  return name.split('.')[0] ?? name;
}
