import { z } from 'zod';
import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { issueCause } from '../../shared/issue-cause.ts';
import { asItIs, listed } from '../../shared/texts/listed.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import { CertificateDiffers } from './certificate-differs.ts';
import type { SyncthingApi, SyncthingRequest } from './syncthing-client.ts';

const longestQuotation = 200;

/** What an error before the answer means. */
export function failureOfError({ address, certificateSha256 = '' }: SyncthingApi, error: unknown): Failure {
  const root = rootOf(error);
  if (root instanceof CertificateDiffers) {
    return failure('syncthing.certificate-differs', {
      address,
      pinned: certificateSha256,
      shown: root.shown === '' ? message('failureParts', 'none') : root.shown,
    });
  }
  return failure('syncthing.unreachable', { address, cause: causeOf(root) });
}

/** What an answer's status means; null where it says that all is well. */
export function failureOfStatus(
  api: SyncthingApi,
  asked: SyncthingRequest,
  status: number,
  text: string,
): Failure | null {
  if (status >= 200 && status < 300) return null;
  // 403 where the key is wrong; 401 by versions that would let its user sign in instead.
  if (status === 401 || status === 403) {
    return failure('syncthing.api-key-refused', { address: api.address, credential: api.credential });
  }
  return refusal(api, asked, status, text);
}

/** Syncthing says in plain text why it refuses. */
export function refusal(
  { address }: SyncthingApi,
  { method, path }: SyncthingRequest,
  status: number,
  text: string,
): Failure {
  const said = text.trim().slice(0, longestQuotation);
  const answer = said === '' ? message('failureParts', 'nothing') : asItIs(said);
  return failure('syncthing.refused', { address, status, request: `${method} ${path}`, answer });
}

/** Names what is missing or of another kind, never the values, which may be settings with secrets. */
export function failureOfAnswer(
  { address }: SyncthingApi,
  { method, path }: SyncthingRequest,
  error: z.ZodError,
): Failure {
  const found = error.issues.slice(0, 3).map((issue) => {
    const part = z.core.toDotPath(issue.path) || message('networkCauses', 'allOfIt');
    return message('causes', 'partWrong', { part, cause: issueCause(issue) });
  });
  const cause = listed(found, 'semicolon');
  return failure('syncthing.strange-answer', { address, request: `${method} ${path}`, cause });
}

function causeOf(error: unknown): Message {
  const code = errorCodeOf(error) ?? '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return message('networkCauses', 'nameUnknown');
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return message('networkCauses', 'silent');
  if (code === 'UND_ERR_SOCKET') return message('networkCauses', 'closed');
  if (/^(ERR_SSL_|EPROTO$)/u.test(code)) return message('networkCauses', 'noTls');
  if (code !== '') return describeFileError(error);
  return asItIs(error instanceof Error ? error.message : String(error));
}

/** Node bundles the errors of a host's several addresses; the last one speaks for them. */
function rootOf(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return rootOf(error.errors.at(-1));
  return error;
}
