import type { z } from 'zod';
import type { FileFacts, Files } from '../../ports/files.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { type DocumentKind, readDocument } from './read-document.ts';

/** Reads documents again only where their files were replaced: for whoever looks at them twice a second. */
export interface RememberingReader {
  /** As `readDocument`. */
  read<Schema extends z.ZodType>(
    path: string,
    kind: DocumentKind<Schema>,
  ): Promise<Result<z.output<Schema> | null>>;
}

export function createRememberingReader(files: Files): RememberingReader {
  const known = new Map<string, { readonly identity: string; readonly value: unknown }>();
  return {
    read: async <Schema extends z.ZodType>(path: string, kind: DocumentKind<Schema>) => {
      // Looked at before it is read: should it be replaced in between, it is read once more the next time.
      const facts = await files.lookThrough(path).catch(() => null);
      const identity = facts === null ? null : identityOf(facts);
      const before = known.get(path);
      if (identity !== null && before?.identity === identity)
        return succeed(before.value as z.output<Schema>);
      const document = await readDocument(files, path, kind);
      if (document.ok && identity !== null) known.set(path, { identity, value: document.value });
      return document;
    },
  };
}

/** Our documents are replaced, never written into: another one is another file, or at least of another time. */
function identityOf({ sizeBytes, mtimeNs, fileId, changedNs }: FileFacts): string {
  return `${fileId} ${sizeBytes} ${mtimeNs} ${changedNs ?? ''}`;
}
