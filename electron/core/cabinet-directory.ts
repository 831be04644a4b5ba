/** How a folder of a cabinet is compressed. Source: [MS-CAB] 2.3, typeCompress. */
export type Compression =
  | { readonly kind: 'stored' }
  | { readonly kind: 'mszip' }
  | { readonly kind: 'lzx'; readonly windowBits: number };

/** A run of data blocks that are decompressed one after the other; files lie in it end to end. */
export interface CabinetFolder {
  readonly compression: Compression;
  readonly firstBlockOffset: number;
  readonly blockCount: number;
}

export interface CabinetFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly folder: CabinetFolder;
  /** Where it begins in the folder's decompressed data. */
  readonly offset: number;
}

export interface CabinetDirectory {
  readonly files: readonly CabinetFile[];
  /** Reserved bytes before the data of each block. */
  readonly blockReserveBytes: number;
}

const headerBytes = 36;
const flags = { previous: 0x0001, next: 0x0002, reserve: 0x0004 } as const;
const folderEntryBytes = 8;
const fileEntryBytes = 16;
const longestNameBytes = 256;
const lzxWindowBits = { fewest: 15, most: 21 } as const;

/**
 * Reads a cabinet's list of files from its beginning, or null where that is not there or not well-formed.
 * Names are only compared, never used as paths. Source: [MS-CAB] 2.1 to 2.4.
 */
export function readCabinetDirectory(bytes: Uint8Array): CabinetDirectory | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || view.getUint32(0, false) !== 0x4d534346) return null;
  const folderCount = view.getUint16(26, true);
  const fileCount = view.getUint16(28, true);
  const reserve = readReserve(view, bytes);
  if (reserve === null) return null;
  const folders = readFolders(view, reserve.end, folderCount, folderEntryBytes + reserve.folderBytes);
  const files = folders && readFiles(view, bytes, fileCount, folders);
  return files && { files, blockReserveBytes: reserve.blockBytes };
}

/** The optional fields after the fixed header; `end` is where the folders begin. */
function readReserve(
  view: DataView,
  bytes: Uint8Array,
): { end: number; folderBytes: number; blockBytes: number } | null {
  const found = view.getUint16(30, true);
  let end = headerBytes;
  let folderBytes = 0;
  let blockBytes = 0;
  if ((found & flags.reserve) !== 0) {
    if (bytes.length < headerBytes + 4) return null;
    end += 4 + view.getUint16(36, true);
    folderBytes = view.getUint8(38);
    blockBytes = view.getUint8(39);
  }
  const nameCount = ((found & flags.previous) !== 0 ? 2 : 0) + ((found & flags.next) !== 0 ? 2 : 0);
  for (let index = 0; index < nameCount; index += 1) {
    const nameEnd = endOfName(bytes, end);
    if (nameEnd === null) return null;
    end = nameEnd + 1;
  }
  return { end, folderBytes, blockBytes };
}

function readFolders(
  view: DataView,
  start: number,
  count: number,
  entryBytes: number,
): CabinetFolder[] | null {
  const folders: CabinetFolder[] = [];
  for (let index = 0, at = start; index < count; index += 1, at += entryBytes) {
    if (at + folderEntryBytes > view.byteLength) return null;
    const compression = compressionOf(view.getUint16(at + 6, true));
    if (compression === null) return null;
    folders.push({
      compression,
      firstBlockOffset: view.getUint32(at, true),
      blockCount: view.getUint16(at + 4, true),
    });
  }
  return folders;
}

function readFiles(
  view: DataView,
  bytes: Uint8Array,
  count: number,
  folders: readonly CabinetFolder[],
): CabinetFile[] | null {
  const files: CabinetFile[] = [];
  let at = view.getUint32(16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + fileEntryBytes > bytes.length) return null;
    const nameEnd = endOfName(bytes, at + fileEntryBytes);
    if (nameEnd === null) return null;
    const folder = folders[view.getUint16(at + 8, true)];
    const name = String.fromCharCode(...bytes.subarray(at + fileEntryBytes, nameEnd));
    // Files that continue in another cabinet of a set have special folder numbers; they are left out.
    if (folder)
      files.push({ name, folder, sizeBytes: view.getUint32(at, true), offset: view.getUint32(at + 4, true) });
    at = nameEnd + 1;
  }
  return files;
}

function endOfName(bytes: Uint8Array, start: number): number | null {
  const end = bytes.subarray(start, start + longestNameBytes + 1).indexOf(0);
  return end === -1 ? null : start + end;
}

function compressionOf(type: number): Compression | null {
  switch (type & 0x0f) {
    case 0:
      return { kind: 'stored' };
    case 1:
      return { kind: 'mszip' };
    case 3: {
      const windowBits = (type >> 8) & 0x1f;
      if (windowBits < lzxWindowBits.fewest || windowBits > lzxWindowBits.most) return null;
      return { kind: 'lzx', windowBits };
    }
    default:
      return null;
  }
}
