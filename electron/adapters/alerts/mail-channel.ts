import type { ConnectionOptions } from 'node:tls';
import { subjectOf, textOf } from '../../core/alert-text.ts';
import type { AlertChannel } from '../../ports/alert-channel.ts';
import type { Files } from '../../ports/files.ts';
import type { Secrets } from '../../ports/secrets.ts';
import type { MailSetting } from '../../shared/alert-settings.ts';
import type { AlertNotice } from '../../shared/alert-state.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { certificateAuthorities } from '../http/certificate-authorities.ts';
import { failureOfMailError, mayPassForMail } from './mail-failures.ts';
import { type RetryParts, tryAgain } from './try-again.ts';

export interface MailParts extends RetryParts {
  readonly files: Files;
  readonly secrets: Secrets;
  readonly systemCertificates?: () => Promise<readonly string[]>;
  readonly limits?: Partial<MailLimits>;
}

interface MailLimits {
  /** Until the connection stands, and until the server greets, each. */
  readonly connectMs: number;
  /** A connection that brings nothing for so long is given up. */
  readonly silenceMs: number;
}

const usualLimits: MailLimits = { connectMs: 10_000, silenceMs: 20_000 };

/** Sends alerts as plain e-mails. The password comes from the secret store for each message and is kept nowhere. */
export function createMailChannel(setting: MailSetting, parts: MailParts): AlertChannel {
  return {
    name: 'mail',
    send: (notice, signal) => tryAgain(parts, signal, mayPassForMail, () => sendMail(setting, parts, notice)),
  };
}

async function sendMail(setting: MailSetting, parts: MailParts, notice: AlertNotice): Promise<Result<null>> {
  const { credential, from, to } = setting;
  const login = credential === undefined ? succeed(null) : await parts.secrets.read(credential);
  if (!login.ok) return login;
  const authorities =
    setting.security === 'none'
      ? succeed([])
      : await certificateAuthorities(parts.files, setting.extraCertificates, parts.systemCertificates);
  if (!authorities.ok) return authorities;
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    ...connectionOf(setting, { ...usualLimits, ...parts.limits }, authorities.value),
    ...(login.value === null ? {} : { auth: { user: login.value.user, pass: login.value.password } }),
  });
  try {
    await transport.sendMail({
      from,
      to,
      subject: subjectOf(notice),
      text: textOf(notice),
      // The same for a repetition, by which mail systems drop it.
      messageId: `<${notice.id}@pkgsource.invalid>`,
      date: new Date(notice.at),
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return succeed(null);
  } catch (error) {
    return failWith(failureOfMailError(error, setting));
  } finally {
    transport.close();
  }
}

function connectionOf(setting: MailSetting, limits: MailLimits, authorities: readonly string[]) {
  const { server, port, security } = setting;
  const tls: ConnectionOptions = { ca: [...authorities], minVersion: 'TLSv1.2' };
  return {
    host: server,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls,
    connectionTimeout: limits.connectMs,
    greetingTimeout: limits.connectMs,
    socketTimeout: limits.silenceMs,
    // Messages hold text alone: nothing in them may make the library read files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
