import type { ArrivalFinding, EnginePartial } from '../shared/arrivals.ts';
import {
  type CachedHash,
  type FileIdentity,
  isHashTrusted,
  isSameFile,
  longestTrustMs,
} from './hash-cache.ts';

/** What a look at a distribution point found, without reading the catalog itself. */
export interface ArrivalSurvey {
  /** The file under the catalog's real name, or null. */
  readonly file: FileIdentity | null;
  /** SHA-256 that the catalog.json beside it records, or null; whoever writes it may be ahead of the file. */
  readonly claimsSha256: string | null;
  readonly partials: readonly EnginePartial[];
}

/** A file that changed so recently may still be written to: engines write for a while. */
const freshMs = 10 * 60_000;

/** What is known of a surveyed file from what was read before. */
export function findingOf({ file }: ArrivalSurvey, read: CachedHash | null, nowMs: number): ArrivalFinding {
  if (file === null) return { kind: 'absent' };
  const changedAtMs = Number(BigInt(file.mtimeNs) / 1_000_000n);
  const isFresh = Math.abs(nowMs - changedAtMs) < freshMs;
  return read !== null && isSameFile(read, file)
    ? { kind: 'read', sha256: read.sha256, provenAtMs: read.provenAtMs, isFresh }
    : { kind: 'unread', sizeBytes: file.sizeBytes, isFresh };
}

export interface ProofCandidate {
  readonly name: string;
  readonly survey: ArrivalSurvey;
  /** What was read there before, or null. */
  readonly read: CachedHash | null;
}

export interface ProofRules {
  readonly published: { readonly sha256: string; readonly sizeBytes: number };
  /** Read all again, whatever was read before. */
  readonly reprove: boolean;
  /** Bytes that this pass may read in all; one file is read even where it is larger. Null without a limit. */
  readonly mayReadBytes: number | null;
  readonly nowMs: number;
}

/**
 * Whose files are read now, first those that say they are the published catalog, then others that nobody has read, then
 * those whose proof is old, the oldest first. What is left over is for the next pass.
 */
export function chooseProofs(candidates: readonly ProofCandidate[], rules: ProofRules): readonly string[] {
  const ranked = candidates
    .flatMap((candidate) => {
      const rank = rankOf(candidate, rules);
      return rank === null ? [] : [{ candidate, rank }];
    })
    .sort((a, b) => a.rank - b.rank || provenAt(a.candidate) - provenAt(b.candidate));
  const chosen: string[] = [];
  let bytes = 0;
  for (const { candidate } of ranked) {
    bytes += candidate.survey.file?.sizeBytes ?? 0;
    if (rules.mayReadBytes !== null && chosen.length > 0 && bytes > rules.mayReadBytes) break;
    chosen.push(candidate.name);
  }
  return chosen;
}

function rankOf({ survey, read }: ProofCandidate, { published, reprove, nowMs }: ProofRules): number | null {
  const { file, claimsSha256 } = survey;
  if (file === null) return null;
  const mayBePublished = file.sizeBytes === published.sizeBytes;
  const finding = findingOf(survey, read, nowMs);
  // A file of another size that an engine may be writing tells nothing yet.
  if (finding.kind === 'unread' && finding.isFresh && !mayBePublished) return null;
  if (finding.kind === 'unread') return mayBePublished && claimsSha256 === published.sha256 ? 0 : 1;
  if (read === null || finding.kind !== 'read') return null;
  if (reprove || nowMs - read.provenAtMs >= longestTrustMs) return 2;
  // Times too coarse to tell a later change: read again.
  return isHashTrusted(read, file, nowMs) ? null : 2;
}

function provenAt({ read }: ProofCandidate): number {
  return read?.provenAtMs ?? 0;
}
