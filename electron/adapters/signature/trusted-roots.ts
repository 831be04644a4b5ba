import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { Unreadable, whyUnreadable } from './judgement.ts';
import { type Certificate, readCertificate } from './read-certificate.ts';

const pemBlock = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

/** Reads every certificate of a PEM text. Throws where there is none or one is malformed. */
export function readRoots(pem: string): Certificate[] {
  const roots = [...pem.matchAll(pemBlock)].map(([, base64 = '']) =>
    readCertificate(new Uint8Array(Buffer.from(base64, 'base64'))),
  );
  if (roots.length === 0) throw new Unreadable(message('signatureCauses', 'noPemForm'));
  return roots;
}

/** Reads PEM files that name further trusted roots; each text holds at least one readable certificate. */
export async function readTrustedRootFiles(
  files: Files,
  paths: readonly string[],
): Promise<Result<string[]>> {
  const texts: string[] = [];
  for (const path of paths) {
    try {
      const text = await files.readText(path);
      readRoots(text);
      texts.push(text);
    } catch (error) {
      const cause = errorCodeOf(error) === null ? whyUnreadable(error) : describeFileError(error);
      return failWith(failure('catalog.root-unreadable', { path, cause }));
    }
  }
  return succeed(texts);
}
