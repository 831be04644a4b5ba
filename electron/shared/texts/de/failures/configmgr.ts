import type { configmgrFailures as english } from '../../../failures/configmgr.ts';
import type { FailureWording } from '../../../failures/failure-text.ts';

export const configmgrFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'configmgr.no-curl': {
    title: 'Das Programm curl fehlt',
    detail:
      'Der Verwaltungsdienst von {host} wird über curl abgefragt, das auf diesem Computer nicht vorhanden ist.',
    remedy:
      'Installieren Sie es (apt-get install curl); Windows bringt es seit Windows 10 und Windows Server 2019 mit.',
  },
  'configmgr.curl-unable': {
    title: 'Das Programm curl kann den Verwaltungsdienst nicht abfragen',
    detail: 'curl auf diesem Computer endete mit dem Exitcode {code}: {cause}.',
    remedy:
      'Aktualisieren Sie curl auf eine Version mit NTLM und Negotiate („curl --version“ führt beide auf).',
  },
  'configmgr.unreachable': {
    title: 'Der Verwaltungsdienst ist nicht erreichbar',
    detail: '{host} wurde über HTTPS nicht erreicht: {cause}.',
    remedy:
      'Prüfen Sie den Namen des SMS-Anbieters, ob dort die Komponente SMS_REST_PROVIDER läuft, und die Firewall dazwischen.',
  },
  'configmgr.timed-out': {
    title: 'Der Verwaltungsdienst braucht zu lange',
    detail: '{host} hat innerhalb von {seconds} Sekunden nicht geantwortet.',
    remedy: 'Sehen Sie auf dem SMS-Anbieter in adminservice.log nach; der nächste Lauf fragt erneut.',
  },
  'configmgr.untrusted': {
    title: 'Dem Zertifikat des Verwaltungsdiensts wird nicht vertraut',
    detail: '{host} zeigt ein Zertifikat, dem dieser Computer nicht vertraut: {cause}.',
    remedy:
      'Exportieren Sie das Zertifikat „SMS Issuing“ des Standorts (Verwaltung, Sicherheit, Zertifikate) als PEM, und geben Sie die Datei in extraCertificates an, oder nehmen Sie es auf dem Computer unter die vertrauenswürdigen Zertifikate auf.',
  },
  'configmgr.sign-in-refused': {
    title: 'Der Verwaltungsdienst lehnt die Anmeldung ab',
    detail: '{host} hat die Anmeldung von {user} abgelehnt (401).',
    remedy:
      'Prüfen Sie die Anmeldeinformationen im Geheimnisspeicher oder ob das Konto, das die Synchronisierung ausführt, eine Identität in der Domäne hat.',
  },
  'configmgr.forbidden': {
    title: 'In ConfigMgr fehlen Rechte',
    detail: '{host} erlaubt {user} dies nicht: {path} (403).',
    remedy:
      'Machen Sie das Konto zu einem Administratorbenutzer von ConfigMgr, der Pakete lesen und Inhalte verteilen darf.',
  },
  'configmgr.no-service': {
    title: 'Es gibt keinen Verwaltungsdienst',
    detail: 'Auf {host} gibt es unter {path} nichts (404).',
    remedy: 'Geben Sie den Server mit der Rolle „SMS-Anbieter“ an, mit ConfigMgr 1910 oder neuer.',
  },
  'configmgr.no-such-package': {
    title: 'ConfigMgr kennt das Paket nicht',
    detail: '{host} hat kein Paket {packageId}, oder das Konto darf es nicht sehen.',
    remedy:
      'Prüfen Sie seine Paket-ID in der Konsole (Softwarebibliothek, Pakete) und die Sicherheitsbereiche des Kontos.',
  },
  'configmgr.other-source': {
    title: 'Das Paket hat eine andere Quelle',
    detail: 'Das Paket {packageId} wird aus {found} erstellt, nicht aus {expected}.',
    remedy:
      'Geben Sie in der Konsole diesen Quellordner für das Paket an, oder geben Sie in „source“ an, wie ConfigMgr diesen Ordner nennt.',
  },
  'configmgr.refresh-refused': {
    title: 'ConfigMgr hat das Paket nicht aktualisiert',
    detail: 'Das Aktualisieren des Pakets {packageId} auf {host} endete mit {code}.',
    remedy:
      'Sehen Sie auf dem SMS-Anbieter in smsprov.log nach, und aktualisieren Sie das Paket in der Konsole mit „Verteilungspunkte aktualisieren“.',
  },
  'configmgr.throttled': {
    title: 'Der Verwaltungsdienst ist ausgelastet',
    detail: '{host} hat mit {status} geantwortet und bittet um {seconds} Sekunden Pause.',
    remedy: 'Es ist nichts zu tun: Der nächste Lauf fragt erneut.',
  },
  'configmgr.server-error': {
    title: 'Im Verwaltungsdienst ist ein Fehler aufgetreten',
    detail: '{host} hat auf {path} mit {status} geantwortet: {cause}.',
    remedy: 'Sehen Sie auf dem SMS-Anbieter in adminservice.log nach.',
  },
  'configmgr.garbled': {
    title: 'Die Antwort ist nicht die des Verwaltungsdiensts',
    detail: '{host} hat auf {path} mit etwas anderem als seinem JSON geantwortet: {answer}.',
    remedy: 'Prüfen Sie, ob der Name zum SMS-Anbieter führt und nicht zu einem anderen Webserver.',
  },
  'configmgr.credential-unfit': {
    title: 'Die Anmeldeinformationen sind für NTLM nicht verwendbar',
    detail: 'Die Anmeldeinformationen {credential}: {cause}.',
    remedy:
      'Verwenden Sie ein Konto, dessen Name keinen Doppelpunkt und dessen Kennwort nur Buchstaben, Ziffern und Zeichen aus ASCII enthält, oder einen Host mit Windows.',
  },
  'configmgr.not-distributed': {
    title: 'Das Paket ist nicht für diesen Verteilungspunkt bestimmt',
    detail: 'ConfigMgr meldet nichts über das Paket {packageId} auf {server}.',
    remedy:
      'Verteilen Sie den Inhalt des Pakets in der Konsole dorthin, oder korrigieren Sie den Namen des Servers.',
  },
  'configmgr.content-retrying': {
    title: 'ConfigMgr versucht es erneut',
    detail:
      'ConfigMgr konnte das Paket {packageId} nicht zu {server} bringen und versucht es erneut (Statusmeldung {message}).',
    remedy:
      'Sehen Sie in der Konsole unter „Überwachung“, „Inhaltsstatus“ nach sowie in distmgr.log und PkgXferMgr.log an seinem Standort.',
  },
  'configmgr.content-failed': {
    title: 'ConfigMgr hat aufgegeben',
    detail:
      'ConfigMgr versucht nicht mehr, das Paket {packageId} zu {server} zu bringen (Statusmeldung {message}).',
    remedy:
      'Sehen Sie in der Konsole unter „Überwachung“, „Inhaltsstatus“ nach, beheben Sie, was dort steht, und verteilen Sie das Paket dorthin erneut.',
  },
  'configmgr.content-removed': {
    title: 'ConfigMgr entfernt das Paket',
    detail: 'Das Paket {packageId} wird von {server} entfernt, oder sein Entfernen ist fehlgeschlagen.',
    remedy:
      'Verteilen Sie das Paket in der Konsole erneut dorthin, oder entfernen Sie hier den Verteilungspunkt.',
  },
  'configmgr.content-unknown': {
    title: 'ConfigMgr meldet einen unbekannten Zustand',
    detail:
      'ConfigMgr meldet für das Paket {packageId} auf {server} den Zustand {state}, dessen Bedeutung nicht bekannt ist.',
    remedy: 'Sehen Sie in der Konsole unter „Überwachung“, „Inhaltsstatus“ nach.',
  },
};
