import { inflateRawSync } from 'node:zlib';
import { type BlockDecompressor, readFileBeginning } from '../../core/cabinet-content.ts';
import { type Compression, readCabinetDirectory } from '../../core/cabinet-directory.ts';
import { createLzxDecompressor } from '../../core/lzx.ts';
import { readPackageDate } from '../../core/package-date.ts';

/** The outer cabinet's package.cab is read as far as its own first file's beginning. */
const nestedLimits = { mostBytes: 512 * 1024, mostFolderBytes: 2 * 1024 * 1024 } as const;
/** The date stands in the first element of package.xml. */
const documentLimits = { mostBytes: 16 * 1024, mostFolderBytes: 256 * 1024 } as const;

/**
 * The catalog's creation date (ISO 8601) from the beginning of its cabinet: of package.xml in package.cab.
 * Null where it cannot be read: Microsoft says that the catalog's insides may change.
 */
export function readCatalogDate(beginning: Uint8Array): string | null {
  const nested = readNamed(beginning, 'package.cab', nestedLimits);
  const document = nested && readNamed(nested, 'package.xml', documentLimits);
  return document && readPackageDate(document);
}

function readNamed(
  cabinet: Uint8Array,
  name: string,
  limits: { readonly mostBytes: number; readonly mostFolderBytes: number },
): Uint8Array | null {
  const directory = readCabinetDirectory(cabinet);
  const file = directory?.files.find((candidate) => candidate.name.toLowerCase() === name);
  return directory && file ? readFileBeginning(cabinet, directory, file, limits, decompressorOf) : null;
}

function decompressorOf(compression: Compression): BlockDecompressor {
  switch (compression.kind) {
    case 'stored':
      return { next: (block) => block };
    case 'mszip':
      return mszipDecompressor();
    case 'lzx':
      return createLzxDecompressor(compression.windowBits);
  }
}

/** Blocks are `CK` and a deflate stream that continues the history of the block before it. Source: [MS-MCI]. */
function mszipDecompressor(): BlockDecompressor {
  let history: Uint8Array | undefined;
  return {
    next: (block, sizeBytes) => {
      if (block[0] !== 0x43 || block[1] !== 0x4b) return null;
      try {
        history = inflateRawSync(block.subarray(2), {
          maxOutputLength: sizeBytes,
          ...(history ? { dictionary: history } : {}),
        });
        return history;
      } catch {
        return null;
      }
    },
  };
}
