import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can keep an alert from reaching anybody. */
export const alertFailures = {
  'alert.mail-unreachable': {
    title: 'The mail server cannot be reached',
    detail: 'The mail server {server} cannot be reached: {cause}.',
    remedy: 'Check its name and port (alerts.mail), and the firewall between.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'alert.mail-untrusted': {
    title: 'The mail server’s certificate is not trusted',
    detail: 'The certificate of {server} is not trusted: {cause}. Nothing was sent to it.',
    remedy: 'Check the name of the server, or add its certificate authority (alerts.mail.extraCertificates).',
    exitCode: exitCodes.sourceUnreachable,
  },
  'alert.mail-no-tls': {
    title: 'The mail server does not encrypt',
    detail:
      '{server} does not offer the encryption that the settings ask for: {cause}. Nothing was sent to it.',
    remedy: 'Use the port that encrypts: 587 with starttls, 465 with tls.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'alert.mail-login-refused': {
    title: 'The mail server refused the user or password',
    detail: '{server} does not accept the credential “{credential}” (“{answer}”).',
    remedy:
      'Store the right user and password under that name again with “pkgsource secret set {credential}”.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'alert.mail-refused': {
    title: 'The mail server refused the message',
    detail: '{server} answered “{answer}”.',
    remedy: 'Check the sender and the recipients (alerts.mail), and whether the server wants a credential.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'alert.webhook-unreachable': {
    title: 'The webhook cannot be reached',
    detail: 'The webhook at {host} did not take the alert ({cause}).',
    remedy: 'Check its address and proxy (alerts.webhook), and the firewall between.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'alert.webhook-refused': {
    title: 'The webhook refused the alert',
    detail: 'The webhook at {host} answered {status}.',
    remedy:
      'Check its address and format (alerts.webhook); addresses of Teams and Slack can have been withdrawn.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'alert.webhook-busy': {
    title: 'The webhook is not ready',
    detail: 'The webhook at {host} answered {status}, {attempts} times.',
    remedy: 'Nothing needs to be done if it recovers: the next run sends the alert again.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'alert.webhook-address': {
    title: 'The webhook has no address',
    detail: 'The password of the credential “{credential}” is not an http or https address.',
    remedy: 'Store the webhook’s address as its password with “pkgsource secret set {credential}”.',
    exitCode: exitCodes.badAnswers,
  },
  'alert.system-log': {
    title: 'The system log cannot be written',
    detail: 'The system log did not take the alert: {cause}.',
    remedy: 'Check that syslog or journald runs, or switch it off in the settings (alerts.systemLog).',
    exitCode: exitCodes.sourceUnreachable,
  },
  'alert.channel-off': {
    title: 'The site does not use this channel',
    detail: 'The site’s settings have no {channel} for alerts; they use: {used}.',
    remedy: 'Add it to the settings (alerts), or test another one.',
    exitCode: exitCodes.badAnswers,
  },
} as const satisfies Record<string, FailureText>;
