import type { SmbPoint } from './smb-point.ts';
import { type OpenSmbPoint, type SmbSignIn, signInToSmbPoint, withSmbPoint } from './with-smb-point.ts';

/** A share that a program works in for long, in sessions that are opened when they are needed. */
export interface SmbShare {
  /** The root of the share, as people write it. */
  readonly path: string;
  /** For small files: in a session that stays open, one operation at a time. Throws PointFault. */
  use<T>(work: (point: SmbPoint) => Promise<T>): Promise<T>;
  /** For what takes long or must end at once when `signal` aborts: in a session of its own. Throws PointFault. */
  useApart<T>(signal: AbortSignal, work: (point: SmbPoint) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Touches nothing until it is used. */
export function createSmbShare(signIn: Omit<SmbSignIn, 'signal'>): SmbShare {
  const closing = new AbortController();
  let open: Promise<OpenSmbPoint> | null = null;
  const session = async (): Promise<OpenSmbPoint> => {
    const present = await open?.catch(() => null);
    if (present?.isUsable() === true) return present;
    await present?.close();
    open = signInToSmbPoint({ ...signIn, signal: closing.signal });
    return open;
  };
  let queue: Promise<unknown> = Promise.resolve();
  return {
    path: signIn.path,
    use: (work) => {
      const working = queue.then(async () => work((await session()).point));
      queue = working.catch(() => undefined);
      return working;
    },
    useApart: (signal, work) => withSmbPoint({ ...signIn, signal }, work),
    close: async () => {
      await queue;
      const present = await open?.catch(() => null);
      await present?.close();
      open = null;
      closing.abort();
    },
  };
}
