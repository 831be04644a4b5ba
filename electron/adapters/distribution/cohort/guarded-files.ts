import { engineFaults, type PointWork } from '../../../core/engine-faults.ts';
import type { Files, OpenFile } from '../../../ports/files.ts';
import { faultOf, PointFault } from './point-fault.ts';

/** Bytes per second that a flush is given time for on top of the ordinary limit. */
const slowestFlushBytesPerSecond = 1024 * 1024;
const removing = 'removing';

interface Outstanding {
  readonly operation: PointWork;
  readonly path: string;
  readonly deadlineMs: number;
  reject(fault: PointFault): void;
}

/** The file operations of one distribution point, each with a time limit and the name of what it does. */
export interface GuardedFiles {
  readonly files: Files;
  /** Whether an operation is under way. */
  isBusy(): boolean;
  /** Ends operations that are past their limit; from then on every operation fails at once. */
  checkLimits(): void;
  /** Ends all operations now. */
  cancel(): void;
}

/**
 * A dead network path blocks its thread for as long as it likes; what waits for it must not. An operation that
 * is given up goes on in its thread, harmlessly: nothing under the real name depends on it.
 */
export function guardFiles(files: Files, operationMs: number, monotonicMs: () => number): GuardedFiles {
  const outstanding = new Set<Outstanding>();
  let ended: string | null = null;

  const run = <T>(operation: PointWork, path: string, work: () => Promise<T>, extraMs = 0): Promise<T> => {
    // Who cancels still wants temporary files gone; a path that hangs is left alone.
    const mayClean = ended === engineFaults.cancelled && operation === removing;
    if (ended !== null && !mayClean) {
      return Promise.reject(new PointFault({ code: ended, operation, path }));
    }
    return new Promise<T>((resolve, reject) => {
      const entry: Outstanding = {
        operation,
        path,
        deadlineMs: monotonicMs() + operationMs + extraMs,
        reject,
      };
      outstanding.add(entry);
      work()
        .then(resolve, (error: unknown) => reject(wrapped(error, operation, path)))
        .finally(() => outstanding.delete(entry));
    });
  };
  const end = (code: string, entries: Iterable<Outstanding>) => {
    for (const { operation, path, reject } of entries) reject(new PointFault({ code, operation, path }));
  };

  return {
    files: {
      look: (at) => run('lookingAt', at, () => files.look(at)),
      lookThrough: (at) => run('lookingAt', at, () => files.lookThrough(at)),
      list: (at) => run('listing', at, () => files.list(at)),
      makeFolder: (at, mode) => run('creating', at, () => files.makeFolder(at, mode)),
      open: async (at, how, mode) =>
        guardOpenFile(
          await run(how === 'create' ? 'creating' : 'opening', at, () => files.open(at, how, mode)),
          at,
          run,
        ),
      rename: (from, to) => run('renamingTo', to, () => files.rename(from, to)),
      link: (from, to) => run('linking', to, () => files.link(from, to)),
      remove: (at) => run(removing, at, () => files.remove(at)),
      removeFolder: (at) => run('removing', at, () => files.removeFolder(at)),
      syncFolder: (at) => run('flushing', at, () => files.syncFolder(at)),
      readText: (at) => run('reading', at, () => files.readText(at)),
      resolveLinks: (at) => run('resolving', at, () => files.resolveLinks(at)),
      freeBytes: (at) => run('askingFreeSpaceOf', at, () => files.freeBytes(at)),
      setMode: (at, mode) => run('settingModeOf', at, () => files.setMode(at, mode)),
      setOwner: (at, uid, gid) => run('settingOwnerOf', at, () => files.setOwner(at, uid, gid)),
    },
    isBusy: () => outstanding.size > 0,
    checkLimits: () => {
      const nowMs = monotonicMs();
      const late = [...outstanding].filter(({ deadlineMs }) => deadlineMs < nowMs);
      if (late.length === 0) return;
      ended = engineFaults.stalled;
      end(ended, outstanding);
    },
    cancel: () => {
      ended ??= engineFaults.cancelled;
      end(ended, outstanding);
    },
  };
}

type Run = <T>(operation: PointWork, path: string, work: () => Promise<T>, extraMs?: number) => Promise<T>;

function guardOpenFile(file: OpenFile, at: string, run: Run): OpenFile {
  let unflushedBytes = 0;
  return {
    read: (buffer, position) => run('reading', at, () => file.read(buffer, position)),
    write: (buffer, position) => {
      unflushedBytes += buffer.length;
      return run('writingTo', at, () => file.write(buffer, position));
    },
    sync: () => {
      const extraMs = (unflushedBytes / slowestFlushBytesPerSecond) * 1000;
      unflushedBytes = 0;
      return run('flushing', at, () => file.sync(), extraMs);
    },
    facts: () => run('lookingAt', at, () => file.facts()),
    truncate: (sizeBytes) => run('shortening', at, () => file.truncate(sizeBytes)),
    setModifiedAt: (timeMs) => run('settingTimeOf', at, () => file.setModifiedAt(timeMs)),
    // Closing must reach the file even when the distribution point was given up.
    close: () => file.close(),
  };
}

function wrapped(error: unknown, operation: PointWork, path: string): unknown {
  return error instanceof Error && 'code' in error ? new PointFault(faultOf(error, operation, path)) : error;
}
