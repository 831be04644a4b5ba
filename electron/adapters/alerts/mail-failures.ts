import { errorCodeOf } from '../../core/file-error.ts';
import type { MailSetting } from '../../shared/alert-settings.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { isMessage, type Message, type MessageDatum, message } from '../../shared/texts/message.ts';

/** What a server says in one answer is short; more than this is not shown. */
const shownAnswer = 300;

/** What an error of the mail library means. Source: nodemailer, "Error codes". */
export function failureOfMailError(error: unknown, setting: MailSetting): Failure {
  const server = `${setting.server}:${setting.port}`;
  const code = errorCodeOf(error) ?? '';
  const said = error instanceof Error ? error.message : String(error);
  const answer = answerOf(error) ?? said;
  if (code === 'EAUTH' || code === 'ENOAUTH') {
    const credential = setting.credential ?? '';
    return failure(
      'alert.mail-login-refused',
      { server, credential, answer: asItIs(answer) },
      'alerts.mail.credential',
    );
  }
  if (code === 'ETLS') {
    return failure('alert.mail-no-tls', { server, cause: asItIs(firstLine(said)) }, 'alerts.mail.security');
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE' || answerOf(error) !== null) {
    return failure('alert.mail-refused', { server, answer: asItIs(answer) }, 'alerts.mail');
  }
  if (isUntrusted(said)) {
    return failure('alert.mail-untrusted', { server, cause: asItIs(said) }, 'alerts.mail');
  }
  if (/ssl|wrong version number/i.test(said)) {
    return failure('alert.mail-no-tls', { server, cause: asItIs(firstLine(said)) }, 'alerts.mail.security');
  }
  return failure('alert.mail-unreachable', { server, cause: causeOf(code, said) }, 'alerts.mail');
}

/** A server that is down, or that asks to come back later, may take the message soon. */
export function mayPassForMail({ code, params }: Failure): boolean {
  if (code === 'alert.mail-unreachable') return true;
  return code === 'alert.mail-refused' && isAnswer(params.answer, /^4\d\d/);
}

function isAnswer(answer: MessageDatum | undefined, wanted: RegExp): boolean {
  const said = isMessage(answer) ? answer.values.text : answer;
  return wanted.test(String(said));
}

function answerOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('response' in error)) return null;
  const { response } = error;
  return typeof response === 'string' && response !== '' ? firstLine(response) : null;
}

function isUntrusted(said: string): boolean {
  return /certificate|altnames|self.signed|unable to verify/i.test(said);
}

function causeOf(code: string, error: string): Message {
  const said = firstLine(error);
  return code === 'ETIMEDOUT' ? message('networkCauses', 'silentAs', { said }) : asItIs(said);
}

function firstLine(text: string): string {
  return (text.split(/\r?\n/)[0] ?? '').slice(0, shownAnswer);
}
