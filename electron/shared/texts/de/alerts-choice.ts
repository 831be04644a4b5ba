import type { alertsChoice as english } from '../en/alerts-choice.ts';

export const alertsChoice: Readonly<Record<keyof typeof english, string>> = {
  title: 'Benachrichtigungen',
  intro:
    'Wenn der Katalog veraltet ist, Läufe fehlschlagen oder ein Verteilungspunkt ohne den Katalog bleibt, sollte jemand davon erfahren. Jedes wird einmal gemeldet und noch einmal, wenn es vorbei ist.',
  systemLog: 'In das Protokoll des Systems schreiben, das die Überwachung liest',
  mail: 'E-Mail senden',
  webhook: 'Einen Webhook aufrufen: Teams, Slack oder einen anderen',
  server: 'Mailserver',
  port: 'Port',
  security: 'Verschlüsselung',
  securityStarttls: 'STARTTLS',
  securityTls: 'TLS von Anfang an',
  securityNone: 'Keine: ein Relay auf diesem Computer',
  credential: 'Anmeldeinformationen',
  mailCredentialHint:
    'Eintrag im Geheimnisspeicher für die Anmeldung: pkgsource secret set NAME. Leer: keine Anmeldung.',
  from: 'Von',
  to: 'An',
  toHint: 'Mehrere Adressen werden durch Kommas getrennt.',
  format: 'Empfänger',
  formatJson: 'Beliebig: ein JSON-Dokument',
  formatTeams: 'Microsoft Teams (Workflows)',
  formatSlack: 'Slack',
  url: 'Adresse',
  urlHint: 'Lassen Sie das Feld leer, wo die Adresse ein Geheimnis ist, wie die von Teams und Slack.',
  webhookCredentialHint: 'Eintrag im Geheimnisspeicher, dessen Kennwort die Adresse ist.',
  testSystemLog: 'Systemprotokoll testen',
  testMail: 'E-Mail testen',
  testWebhook: 'Webhook testen',
  sending: 'Eine Testnachricht wird gesendet',
  sent: 'Eine Testnachricht wurde gesendet.',
};
