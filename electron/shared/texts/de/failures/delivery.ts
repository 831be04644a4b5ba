import type { deliveryFailures as english } from '../../../failures/delivery.ts';
import type { FailureWording } from '../../../failures/failure-text.ts';

export const deliveryFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'delivery.duplicate-group': {
    title: 'Zwei Gruppen haben denselben Namen',
    detail: 'Es gibt eine weitere Gruppe von Verteilungspunkten mit dem Namen {name}.',
    remedy: 'Geben Sie einer von beiden einen anderen Namen; Groß- und Kleinschreibung zählt nicht.',
  },
  'delivery.no-such-group': {
    title: 'Diese Gruppe gibt es nicht',
    detail: '{name} gehört zur Gruppe {group}, die nicht unter den Gruppen der Verteilungspunkte ist.',
    remedy: 'Fügen Sie die Gruppe zu distributionPointGroups hinzu, oder korrigieren Sie ihren Namen.',
  },
  'delivery.no-such-hub': {
    title: 'Diesen Hub gibt es nicht',
    detail: 'Der Hub {name} ist kein Verteilungspunkt, der durch Kopieren beliefert wird.',
    remedy:
      'Nennen Sie einen Verteilungspunkt mit der Zustellung „copy“, oder lassen Sie Hubs weg, wo das Programm den Katalog aus PkgSource nimmt.',
  },
  'delivery.not-encrypted': {
    title: 'Der API-Schlüssel ginge unverschlüsselt durch das Netzwerk',
    detail: '{address} ist auf einem anderen Computer und hat kein TLS.',
    remedy: 'Schalten Sie dort TLS ein, und schreiben Sie https, mit certificateSha256.',
  },
  'delivery.no-certificate': {
    title: 'Das Zertifikat ist nicht genannt',
    detail: 'Nichts sagt, welches Zertifikat {address} hat.',
    remedy:
      'Geben Sie seinen SHA-256-Fingerabdruck als certificateSha256 an; „openssl x509 -noout -fingerprint -sha256 -in https-cert.pem“ gibt ihn aus.',
  },
  'delivery.no-member': {
    title: 'Das Gerät ist nicht genannt',
    detail: '{name} wird durch Syncthing beliefert, und nichts sagt, welches Gerät es ist.',
    remedy: 'Geben Sie seine Geräte-ID als member an: syncthing --device-id gibt sie dort aus.',
  },
  'delivery.not-a-device': {
    title: 'Das ist keine Geräte-ID',
    detail: '{member} von {name} hat nicht die Form der Geräte-IDs von Syncthing.',
    remedy: 'Kopieren Sie sie von jenem Gerät: syncthing --device-id gibt sie dort aus.',
  },
  'delivery.engine-worth': {
    title: 'Ein Zustellprogramm würde den Katalog besser befördern',
    detail:
      'Jeden neuen Katalog auf {points} Verteilungspunkte zu kopieren bringt {gigabytes} GB durch die Verbindung des Hosts, etwa {hours} h {pace}.',
    remedy:
      'Erwägen Sie ab {worthFromPoints} Verteilungspunkten ein Zustellprogramm (ihre „delivery“): Mit Syncthing gehen etwa {engineGigabytes} GB durch die Verbindung.',
  },
  'delivery.engine-needed': {
    title: 'Das Kopieren dauert länger, als ein Lauf darf',
    detail:
      'Jeden neuen Katalog auf {points} Verteilungspunkte zu kopieren bringt {gigabytes} GB durch die Verbindung des Hosts, etwa {hours} h {pace}; die Aufgabenplanung beendet einen Lauf nach {limit} h, und der nächste macht weiter.',
    remedy:
      'Lassen Sie ein Zustellprogramm den Katalog befördern (ihre „delivery“), was sich ab {worthFromPoints} Verteilungspunkten lohnt: Mit Syncthing gehen etwa {engineGigabytes} GB durch die Verbindung.',
  },
  'dp.foreign-catalog': {
    title: 'Der Verteilungspunkt enthält einen Katalog, der nie veröffentlicht wurde',
    detail:
      'In {path} liegt eine Datei mit dem SHA-256 {sha256}, die dieser Standort nie veröffentlicht hat.',
    remedy:
      'Finden Sie heraus, wer sie geschrieben hat. Was den Katalog dorthin befördert, kann von hier nicht gefragt werden: Löschen Sie dort die Datei, damit sie erneut geliefert wird.',
  },
  'dp.foreign-replaced': {
    title: 'Auf dem Verteilungspunkt lag ein Katalog, der nie veröffentlicht wurde',
    detail:
      'In {path} lag eine Datei mit dem SHA-256 {sha256}, die dieser Standort nie veröffentlicht hat; der Katalog wurde darüber kopiert.',
    remedy: 'Finden Sie heraus, wer sie geschrieben hat.',
  },
  'dp.foreign-asked': {
    title: 'Der Verteilungspunkt enthält einen Katalog, der nie veröffentlicht wurde',
    detail:
      'In {path} liegt eine Datei mit dem SHA-256 {sha256}, die dieser Standort nie veröffentlicht hat.',
    remedy:
      'Finden Sie heraus, wer sie geschrieben hat. {engine} wurde gebeten, den Katalog erneut zu liefern.',
  },
  'delivery.member-away': {
    title: 'Das Zustellprogramm erreicht den Verteilungspunkt nicht',
    detail: '{engine} hat keine Verbindung zu {name}: {since}.',
    remedy:
      'Prüfen Sie, ob das Programm dort läuft und das Netzwerk zwischen beiden offen ist; es macht von selbst weiter.',
  },
  'delivery.no-syncthing': {
    title: 'Es gibt nichts, wofür ein Paket gemacht werden könnte',
    detail: 'Kein Verteilungspunkt dieses Standorts wird durch Syncthing beliefert.',
    remedy: 'Stellen Sie zuerst für einen Verteilungspunkt oder eine Gruppe die Zustellung „syncthing“ ein.',
  },
  'delivery.several-syncthings': {
    title: 'Es ist nicht klar, welches Syncthing gemeint ist',
    detail: 'Der Standort hat {count} Zustellungen durch Syncthing, die sich unterscheiden.',
    remedy: 'Geben Sie ihnen dieselben Einstellungen, am besten in einer Gruppe.',
  },
  'delivery.not-tested': {
    title: 'Ein Zustellprogramm befördert den Katalog dorthin',
    detail:
      '{name} wurde nicht getestet: Ein Test schreibt, und der Ordner gehört dem Zustellprogramm (Zustellung „{delivery}“).',
    remedy:
      '„pkgsource arrivals“ sieht nach, ohne zu schreiben; „pkgsource check“ fragt Zustellprogramme, die gefragt werden können.',
  },
  'delivery.cannot-pause': {
    title: 'Hier lässt sich nichts anhalten',
    detail: 'Kein Zustellprogramm, das angehalten werden kann, bedient {names}.',
    remedy: 'Prüfen Sie die Namen; wird kopiert, schalten Sie den Verteilungspunkt aus (enabled).',
  },
};
