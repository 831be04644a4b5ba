import type { FailureWording } from '../../../failures/failure-text.ts';
import type { hostFailures as english } from '../../../failures/host.ts';

export const hostFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'host.account-not-found': {
    title: 'Das Konto ist nicht vorhanden',
    detail: 'Auf diesem Computer gibt es kein Konto {account}.',
    remedy:
      'Erstellen Sie das Konto, mit dem sich der Synchronisierungshost an der Freigabe anmeldet, oder geben Sie ein vorhandenes an.',
  },
  'setup.host-to-install': {
    title: 'PkgSource ist auf dem Host noch zu installieren',
    detail: '{computer} synchronisiert diesen Standort, sobald PkgSource dort installiert ist.',
    remedy:
      'Installieren Sie es danach mit „pkgsource host deploy“, oder bringen Sie das Kit dorthin, das „pkgsource host kit“ erstellt.',
  },
  'setup.nobody-watches': {
    title: 'Ein Host, der sich nicht meldet, fiele nicht auf',
    detail:
      'Nichts auf diesem Computer startet Programme von selbst ({scheduler}), daher prüft nichts auf Störungen.',
    remedy: 'Lassen Sie „pkgsource alerts check“ regelmäßig starten, oder sehen Sie selbst nach dem Status.',
  },
  'host.settings-damaged': {
    title: 'Die Hosteinstellungen sind beschädigt',
    detail: '{path} kann nicht als Einstellungen eines Synchronisierungshosts gelesen werden: {cause}.',
    remedy:
      'Installieren Sie den Host vom Standortserver aus erneut: mit „pkgsource host deploy“ oder mit einem neuen Kit.',
  },
  'host.other-site': {
    title: 'Dort liegt ein anderer Standort',
    detail: '{unc} enthält einen anderen Standort als den, für den dieser Host eingerichtet wurde.',
    remedy: 'Installieren Sie den Host vom Standortserver aus erneut.',
  },
  'host.none': {
    title: 'Dieser Computer ist kein Synchronisierungshost',
    detail: 'Dieser Computer ist für keinen Standort eines anderen Computers der Synchronisierungshost.',
    remedy: 'Installieren Sie ihn vom Standortserver aus: mit „pkgsource host deploy“ oder mit einem Kit.',
  },
  'host.not-another-computer': {
    title: 'Dieser Computer selbst ist der Synchronisierungshost',
    detail: 'Die Einstellungen von {site} nennen keinen anderen Computer als Synchronisierungshost.',
    remedy: 'Geben Sie zuerst in Setup einen an (syncHost).',
  },
  'host.checks-failed': {
    title: 'Der Computer kann noch nicht der Host sein',
    detail: 'Ergebnis auf {computer}: {found}.',
    remedy: 'Erledigen Sie dort Folgendes: {remedy}.',
  },
  'host.credential-needed': {
    title: 'Der Host braucht Anmeldeinformationen',
    detail: '{computer} hat noch keine Anmeldeinformationen für {unc}.',
    remedy: 'Geben Sie Benutzer und Kennwort an, mit denen er sich an der Freigabe anmeldet.',
  },
  'host.kit-folder-used': {
    title: 'Der Ordner für das Kit wird bereits verwendet',
    detail: '{path} ist nicht leer.',
    remedy: 'Geben Sie einen neuen Ordner an: Alles in einem Kit ist für einen einzigen Computer bestimmt.',
  },
  'host.left-behind': {
    title: 'Auf dem Host ist etwas übrig geblieben',
    detail: '{what} konnte nicht entfernt werden: {cause}.',
    remedy: 'Entfernen Sie es von Hand.',
  },
  'host.replaced': {
    title: 'Dieser Computer ist nicht der Synchronisierungshost',
    detail: 'Die Einstellungen von {site} nennen {host} als Synchronisierungshost, nicht diesen Computer.',
    remedy:
      'Fordern Sie auf dem Standortserver mit „pkgsource host ask“ einen Lauf von {host} an. Führen Sie auf einem Host, der ersetzt wurde, „pkgsource host remove“ aus.',
  },
  'host.not-here': {
    title: 'Dieser Computer ist nicht der Host dieses Standorts',
    detail: 'Auf diesem Computer gibt es keine Hosteinstellungen von {path}.',
    remedy:
      'Installieren Sie diesen Computer zuerst als seinen Synchronisierungshost, oder korrigieren Sie den Pfad.',
  },
  'setup.host-to-retire': {
    title: 'PkgSource bleibt auf dem Computer, der der Host war',
    detail: '{computer} ist nicht mehr der Host, und dort ist eine interaktive Anmeldung erforderlich.',
    remedy:
      'Führen Sie dort „pkgsource host remove“ aus. Bis dahin beendet sich PkgSource dort von selbst, sobald es nach dem Standort sieht.',
  },
  'host.no-way': {
    title: 'Dort ist eine interaktive Anmeldung erforderlich',
    detail:
      'Es ist kein Schlüssel oder Agent bekannt, mit dem sich an {computer} anmelden ließe, ohne jemanden zu fragen.',
    remedy:
      'Erledigen Sie es dort, oder installieren Sie den Host mit einem Schlüssel ohne Passphrase oder über einen Agenten.',
  },
};
