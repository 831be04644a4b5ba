import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';

/** What names a process beyond doubt: process ids are used again, also by other computers and containers. */
export interface ProcessIdentity {
  readonly host: string;
  /** One boot of one computer and its process id space; null where the system does not tell. */
  readonly space: string | null;
  readonly process: number;
  /** The system's own word for when it started; null where it does not tell. */
  readonly startedAt: string | null;
}

export type Liveness = 'alive' | 'dead' | 'unknown';

/** The processes of this computer. */
export interface ProcessTable {
  self(): Promise<ProcessIdentity>;
  /** `unknown` for processes of other computers, and where the id may have been given to another process. */
  look(identity: ProcessIdentity): Promise<Liveness>;
}

/** Elsewhere that path may mean something else: on Windows a folder of the current drive. */
const hasProc = process.platform === 'linux';

/** Looks at /proc where there is one (Linux), and at bare process ids elsewhere (Windows). */
export function createProcessTable(): ProcessTable {
  const self = async (): Promise<ProcessIdentity> => ({
    host: hostname(),
    space: await processSpace(),
    process: process.pid,
    startedAt: (await startOf(process.pid)) ?? String(performance.timeOrigin),
  });
  return {
    self,
    look: async (identity) => {
      const here = await self();
      if (identity.host !== here.host || identity.space !== here.space) return 'unknown';
      if (!exists(identity.process)) return 'dead';
      if (here.space === null) return lookWithoutProc(identity, here);
      if (identity.startedAt === null) return 'unknown';
      return (await startOf(identity.process)) === identity.startedAt ? 'alive' : 'dead';
    },
  };
}

/** Only of its own number a process knows who has it now: when it started itself, an earlier owner is gone. */
function lookWithoutProc(identity: ProcessIdentity, here: ProcessIdentity): Liveness {
  if (identity.process !== here.process) return 'unknown';
  return identity.startedAt === here.startedAt ? 'alive' : 'dead';
}

async function processSpace(): Promise<string | null> {
  if (!hasProc) return null;
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()} ${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return null;
  }
}

/** Field 22 of /proc/<pid>/stat, in clock ticks since boot; the second field may hold spaces and parentheses. */
async function startOf(processId: number): Promise<string | null> {
  if (!hasProc) return null;
  try {
    const stat = await readFile(`/proc/${processId}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended: only its parent has not looked yet.
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    return fields[19] ?? null;
  } catch {
    return null;
  }
}

function exists(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
