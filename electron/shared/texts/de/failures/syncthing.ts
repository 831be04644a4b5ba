import type { FailureWording } from '../../../failures/failure-text.ts';
import type { syncthingFailures as english } from '../../../failures/syncthing.ts';

export const syncthingFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'syncthing.unreachable': {
    title: 'Syncthing ist nicht erreichbar',
    detail: 'Syncthing unter {address} ist nicht erreichbar: {cause}.',
    remedy:
      'Starten Sie dort Syncthing, oder prüfen Sie die Adresse seiner REST-API und die Firewall dazwischen.',
  },
  'syncthing.api-key-refused': {
    title: 'Syncthing hat den API-Schlüssel abgelehnt',
    detail:
      'Syncthing unter {address} nimmt den API-Schlüssel nicht an, der als „{credential}“ gespeichert ist.',
    remedy:
      'Kopieren Sie den Schlüssel aus Syncthing (Aktionen, Einstellungen, API-Schlüssel), und speichern Sie ihn als Kennwort von „{credential}“ mit „pkgsource secret set {credential}“.',
  },
  'syncthing.certificate-differs': {
    title: 'Syncthing zeigt ein anderes Zertifikat',
    detail:
      'Was unter {address} antwortet, zeigt ein Zertifikat mit dem SHA-256-Fingerabdruck {shown}, nicht {pinned} wie in den Einstellungen. Es wurde nichts dorthin gesendet, auch nicht der API-Schlüssel.',
    remedy:
      'Vergleichen Sie ihn mit „openssl x509 -noout -fingerprint -sha256 -in https-cert.pem“ im eigenen Ordner von Syncthing. Hat Syncthing sein Zertifikat erneuert, ändern Sie certificateSha256; sonst finden Sie heraus, was dort antwortet.',
  },
  'syncthing.certificate-unknown': {
    title: 'Der Fingerabdruck des Zertifikats von Syncthing fehlt',
    detail: 'Die Einstellungen sagen nicht, welches Zertifikat Syncthing unter {address} hat.',
    remedy:
      'Setzen Sie certificateSha256 auf das, was „openssl x509 -noout -fingerprint -sha256 -in https-cert.pem“ im eigenen Ordner von Syncthing ausgibt.',
  },
  'syncthing.not-encrypted': {
    title: 'Der API-Schlüssel ginge unverschlüsselt durch das Netzwerk',
    detail:
      'Die REST-API unter {address} liegt nicht auf diesem Computer und wird nicht über https abgefragt.',
    remedy: 'Verwenden Sie https, und legen Sie certificateSha256 fest.',
  },
  'syncthing.too-old': {
    title: 'Diese Version von Syncthing ist zu alt',
    detail: 'Syncthing unter {address} hat die Version {version}; erforderlich ist {oldest} oder neuer.',
    remedy: 'Aktualisieren Sie dort Syncthing.',
  },
  'syncthing.refused': {
    title: 'Syncthing hat nicht getan, worum es gebeten wurde',
    detail: 'Syncthing unter {address} hat auf {request} mit {status} geantwortet: {answer}.',
    remedy: 'Sehen Sie dort im Protokoll von Syncthing nach, und versuchen Sie es erneut.',
  },
  'syncthing.strange-answer': {
    title: 'Die Antwort stammt von keinem bekannten Syncthing',
    detail: 'Die Antwort von {address} auf {request} kann nicht gelesen werden: {cause}.',
    remedy:
      'Prüfen Sie, ob die Adresse die der REST-API von Syncthing ist und ob dessen Version unterstützt wird.',
  },
  'syncthing.folder-elsewhere': {
    title: 'Der Ordner von Syncthing liegt an einem anderen Ort',
    detail:
      'Syncthing unter {address} hat bereits einen Ordner {id} in {present}, nicht in {path}. Er blieb, wie er ist.',
    remedy:
      'Entfernen Sie diesen Ordner in Syncthing, falls er nicht gebraucht wird, oder geben Sie diesem Standort eine andere folderId.',
  },
  'syncthing.source-paused': {
    title: 'Der Ordner von Syncthing ist an der Quelle angehalten',
    detail:
      'Jemand hat den Ordner {id} im Syncthing unter {address} angehalten: Nichts verlässt ihn, bis er fortgesetzt wird.',
    remedy: 'Drücken Sie bei diesem Ordner in Syncthing „Fortsetzen“; PkgSource lässt ihn, wie er ist.',
  },
  'syncthing.other-device': {
    title: 'Das Syncthing dieses Verteilungspunkts ist ein anderes Gerät',
    detail:
      'Das Syncthing unter {address} ist {found}; die Einstellungen sagen, dass {name} das Gerät {deviceId} ist.',
    remedy: 'Korrigieren Sie member oder syncthing.api von {name}.',
  },
  'syncthing.no-device': {
    title: 'Die Einstellungen nennen kein Gerät',
    detail: 'Für {name} ist kein Syncthing-Gerät angegeben, oder die Angabe ist keines: {member}.',
    remedy:
      'Geben Sie die Gerätekennung als member von {name} an: Aktionen, Eigene Kennung in Syncthing dort, oder „syncthing device-id“ (vor 2.0 „syncthing --device-id“).',
  },
  'syncthing.not-shared': {
    title: 'Der Verteilungspunkt nimmt den Ordner nicht an',
    detail: 'Syncthing von {name} ist verbunden, aber der Ordner {folder} ist dort nicht eingerichtet.',
    remedy:
      'Nehmen Sie den Ordner dort als „Nur empfangen“ an, oder installieren Sie das Kit von „pkgsource replication kit“.',
  },
  'syncthing.member-stopped': {
    title: 'Syncthing des Verteilungspunkts hat den Ordner angehalten',
    detail: 'Syncthing von {name} meldet: {cause}.',
    remedy: 'Beheben Sie das dort; Syncthing macht von selbst weiter.',
  },
  'syncthing.changed-locally': {
    title: 'Auf dem Verteilungspunkt wurden Dateien geändert',
    detail:
      'Jemand hat geändert, was Syncthing zu {name} gebracht hatte; Syncthing lässt es so, bis ihm etwas anderes gesagt wird.',
    remedy:
      'Finden Sie heraus, wer es geändert hat. Was niemand veröffentlicht hat, macht die Prüfung rückgängig, die es findet; ein älterer Katalog weicht dem nächsten oder sofort, wenn Sie dort in Syncthing „Lokale Änderungen zurücksetzen“ wählen.',
  },
  'syncthing.member-alone': {
    title: 'Das Syncthing des Verteilungspunkts hat keine Verbindung',
    detail:
      'Syncthing unter {address} konnte eine Änderung nicht rückgängig machen: Kein anderes Gerät ist verbunden.',
    remedy:
      'Prüfen Sie, ob es die Quelle erreicht (syncthing.addresses, deviceAddresses, die Firewall dazwischen).',
  },
  'syncthing.revert-by-hand': {
    title: 'Die Änderung muss auf dem Verteilungspunkt selbst rückgängig gemacht werden',
    detail:
      'Syncthing überträgt von selbst nichts erneut, wo eine Datei geändert wurde, und die REST-API von {names} steht nicht in den Einstellungen.',
    remedy:
      'Klicken Sie dort in Syncthing auf „Lokale Änderungen zurücksetzen“, oder legen Sie syncthing.api dieser Verteilungspunkte fest, damit der nächste Lauf es tut.',
  },
};
