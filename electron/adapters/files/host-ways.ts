import path from 'node:path';
import type { Files } from '../../ports/files.ts';
import type { HostWays } from '../../ports/host-ways.ts';
import { failure } from '../../shared/failure.ts';
import { type HostWay, hostWaysSchema } from '../../shared/host-ssh.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { guardResult } from './guard-file-work.ts';
import { makeFolders } from './make-folders.ts';
import { type DocumentKind, readDocument } from './read-document.ts';
import { replaceFile } from './replace-file.ts';

const waysDocument: DocumentKind<typeof hostWaysSchema> = {
  schema: hostWaysSchema,
  format: 1,
  maxBytes: 4 * 1024 * 1024,
  damaged: (at, cause) => failure('host.settings-damaged', { path: at, cause }),
};

/** `<state home>/host-ways.json`: everybody may read it, as it holds no secret; only administrators write there. */
export function createHostWays(files: Files, stateHome: string): HostWays {
  const target = path.join(stateHome, 'host-ways.json');
  const read = async (): Promise<Result<readonly HostWay[]>> => {
    const document = await readDocument(files, target, waysDocument);
    return document.ok ? succeed(document.value?.ways ?? []) : document;
  };
  const change = (edit: (ways: readonly HostWay[]) => HostWay[]): Promise<Result<null>> =>
    guardResult('writing', target, async () => {
      const known = await read();
      if (!known.ok) return known;
      const ways = edit(known.value);
      if (ways.length === 0 && known.value.length === 0) return succeed(null);
      await makeFolders(files, stateHome);
      await replaceFile(files, target, `${JSON.stringify({ format: 1, ways }, null, 2)}\n`, 0o644);
      return succeed(null);
    });
  const others = (ways: readonly HostWay[], hostId: string) => ways.filter((way) => way.hostId !== hostId);
  return {
    find: (hostId) =>
      guardResult('reading', target, async () => {
        const known = await read();
        return known.ok ? succeed(known.value.find((way) => way.hostId === hostId) ?? null) : known;
      }),
    write: (way) => change((ways) => [...others(ways, way.hostId), way]),
    remove: (hostId) => change((ways) => others(ways, hostId)),
  };
}
