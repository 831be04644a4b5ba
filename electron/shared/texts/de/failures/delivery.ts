import type { deliveryFailures as english } from '../../../failures/delivery.ts';
import type { FailureWording } from '../../../failures/failure-text.ts';

export const deliveryFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'delivery.duplicate-group': {
    title: 'Zwei Gruppen haben denselben Namen',
    detail: 'Es gibt eine weitere Gruppe von Verteilungspunkten mit dem Namen {name}.',
    remedy: 'Geben Sie einer von beiden einen anderen Namen; Groß- und Kleinschreibung zählt nicht.',
  },
  'delivery.no-such-group': {
    title: 'Die Gruppe ist nicht vorhanden',
    detail: '{name} gehört zur Gruppe {group}, die bei den Gruppen der Verteilungspunkte fehlt.',
    remedy: 'Fügen Sie die Gruppe zu distributionPointGroups hinzu, oder korrigieren Sie ihren Namen.',
  },
  'delivery.no-such-hub': {
    title: 'Der Hub ist nicht vorhanden',
    detail: 'Der Hub {name} ist kein Verteilungspunkt, auf den PkgSource kopiert.',
    remedy:
      'Geben Sie einen Verteilungspunkt mit der Übertragung „copy“ an, oder lassen Sie Hubs weg, wenn das Replikationssystem den Katalog aus PkgSource bezieht.',
  },
  'delivery.not-encrypted': {
    title: 'Der API-Schlüssel ginge unverschlüsselt durch das Netzwerk',
    detail: '{address} liegt auf einem anderen Computer und verwendet kein TLS.',
    remedy:
      'Aktivieren Sie dort TLS, und geben Sie die Adresse mit https an, zusammen mit certificateSha256.',
  },
  'delivery.no-certificate': {
    title: 'Das Zertifikat ist nicht angegeben',
    detail: 'Es ist nicht angegeben, welches Zertifikat {address} hat.',
    remedy:
      'Geben Sie seinen SHA-256-Fingerabdruck als certificateSha256 an; „openssl x509 -noout -fingerprint -sha256 -in https-cert.pem“ gibt ihn aus.',
  },
  'delivery.no-member': {
    title: 'Das Gerät ist nicht angegeben',
    detail: 'Syncthing überträgt den Katalog zu {name}, aber es ist nicht angegeben, welches Gerät das ist.',
    remedy:
      'Geben Sie die Gerätekennung als member an: Aktionen, Eigene Kennung in Syncthing dort, oder „syncthing device-id“ (vor 2.0 „syncthing --device-id“).',
  },
  'delivery.not-a-device': {
    title: 'Das ist keine Gerätekennung',
    detail: '{member} (bei {name}) hat nicht die Form einer Gerätekennung von Syncthing.',
    remedy:
      'Kopieren Sie sie aus Syncthing dort: Aktionen, Eigene Kennung, oder „syncthing device-id“ (vor 2.0 „syncthing --device-id“).',
  },
  'delivery.engine-worth': {
    title: 'Ein Replikationssystem eignet sich hier besser',
    detail:
      'Jeden neuen Katalog auf {points} Verteilungspunkte zu kopieren belastet die Verbindung des Hosts mit {gigabytes} GB, etwa {hours} h {pace}.',
    remedy:
      'Erwägen Sie ab {worthFromPoints} Verteilungspunkten ein Replikationssystem (deren „delivery“): Mit Syncthing gehen etwa {engineGigabytes} GB durch die Verbindung.',
  },
  'delivery.engine-needed': {
    title: 'Das Kopieren dauert länger, als ein Lauf dauern darf',
    detail:
      'Jeden neuen Katalog auf {points} Verteilungspunkte zu kopieren belastet die Verbindung des Hosts mit {gigabytes} GB, etwa {hours} h {pace}; die Aufgabenplanung beendet einen Lauf nach {limit} h, und der nächste macht weiter.',
    remedy:
      'Lassen Sie ein Replikationssystem den Katalog übertragen (deren „delivery“), was sich ab {worthFromPoints} Verteilungspunkten lohnt: Mit Syncthing gehen etwa {engineGigabytes} GB durch die Verbindung.',
  },
  'dp.foreign-catalog': {
    title: 'Der Verteilungspunkt enthält einen Katalog, der nie veröffentlicht wurde',
    detail:
      'In {path} liegt eine Datei mit dem SHA-256-Hash {sha256}, die dieser Standort nie veröffentlicht hat.',
    remedy:
      'Finden Sie heraus, wer sie geschrieben hat. Was den Katalog dorthin überträgt, kann von hier aus nicht gefragt werden: Löschen Sie die Datei dort, damit sie erneut übertragen wird.',
  },
  'dp.foreign-replaced': {
    title: 'Auf dem Verteilungspunkt lag ein Katalog, der nie veröffentlicht wurde',
    detail:
      'In {path} lag eine Datei mit dem SHA-256-Hash {sha256}, die dieser Standort nie veröffentlicht hat; sie wurde mit dem Katalog überschrieben.',
    remedy: 'Finden Sie heraus, wer sie geschrieben hat.',
  },
  'dp.foreign-asked': {
    title: 'Der Verteilungspunkt enthält einen Katalog, der nie veröffentlicht wurde',
    detail:
      'In {path} liegt eine Datei mit dem SHA-256-Hash {sha256}, die dieser Standort nie veröffentlicht hat.',
    remedy:
      'Finden Sie heraus, wer sie geschrieben hat. {engine} wurde gebeten, den Katalog erneut zu übertragen.',
  },
  'delivery.member-away': {
    title: 'Das Replikationssystem erreicht den Verteilungspunkt nicht',
    detail: '{engine} hat keine Verbindung zu {name}: {since}.',
    remedy:
      'Prüfen Sie, ob das Replikationssystem dort läuft und ob das Netzwerk zwischen beiden offen ist; es macht von selbst weiter.',
  },
  'delivery.no-syncthing': {
    title: 'Es gibt nichts, wofür ein Kit erstellt werden könnte',
    detail: 'Zu keinem Verteilungspunkt dieses Standorts überträgt Syncthing den Katalog.',
    remedy: 'Legen Sie zuerst für einen Verteilungspunkt oder eine Gruppe die Übertragung „syncthing“ fest.',
  },
  'delivery.several-syncthings': {
    title: 'Es ist nicht klar, welche Syncthing-Instanz gemeint ist',
    detail: 'Der Standort hat {count} Übertragungen durch Syncthing, die sich unterscheiden.',
    remedy: 'Geben Sie ihnen dieselben Einstellungen, am besten in einer Gruppe.',
  },
  'delivery.not-tested': {
    title: 'Ein Replikationssystem überträgt den Katalog dorthin',
    detail:
      '{name} wurde nicht getestet: Ein Test schreibt, und der Ordner gehört dem Replikationssystem (Übertragung „{delivery}“).',
    remedy:
      'Sehen Sie mit „pkgsource arrivals“ nach, ohne zu schreiben, oder fragen Sie mit „pkgsource check“ die Replikationssysteme ab, die sich abfragen lassen.',
  },
  'delivery.cannot-pause': {
    title: 'Hier lässt sich nichts anhalten',
    detail: 'Kein Replikationssystem, das angehalten werden kann, versorgt {names}.',
    remedy: 'Prüfen Sie die Namen; wird dorthin kopiert, deaktivieren Sie den Verteilungspunkt (enabled).',
  },
};
