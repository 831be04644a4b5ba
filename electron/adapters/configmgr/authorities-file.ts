import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Files } from '../../ports/files.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result } from '../../shared/result.ts';
import { certificateAuthorities } from '../http/certificate-authorities.ts';

/** Gives `work` a file of every authority to trust, for as long as it takes; null where the system's are enough. */
export async function withAuthorities<T>(
  files: Files,
  extraCertificates: readonly string[],
  work: (authoritiesFile: string | null) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (extraCertificates.length === 0) return work(null);
  const authorities = await certificateAuthorities(files, extraCertificates);
  // It is the failure of a certificate of the catalog's source too, which names the answer it belongs to there.
  if (!authorities.ok) return failWith(failure(authorities.failure.code, authorities.failure.params));
  const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-tls-'));
  try {
    const bundle = path.join(folder, 'authorities.pem');
    await writeFile(bundle, `${authorities.value.join('\n')}\n`);
    return await work(bundle);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
