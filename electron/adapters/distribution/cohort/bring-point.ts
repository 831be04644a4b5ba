import type { OpenFile } from '../../../ports/files.ts';
import type { CohortMessage } from '../cohort-messages.ts';
import { isAsProven } from './as-proven.ts';
import { copyCatalog, requireRoom } from './copy-catalog.ts';
import { findHeldCatalog } from './find-held.ts';
import type { Gathering } from './gathering.ts';
import { pacedLane } from './paced-lane.ts';
import { placeManifest } from './place-files.ts';
import { type PointContext, requireFolder } from './point-context.ts';
import { faultOf } from './point-fault.ts';
import { readChanged } from './read-changed.ts';
import { type Lane, ownLane, type SourcePass, sharedLane } from './source-pass.ts';

/** What the distribution points of a cohort share. */
export interface CohortSource {
  readonly source: OpenFile;
  readonly pass: SourcePass;
  readonly gathering: Gathering;
  /** Says that the source must be read: somebody needs its bytes or its verdict. */
  need(): void;
}

/** Brings the catalog to one distribution point, whatever it holds now. Faults are its last message. */
export async function bringPoint(context: PointContext, shared: CohortSource): Promise<CohortMessage> {
  const { name, path } = context.point;
  const settle = once(() => shared.gathering.settleOne());
  try {
    await requireFolder(context.files, path);
    const { known } = context.point;
    if (known !== null && (await isAsProven(context.files, path, context.catalog, known, context.now()))) {
      return { kind: 'in sync', name, bytesWritten: 0, evidence: known, replacedSha256: null };
    }
    const mayTakePart = await isWithoutCandidate(context);
    if (!mayTakePart) settle();
    const held = await findHeldCatalog(context);
    if (held !== null) {
      await placeManifest(context);
      return { kind: 'in sync', name, bytesWritten: 0, evidence: held, replacedSha256: null };
    }
    const replacedSha256 = await readChanged(context);
    await requireRoom(context);
    const file = await context.files.open(context.temporaryPath, 'create', 0o644);
    const lane = takeLane(context, shared);
    shared.need();
    settle();
    const evidence = await copyCatalog(context, file, lane, shared.pass.verdict);
    await placeManifest(context);
    return { kind: 'in sync', name, bytesWritten: context.catalog.sizeBytes, evidence, replacedSha256 };
  } catch (error) {
    return { kind: 'fault', name, fault: faultOf(error, 'bringingTo', path) };
  } finally {
    settle();
  }
}

/** A file of the catalog's size has to be hashed first, which the others should not wait for. */
async function isWithoutCandidate({ files, catalogPath, catalog }: PointContext): Promise<boolean> {
  return (await files.lookThrough(catalogPath))?.sizeBytes !== catalog.sizeBytes;
}

function takeLane(context: PointContext, { source, pass, gathering }: CohortSource): Lane {
  const { maxBytesPerSecond } = context.point;
  if (maxBytesPerSecond !== null) {
    return pacedLane(ownLane(source, 0), maxBytesPerSecond, context.monotonicMs, context.wait);
  }
  return gathering.isComplete() ? ownLane(source, 0) : sharedLane(pass.join(), source);
}

function once(act: () => void): () => void {
  let acted = false;
  return () => {
    if (!acted) act();
    acted = true;
  };
}
