import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Programs } from '../../ports/programs.ts';
import { runTool } from './run-tool.ts';
import type { SigningAuthority } from './signing-authority.ts';

export interface SampleCatalog {
  /** Where the signed cabinet goes; must not exist. */
  readonly target: string;
  /** The catalog's creation date, as package.xml states it (ISO 8601). */
  readonly date: string;
  /** What update files would be: fills the cabinet up to a size. */
  readonly payload: Uint8Array;
  /** When the timestamp authority says the signature was made; null for none, now by default. */
  readonly timestamp?: Date | null;
}

/**
 * Makes a catalog like Microsoft's, signed by `authority`: index.xml, package.cab with package.xml, package2.cab.
 * Works in a folder of its own beside the target, which is gone afterwards.
 */
export async function makeSampleCatalog(
  programs: Programs,
  authority: SigningAuthority,
  sample: SampleCatalog,
): Promise<void> {
  const work = await mkdtemp(path.join(path.dirname(sample.target), '.sample-'));
  try {
    const unsigned = path.join(work, 'unsigned.cab');
    await buildCabinet(programs, work, unsigned, sample);
    await signCabinet(
      programs,
      authority,
      unsigned,
      sample.target,
      timestampArgs(authority, sample.timestamp),
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Makes the unsigned cabinet `target`, with `work` as scratch folder. */
export async function buildCabinet(
  programs: Programs,
  work: string,
  target: string,
  sample: Pick<SampleCatalog, 'date' | 'payload'>,
): Promise<void> {
  const at = (name: string): string => path.join(work, name);
  await mkdir(work, { recursive: true });
  await writeFile(at('package.xml'), packageXml(sample.date));
  await writeFile(at('index.xml'), indexXml);
  await writeFile(at('package2.cab'), sample.payload);
  await runTool(programs, 'gcab', ['-c', '-z', '-n', at('package.cab'), at('package.xml')]);
  const content = ['index.xml', 'package.cab', 'package2.cab'].map(at);
  await runTool(programs, 'gcab', ['-c', '-n', target, ...content]);
}

/** Signs `unsigned` into `target` with SHA-256; `extra` are further arguments of `osslsigncode sign`. */
export async function signCabinet(
  programs: Programs,
  authority: Pick<SigningAuthority, 'signerChainPath' | 'signerKeyPath'>,
  unsigned: string,
  target: string,
  extra: readonly string[] = [],
): Promise<void> {
  await runTool(programs, 'osslsigncode', [
    ...['sign', '-certs', authority.signerChainPath, '-key', authority.signerKeyPath, '-h', 'sha256'],
    ...[...extra, '-in', unsigned, '-out', target],
  ]);
}

/** Arguments for an RFC 3161 timestamp by the authority's own timestamp service, which needs no network. */
export function timestampArgs(authority: SigningAuthority, timestamp?: Date | null): string[] {
  if (timestamp === null) return [];
  const service = ['-TSA-certs', authority.timestampCertificatePath, '-TSA-key', authority.timestampKeyPath];
  if (timestamp === undefined) return service;
  return [...service, '-TSA-time', String(Math.floor(timestamp.getTime() / 1000))];
}

function packageXml(date: string): string {
  return (
    '<?xml version="1.0" encoding="utf-8"?>\r\n' +
    '<OfflineSyncPackage MinimumClientVersion="5.8.0.2678" ProtocolVersion="1.0" ' +
    `PackageId="6b6d9a3c-4a38-4f6e-9d0d-8f7d0e5f2a11" SourceId="cc56dcba-9a46-4a1c-a2a4-6d1b1d0f8c4b" ` +
    `CreationDate="${date}" PackageVersion="1.1" ` +
    'xmlns="http://schemas.microsoft.com/msus/2004/02/OfflineSync"><Updates/></OfflineSyncPackage>\r\n'
  );
}

const indexXml =
  '<?xml version="1.0" encoding="utf-8"?>\r\n' +
  '<CABLIST><CAB NAME="package2.cab" RANGESTART="1"/></CABLIST>\r\n';
