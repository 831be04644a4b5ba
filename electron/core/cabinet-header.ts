import { type Failure, failure } from '../shared/failure.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import { asItIs } from '../shared/texts/listed.ts';
import { type Message, message } from '../shared/texts/message.ts';

/** Bytes that decide over a cabinet's header and its signature's place. */
export const cabinetHeadBytes = 60;

/** Signatures are some 10 KiB; a place for one beyond this size is damage, or an attempt to fill the memory. */
export const largestSignatureBytes = 1024 * 1024;

/** Where the header fields that we need are, in bytes. Source: [MS-CAB] 2.1, CFHEADER. */
const offsets = {
  reserved1: 4,
  cabinetSize: 8,
  filesOffset: 16,
  folderCount: 26,
  fileCount: 28,
  flags: 30,
  cabinetIndex: 34,
  reserveSizes: 36,
  reserveData: 40,
  signatureOffset: 44,
  signatureSize: 48,
  signatureReserved: 52,
} as const;

const shortestHeaderBytes = 36;
const flagPartOfSet = 0x0003;
const flagReserve = 0x0004;

/** A header reserve of 20 bytes and none per folder or data block: what a signature's place looks like. */
const signatureReserveSizes = 20;
const signatureReserveMark = 0x00100000;

/** What a signed cabinet says about itself. */
export interface CabinetHeader {
  readonly filesOffset: number;
  readonly folderCount: number;
  readonly fileCount: number;
  readonly signature: { readonly offset: number; readonly sizeBytes: number };
}

/** What the first bytes of a file say that it is. */
export type HeaderReading =
  | { readonly kind: 'signed'; readonly header: CabinetHeader }
  | { readonly kind: 'unsigned'; readonly cabinetBytes: number }
  | { readonly kind: 'too short'; readonly headerBytes: number }
  | { readonly kind: 'damaged'; readonly cause: Message }
  | { readonly kind: 'web page' }
  | { readonly kind: 'foreign'; readonly found: Message };

/**
 * Reads a cabinet's header from the file's first `cabinetHeadBytes` bytes, or all where there are fewer.
 * Every byte that no signature covers must have its one allowed value, so that nothing can hide there.
 * Source: [MS-CAB] 2.1; the place of the signature as `signtool` and `osslsigncode` write it.
 */
export function readCabinetHeader(head: Uint8Array): HeaderReading {
  if (!startsWith(head, 'MSCF')) return recognizeForeign(head);
  if (head.length < shortestHeaderBytes) return { kind: 'too short', headerBytes: shortestHeaderBytes };
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const unsigned = { kind: 'unsigned', cabinetBytes: view.getUint32(offsets.cabinetSize, true) } as const;
  if ((view.getUint16(offsets.flags, true) & flagReserve) === 0) return unsigned;
  if (head.length < cabinetHeadBytes) return { kind: 'too short', headerBytes: cabinetHeadBytes };
  if (view.getUint32(offsets.reserveSizes, true) !== signatureReserveSizes) return unsigned;
  if (view.getUint32(offsets.reserveData, true) !== signatureReserveMark) return unsigned;
  const signature = {
    offset: view.getUint32(offsets.signatureOffset, true),
    sizeBytes: view.getUint32(offsets.signatureSize, true),
  };
  if (signature.offset === 0 && signature.sizeBytes === 0) return unsigned;
  const cause = findDamage(view, signature);
  if (cause) return { kind: 'damaged', cause };
  return {
    kind: 'signed',
    header: {
      filesOffset: view.getUint32(offsets.filesOffset, true),
      folderCount: view.getUint16(offsets.folderCount, true),
      fileCount: view.getUint16(offsets.fileCount, true),
      signature,
    },
  };
}

interface FileLength {
  readonly path: string;
  readonly sizeBytes: number;
}

/** Judges a whole file by its header. A file that broke off is named so before anything else about it. */
export function judgeCabinetFile(reading: HeaderReading, file: FileLength): Result<CabinetHeader> {
  switch (reading.kind) {
    case 'signed': {
      const { offset, sizeBytes } = reading.header.signature;
      const wrongLength = judgeLength(file, offset + sizeBytes);
      return wrongLength ? failWith(wrongLength) : succeed(reading.header);
    }
    case 'unsigned':
      if (file.sizeBytes < reading.cabinetBytes) return failWith(truncated(file, reading.cabinetBytes));
      return failWith(failure('catalog.unsigned', { path: file.path }));
    case 'too short':
      return failWith(truncated(file, reading.headerBytes));
    case 'damaged':
      return failWith(failure('catalog.header-damaged', { path: file.path, cause: reading.cause }));
    case 'web page':
      return failWith(failure('catalog.html-page', { path: file.path }));
    case 'foreign':
      return failWith(failure('catalog.not-a-cabinet', { path: file.path, found: reading.found }));
  }
}

/** A byte range of a file: from, to (exclusive). */
export type ByteRange = readonly [from: number, to: number];

/**
 * The bytes that the signature's digest covers: all but the reserved fields in which the signature's place is
 * written, and the signature. Source: `cab_digest_calc` in osslsigncode's cab.c.
 */
export function digestedRanges(header: CabinetHeader): readonly ByteRange[] {
  return [
    [0, offsets.reserved1],
    [offsets.cabinetSize, offsets.cabinetIndex],
    [offsets.signatureReserved + 4, header.signature.offset],
  ];
}

function recognizeForeign(head: Uint8Array): HeaderReading {
  if (looksLikeHtml(head)) return { kind: 'web page' };
  return { kind: 'foreign', found: printable(head.subarray(0, 8)) };
}

function findDamage(view: DataView, signature: CabinetHeader['signature']): Message | null {
  if (view.getUint32(offsets.reserved1, true) !== 0) return message('signatureCauses', 'reservedNotZero');
  if ((view.getUint16(offsets.flags, true) & flagPartOfSet) !== 0)
    return message('signatureCauses', 'partOfSet');
  if (view.getUint16(offsets.cabinetIndex, true) !== 0) return message('signatureCauses', 'setNumberNotZero');
  if (view.getUint32(offsets.signatureReserved, true) !== 0)
    return message('signatureCauses', 'fieldAfterSizeNotZero');
  if (signature.offset < cabinetHeadBytes) return message('signatureCauses', 'overlapsHeader');
  if (signature.sizeBytes === 0 || signature.sizeBytes > largestSignatureBytes)
    return message('signatureCauses', 'signatureSize', { bytes: signature.sizeBytes });
  return null;
}

function judgeLength(file: FileLength, expectedBytes: number): Failure | null {
  if (file.sizeBytes < expectedBytes) return truncated(file, expectedBytes);
  if (file.sizeBytes > expectedBytes) return failure('catalog.trailing-data', { ...file, expectedBytes });
  return null;
}

function truncated({ path, sizeBytes }: FileLength, expectedBytes: number): Failure {
  return failure('catalog.truncated', { path, sizeBytes, expectedBytes });
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((character, index) => bytes[index] === character.charCodeAt(0));
}

function looksLikeHtml(head: Uint8Array): boolean {
  const start = String.fromCharCode(...head)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  return /^<(!doctype html|html|head|body|script|meta|title|!--)/.test(start);
}

function printable(bytes: Uint8Array): Message {
  if (bytes.length === 0) return message('signatureCauses', 'noFirstBytes');
  return asItIs([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' '));
}
