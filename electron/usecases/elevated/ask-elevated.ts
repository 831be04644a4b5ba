import { withProgressChanges } from '../../core/setup-progress-changes.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Elevation, ElevationEnd, ElevationRequests, PlacedRequest } from '../../ports/elevation.ts';
import type { ElevatedResult, ElevatedWork } from '../../shared/elevation.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import type { RemovalProgress } from '../../shared/removal.ts';
import { assertNever, failWith, type Result, succeed } from '../../shared/result.ts';
import type { SetupProgress } from '../../shared/setup-progress.ts';
import { message } from '../../shared/texts/message.ts';

const lookEveryMs = 150;

export interface AskElevatedDeps {
  readonly requests: ElevationRequests;
  readonly elevation: Elevation;
  readonly clock: Clock;
  /** What an administrator types to do the same. */
  commandFor(work: ElevatedWork): string;
}

export interface ElevatedWatch {
  /** Aborting asks the elevated program to cancel; its answer is still waited for. */
  readonly signal: AbortSignal;
  /** The elevated program, which is this process, has taken the request on. */
  began?(process: number): void;
  setupProgressed?(progress: SetupProgress): void;
  removalProgressed?(progress: RemovalProgress): void;
}

/**
 * Has work done by this same program, started once with administrator rights, and follows it. Failures:
 * `elevation.refused` (the person said no), `elevation.not-possible`, `elevation.not-begun`,
 * `elevation.ended-early` (it died), and why the request could not be written.
 */
export async function askElevated(
  deps: AskElevatedDeps,
  work: ElevatedWork,
  watch: ElevatedWatch,
): Promise<Result<ElevatedResult>> {
  const placed = await deps.requests.place(work);
  if (!placed.ok) return placed;
  try {
    const ended = deps.elevation.run(placed.value.path);
    return await follow(deps, { work, watch, request: placed.value, ended });
  } finally {
    await placed.value.remove();
  }
}

interface Asked {
  readonly work: ElevatedWork;
  readonly watch: ElevatedWatch;
  readonly request: PlacedRequest;
  readonly ended: Promise<ElevationEnd>;
}

async function follow(deps: AskElevatedDeps, asked: Asked): Promise<Result<ElevatedResult>> {
  const { watch, request, work, ended } = asked;
  const read = createReader(request, watch);
  let end: ElevationEnd | null = null;
  const noted = ended.then((value) => {
    end = value;
  });
  let cancelAsked = false;
  for (;;) {
    // Looked at before the records, so that what was written before the end is seen.
    const known: ElevationEnd | null = end;
    const { hasBegun, result } = await read();
    if (result !== null) return succeed(result);
    if (known !== null) return failWith(failureOf(known, hasBegun, deps.commandFor(work)));
    if (watch.signal.aborted && !cancelAsked) {
      cancelAsked = true;
      await request.askToCancel();
    }
    await Promise.race([noted, deps.clock.wait(lookEveryMs)]);
  }
}

/** Reads what the elevated program wrote so far, and tells the watcher what is new. */
function createReader(request: PlacedRequest, watch: ElevatedWatch) {
  let hasBegun = false;
  let result: ElevatedResult | null = null;
  let progress: SetupProgress | null = null;
  return async () => {
    for (const record of await request.readRecords()) {
      switch (record.kind) {
        case 'began':
          hasBegun = true;
          watch.began?.(record.process);
          break;
        case 'setup progress':
          progress = withProgressChanges(progress, record.changed);
          watch.setupProgressed?.(progress);
          break;
        case 'removal progress':
          watch.removalProgressed?.(record.progress);
          break;
        case 'ended':
          result = record.result;
          break;
        default:
          assertNever(record);
      }
    }
    return { hasBegun, result };
  };
}

function failureOf(end: ElevationEnd, hasBegun: boolean, command: string): Failure {
  switch (end.kind) {
    case 'refused':
      return failure('elevation.refused');
    case 'not possible':
      return failure('elevation.not-possible', { cause: end.cause, command });
    case 'failed':
      return end.failure;
    case 'ended': {
      const exitCode = end.exitCode ?? message('failureParts', 'none');
      return hasBegun
        ? failure('elevation.ended-early', { exitCode })
        : failure('elevation.not-begun', { exitCode, cause: end.said, command });
    }
    default:
      return assertNever(end);
  }
}
