import path from 'node:path';
import type { Files } from '../../ports/files.ts';
import { type Result, succeed } from '../../shared/result.ts';
import type { DistributionPointStatus, StatusSnapshot } from '../../shared/status.ts';
import { createRememberingReader } from './remembering-reader.ts';
import { removeIfThere } from './remove-if-there.ts';
import { pointsDocument, statusDocument } from './site-documents.ts';

/**
 * So many distribution points stand in status.json itself. Of more, each so many have a file of their own, and only the
 * files in which something changed are written: a run that touches one of ten thousand writes two small files.
 */
const pointsPerFile = 250;

type Points = readonly DistributionPointStatus[];

export interface StatusRecords {
  /** Temporary files of killed runs may lie here, too. */
  readonly folders: readonly string[];
  read(): Promise<Result<StatusSnapshot | null>>;
  write(snapshot: StatusSnapshot, flush: boolean): Promise<void>;
}

export interface StatusRecordParts {
  readonly files: Files;
  readonly syncFolder: string;
  /** Replaces a whole file by a value. */
  replace(target: string, value: unknown, flush: boolean): Promise<void>;
  /** Creates a folder where it is missing. */
  ensureFolder(folder: string): Promise<void>;
}

/** The status of a site, as files in its folder of records. */
export function createStatusRecords(parts: StatusRecordParts): StatusRecords {
  const { files, syncFolder, replace } = parts;
  const statusPath = path.join(syncFolder, 'status.json');
  const folder = path.join(syncFolder, 'points');
  const fileOf = (index: number) => path.join(folder, `${String(index).padStart(4, '0')}.json`);
  const reader = createRememberingReader(files);
  let written: readonly Points[] = [];
  /** Files that would be empty after a power loss. */
  const unflushed = new Set<number>();

  const writePoints = async (lists: readonly Points[], flush: boolean): Promise<void> => {
    for (const [index, points] of lists.entries()) {
      const isWritten = isSame(points, written[index]);
      if (isWritten && !(flush && unflushed.has(index))) continue;
      await replace(fileOf(index), { format: 1, points }, flush);
      if (flush) unflushed.delete(index);
      else unflushed.add(index);
    }
    written = lists;
  };

  return {
    folders: [folder],
    read: async () => {
      const head = await reader.read(statusPath, statusDocument);
      if (!head.ok || head.value === null) return head.ok ? succeed(null) : head;
      const { pointFiles = 0, format: _, ...snapshot } = head.value;
      if (pointFiles === 0) return succeed({ ...snapshot, format: 1 });
      const distributionPoints: DistributionPointStatus[] = [];
      for (let index = 0; index < pointFiles; index += 1) {
        const list = await reader.read(fileOf(index), pointsDocument);
        if (!list.ok) return list;
        // What was never written: these distribution points wait for their first look.
        distributionPoints.push(...(list.value?.points ?? []));
      }
      return succeed({ ...snapshot, format: 1, distributionPoints });
    },
    write: async (snapshot, flush) => {
      const { distributionPoints } = snapshot;
      const lists = distributionPoints.length <= pointsPerFile ? [] : listsOf(distributionPoints);
      if (lists.length > 0) {
        if (written.length === 0) await parts.ensureFolder(folder);
        await writePoints(lists, flush);
        const head = { ...snapshot, format: 2, distributionPoints: [], pointFiles: lists.length };
        await replace(statusPath, head, flush);
      } else {
        await replace(statusPath, snapshot, flush);
      }
      if (flush) await removeOthers(files, folder, new Set(lists.map((_, index) => fileOf(index))));
    },
  };
}

function listsOf(points: Points): Points[] {
  return Array.from({ length: Math.ceil(points.length / pointsPerFile) }, (_, index) =>
    points.slice(index * pointsPerFile, (index + 1) * pointsPerFile),
  );
}

/** Snapshots are never changed: what is the same object is the same. */
function isSame(points: Points, before: Points | undefined): boolean {
  return before?.length === points.length && points.every((point, index) => point === before[index]);
}

/** Removes files of distribution points that the site does not have any more. */
async function removeOthers(files: Files, folder: string, kept: ReadonlySet<string>): Promise<void> {
  if ((await files.look(folder)) === null) return;
  for (const name of await files.list(folder)) {
    const at = path.join(folder, name);
    if (/^\d+\.json$/.test(name) && !kept.has(at)) await removeIfThere(files, at);
  }
}
