import { errorCodeOf } from '../../core/file-error.ts';
import type { MailSetting } from '../../shared/alert-settings.ts';
import { type Failure, failure } from '../../shared/failure.ts';

/** What a server says in one answer is short; more than this is not shown. */
const shownAnswer = 300;

/** What an error of the mail library means. Source: nodemailer, "Error codes". */
export function failureOfMailError(error: unknown, setting: MailSetting): Failure {
  const server = `${setting.server}:${setting.port}`;
  const code = errorCodeOf(error) ?? '';
  const message = error instanceof Error ? error.message : String(error);
  const answer = answerOf(error) ?? message;
  if (code === 'EAUTH' || code === 'ENOAUTH') {
    const credential = setting.credential ?? '';
    return failure('alert.mail-login-refused', { server, credential, answer }, 'alerts.mail.credential');
  }
  if (code === 'ETLS') {
    return failure('alert.mail-no-tls', { server, cause: firstLine(message) }, 'alerts.mail.security');
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE' || answerOf(error) !== null) {
    return failure('alert.mail-refused', { server, answer }, 'alerts.mail');
  }
  if (isUntrusted(message)) return failure('alert.mail-untrusted', { server, cause: message }, 'alerts.mail');
  if (/ssl|wrong version number/i.test(message)) {
    return failure('alert.mail-no-tls', { server, cause: firstLine(message) }, 'alerts.mail.security');
  }
  return failure('alert.mail-unreachable', { server, cause: causeOf(code, message) }, 'alerts.mail');
}

/** A server that is down, or that asks to come back later, may take the message soon. */
export function mayPassForMail({ code, params }: Failure): boolean {
  if (code === 'alert.mail-unreachable') return true;
  return code === 'alert.mail-refused' && /^4\d\d/.test(String(params.answer));
}

function answerOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('response' in error)) return null;
  const { response } = error;
  return typeof response === 'string' && response !== '' ? firstLine(response) : null;
}

function isUntrusted(message: string): boolean {
  return /certificate|altnames|self.signed|unable to verify/i.test(message);
}

function causeOf(code: string, message: string): string {
  return code === 'ETIMEDOUT' ? `it does not answer (${firstLine(message)})` : firstLine(message);
}

function firstLine(text: string): string {
  return (text.split(/\r?\n/)[0] ?? '').slice(0, shownAnswer);
}
