import type { alertFailures as english } from '../../../failures/alerts.ts';
import type { FailureWording } from '../../../failures/failure-text.ts';

export const alertFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'alert.mail-unreachable': {
    title: 'Der Mailserver ist nicht erreichbar',
    detail: 'Der Mailserver {server} ist nicht erreichbar: {cause}.',
    remedy: 'Prüfen Sie seinen Namen und Port (alerts.mail) und die Firewall dazwischen.',
  },
  'alert.mail-untrusted': {
    title: 'Dem Zertifikat des Mailservers wird nicht vertraut',
    detail: 'Dem Zertifikat von {server} wird nicht vertraut: {cause}. Es wurde nichts dorthin gesendet.',
    remedy:
      'Prüfen Sie den Namen des Servers, oder fügen Sie seine Zertifizierungsstelle hinzu (alerts.mail.extraCertificates).',
  },
  'alert.mail-no-tls': {
    title: 'Der Mailserver verschlüsselt nicht',
    detail:
      '{server} bietet die Verschlüsselung nicht an, die die Einstellungen verlangen: {cause}. Es wurde nichts dorthin gesendet.',
    remedy: 'Verwenden Sie den Port, der verschlüsselt: 587 mit starttls, 465 mit tls.',
  },
  'alert.mail-login-refused': {
    title: 'Der Mailserver hat Benutzer oder Kennwort abgelehnt',
    detail: '{server} nimmt die Anmeldeinformationen „{credential}“ nicht an („{answer}“).',
    remedy:
      'Speichern Sie Benutzer und Kennwort unter diesem Namen neu: „pkgsource secret set {credential}“.',
  },
  'alert.mail-refused': {
    title: 'Der Mailserver hat die Nachricht abgelehnt',
    detail: '{server} hat mit „{answer}“ geantwortet.',
    remedy:
      'Prüfen Sie Absender und Empfänger (alerts.mail) und ob der Server Anmeldeinformationen verlangt.',
  },
  'alert.webhook-unreachable': {
    title: 'Der Webhook ist nicht erreichbar',
    detail: 'Der Webhook auf {host} hat die Benachrichtigung nicht angenommen ({cause}).',
    remedy: 'Prüfen Sie seine Adresse und den Proxy (alerts.webhook) und die Firewall dazwischen.',
  },
  'alert.webhook-refused': {
    title: 'Der Webhook hat die Benachrichtigung abgelehnt',
    detail: 'Der Webhook auf {host} hat mit {status} geantwortet.',
    remedy:
      'Prüfen Sie seine Adresse und sein Format (alerts.webhook); Adressen von Teams und Slack können ungültig geworden sein.',
  },
  'alert.webhook-busy': {
    title: 'Der Webhook ist nicht bereit',
    detail: 'Der Webhook auf {host} hat {attempts}-mal mit {status} geantwortet.',
    remedy: 'Ist er wieder bereit, ist nichts zu tun: Der nächste Lauf sendet die Benachrichtigung erneut.',
  },
  'alert.webhook-address': {
    title: 'Der Webhook hat keine Adresse',
    detail: 'Das Kennwort der Anmeldeinformationen „{credential}“ ist keine http- oder https-Adresse.',
    remedy: 'Speichern Sie die Adresse des Webhooks als Kennwort: „pkgsource secret set {credential}“.',
  },
  'alert.system-log': {
    title: 'In das Systemprotokoll kann nicht geschrieben werden',
    detail: 'Das Systemprotokoll hat die Benachrichtigung nicht angenommen: {cause}.',
    remedy:
      'Prüfen Sie, ob syslog oder journald läuft, oder deaktivieren Sie es in den Einstellungen (alerts.systemLog).',
  },
  'alert.channel-off': {
    title: 'Der Standort verwendet diesen Kanal nicht',
    detail:
      'Die Einstellungen des Standorts enthalten {channel} nicht für Benachrichtigungen; verwendet wird: {used}.',
    remedy: 'Ergänzen Sie ihn in den Einstellungen (alerts), oder testen Sie einen anderen.',
  },
};
