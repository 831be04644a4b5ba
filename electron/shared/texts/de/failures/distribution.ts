import type { distributionFailures as english } from '../../../failures/distribution.ts';
import type { FailureWording } from '../../../failures/failure-text.ts';

export const distributionFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'dp.path-not-absolute': {
    title: 'Der Pfad eines Verteilungspunkts ist nicht vollständig',
    detail: '{path} ist weder ein vollständiger Pfad, noch hat es die Form \\\\Server\\Freigabe\\Ordner.',
    remedy: 'Geben Sie den vollständigen Pfad an.',
  },
  'dp.path-not-unc': {
    title: 'Der Netzwerkpfad ist ungültig',
    detail:
      '{path} hat nicht die Form \\\\Server\\Freigabe\\Ordner, oder ein Name darin enthält ein unzulässiges Zeichen.',
    remedy: 'Korrigieren Sie den Pfad.',
  },
  'dp.unreachable': {
    title: 'Der Verteilungspunkt ist nicht erreichbar',
    detail: '{path} ist nicht erreichbar: {cause}.',
    remedy:
      'Prüfen Sie, ob der Server eingeschaltet und der Pfad eingebunden ist; der nächste Lauf versucht es erneut.',
  },
  'dp.not-mounted': {
    title: 'Der Verteilungspunkt ist nicht eingebunden',
    detail:
      '{path} lag früher auf einem Dateisystem, das unter {mountPoint} eingebunden war und es jetzt nicht ist.',
    remedy:
      'Binden Sie es ein; der nächste Lauf versucht es erneut. In den leeren Einhängepunkt wurde nichts geschrieben.',
  },
  'dp.folder-missing': {
    title: 'Der Ordner ist nicht vorhanden',
    detail: 'Der Ordner {path} ist nicht vorhanden.',
    remedy:
      'Erstellen Sie ihn, binden Sie ein, worauf er liegt, oder korrigieren Sie den Pfad dieses Verteilungspunkts.',
  },
  'dp.vanished': {
    title: 'Der Verteilungspunkt verschwand während des Kopierens',
    detail: '{path} war da und dann nicht mehr: {cause}.',
    remedy: 'Prüfen Sie den Server oder die Einbindung; der nächste Lauf beginnt mit dem Kopieren von vorn.',
  },
  'dp.stalled': {
    title: 'Der Verteilungspunkt antwortet nicht',
    detail: '{path} hat nicht rechtzeitig geantwortet: {cause}.',
    remedy:
      'Prüfen Sie den Server und das Netzwerk dorthin; bei den anderen Verteilungspunkten ging es ohne ihn weiter.',
  },
  'dp.not-a-folder': {
    title: 'Der Pfad ist kein Ordner',
    detail: 'Was in {path} liegt, ist kein Ordner.',
    remedy: 'Korrigieren Sie den Pfad dieses Verteilungspunkts, oder entfernen Sie die Datei.',
  },
  'dp.no-space': {
    title: 'Kein Speicherplatz auf dem Verteilungspunkt',
    detail: '{path} hat keinen Speicherplatz für den neuen Katalog: {cause}.',
    remedy:
      'Geben Sie dort Speicherplatz frei: Der neue Katalog liegt neben dem vorhandenen, bis er geprüft ist.',
  },
  'dp.no-rights': {
    title: 'Auf dem Verteilungspunkt fehlen Rechte',
    detail: 'Dieses Konto darf nicht nach {path} schreiben: {cause}.',
    remedy:
      'Erteilen Sie dem Konto des Synchronisierungshosts dort die Berechtigung „Ändern“, für die Freigabe und den Ordner.',
  },
  'dp.read-only': {
    title: 'Der Verteilungspunkt ist schreibgeschützt',
    detail: 'Das Dateisystem von {path} ist schreibgeschützt eingebunden: {cause}.',
    remedy:
      'Binden Sie es mit Schreibzugriff ein; prüfen Sie ein Dateisystem, das von selbst schreibgeschützt wurde.',
  },
  'dp.in-use': {
    title: 'Der Katalog auf dem Verteilungspunkt wird gerade verwendet',
    detail: 'Der vorhandene Katalog in {path} ist geöffnet: {cause}.',
    remedy: 'Nichts zu tun: Der neue liegt geprüft daneben, und der nächste Lauf benennt ihn nur noch um.',
  },
  'dp.proof-mismatch': {
    title: 'Die Kopie ist nicht das, was geschrieben wurde',
    detail: 'Was aus {path} zurückgelesen wurde, weicht vom Katalog ab: {cause}.',
    remedy:
      'Prüfen Sie Datenträger, Arbeitsspeicher und Netzwerk dieses Servers; der Katalog dort wurde nicht ersetzt.',
  },
  'dp.io-failed': {
    title: 'Das Kopieren ist fehlgeschlagen',
    detail: 'Das Kopieren nach {path} ist fehlgeschlagen: {cause}.',
    remedy:
      'Prüfen Sie den Datenträger dieses Servers und die Verbindung dorthin; der nächste Lauf versucht es erneut.',
  },
  'dp.worker-ended': {
    title: 'Der Kopierprozess endete unerwartet',
    detail: 'Der Prozess, der nach {path} kopierte, endete von selbst: {cause}.',
    remedy:
      'Prüfen Sie, ob diesem Computer Arbeitsspeicher fehlt; der nächste Lauf beginnt mit dem Kopieren von vorn.',
  },
  'dp.source-damaged': {
    title: 'Der Katalog in PkgSource ist beschädigt',
    detail:
      'Nach {path} wurde nichts kopiert: Der Katalog in PkgSource ist nicht das, was seine catalog.json sagt.',
    remedy:
      'Prüfen Sie den Datenträger von PkgSource, und führen Sie dann „pkgsource verify“ aus, das den Katalog erneut abruft.',
  },
  'dp.sign-in-refused': {
    title: 'Anmeldung abgelehnt',
    detail: 'Der Server von {path} hat den Benutzernamen oder das Kennwort abgelehnt: {cause}.',
    remedy: 'Korrigieren Sie die Anmeldeinformationen dieses Verteilungspunkts im Geheimnisspeicher.',
  },
  'dp.share-missing': {
    title: 'Diese Freigabe gibt es nicht',
    detail: 'Der Server von {path} hat keine Freigabe mit diesem Namen: {cause}.',
    remedy: 'Korrigieren Sie den Pfad, oder erstellen Sie die Freigabe auf diesem Server.',
  },
  'dp.smbclient-missing': {
    title: 'Der SMB-Client fehlt',
    detail: 'smbclient, über das {path} erreicht wird, ist auf diesem Computer nicht installiert.',
    remedy:
      'Installieren Sie es (apt install smbclient), oder binden Sie die Freigabe ein, und geben Sie den eingebundenen Ordner an.',
  },
  'dp.credential-missing': {
    title: 'Die Anmeldeinformationen fehlen',
    detail: 'Die Anmeldeinformationen für {path} sind nicht im Geheimnisspeicher dieses Computers: {cause}.',
    remedy:
      'Speichern Sie sie dort, oder korrigieren Sie ihren Namen in den Einstellungen dieses Verteilungspunkts.',
  },
};
