import type { assessment as english } from '../en/assessment.ts';

export const assessment: Readonly<Record<keyof typeof english, string>> = {
  stale: 'Die letzte Synchronisierung wurde nicht zu Ende geführt.',
  staleAdvice:
    'Wählen Sie „Jetzt synchronisieren“: Die neue Synchronisierung übernimmt die Arbeit und schließt sie ab.',
  running: 'Eine Synchronisierung läuft.',
  shareGone:
    'Die Freigabe {name} ist nicht mehr vorhanden: Niemand kann den Katalog über das Netzwerk lesen.',
  shareGoneAdvice: 'Wählen Sie „Wartung“ und dann „Prüfen und reparieren“: Die Freigabe wird neu erstellt.',
  shareElsewhere: 'Die Freigabe {name} führt nicht zu PkgSource: Dort findet niemand den Katalog.',
  shareElsewhereAdvice:
    'Entfernen Sie diese Freigabe, oder benennen Sie sie um, und wählen Sie dann „Wartung“ und „Prüfen und reparieren“.',
  shareTakenAdvice:
    '{name} zeigt auf {path}. Entfernen Sie diese Freigabe, oder benennen Sie sie um, und wählen Sie dann „Wartung“ und „Prüfen und reparieren“.',
  notServed: 'Die Freigabe {name} ist nicht erreichbar: Der SMB-Server dieses Computers ist nicht bereit.',
  noCatalog: 'PkgSource enthält keinen Katalog.',
  noCatalogAdvice: 'Starten Sie eine Synchronisierung mit „Jetzt synchronisieren“.',
  refused:
    'Die letzte Synchronisierung hat den neuen Katalog abgelehnt. Der installierte wird weiter verwendet.',
  failed: 'Die letzte Synchronisierung ist fehlgeschlagen. Der installierte Katalog wird weiter verwendet.',
  interrupted: 'Die letzte Synchronisierung wurde unterbrochen.',
  interruptedAdvice: 'Wählen Sie „Jetzt synchronisieren“: Die neue Synchronisierung schließt die Arbeit ab.',
  onlyBad: 'Dem Verteilungspunkt fehlt der aktuelle Katalog.',
  bad: '{count, plural, one {# von {all, number} Verteilungspunkten fehlt der aktuelle Katalog.} other {# von {all, number} Verteilungspunkten fehlt der aktuelle Katalog.}}',
  onlyLate: 'Der Verteilungspunkt ist noch nicht synchron.',
  late: '{count, plural, one {# von {all, number} Verteilungspunkten ist noch nicht synchron.} other {# von {all, number} Verteilungspunkten sind noch nicht synchron.}}',
  lateAdvice:
    'Die nächste Synchronisierung bringt den Katalog dorthin. Starten Sie sie mit „Jetzt synchronisieren“, oder warten Sie sie ab.',
  engine:
    '{count, plural, one {{engine} gibt keine Auskunft über den Verteilungspunkt, den es versorgt.} other {{engine} gibt keine Auskunft über die # Verteilungspunkte, die es versorgt.}}',
  onlyArriving: 'Der Katalog ist auf dem Weg zum Verteilungspunkt.',
  arriving:
    '{count, plural, one {Der Katalog ist auf dem Weg zu # von {all, number} Verteilungspunkten.} other {Der Katalog ist auf dem Weg zu # von {all, number} Verteilungspunkten.}}',
  arrivingAdvice:
    'Replikationssysteme übertragen ihn. Es ist nichts zu tun: PkgSource prüft stündlich, was angekommen ist, und weist es anhand des Hashs nach.',
  arrivingSomeAdvice:
    '{reported, plural, one {Replikationssysteme übertragen ihn und melden # davon ohne Nachweis als übertragen: Erlauben Sie PkgSource, den Ordner dort zu lesen.} other {Replikationssysteme übertragen ihn und melden # davon ohne Nachweis als übertragen: Erlauben Sie PkgSource, die Ordner dort zu lesen.}}',
  onlyReported: 'Für den Verteilungspunkt ist der Katalog als übertragen gemeldet; das ist kein Nachweis.',
  reported:
    '{count, plural, one {Für # von {all, number} Verteilungspunkten ist der Katalog als übertragen gemeldet; das ist kein Nachweis.} other {Für # von {all, number} Verteilungspunkten ist der Katalog als übertragen gemeldet; das ist kein Nachweis.}}',
  reportedAdvice:
    'Die Tabelle unten nennt den Grund, aus dem er dort nicht gelesen werden konnte. Erlauben Sie dem Konto, das die Synchronisierung ausführt, den Ordner zu lesen: Die nächste Prüfung berechnet dann den Hash der Datei.',
  arrivingLateAdvice:
    'Bei einigen dauert es zu lange: Die Benachrichtigungen unten nennen sie. Prüfen Sie das System, das den Katalog dorthin überträgt.',
  named: '{point}: {advice}',
  inTable: 'Die Tabelle unten nennt für jeden den Grund und die Abhilfe.',
  missed: 'Die für den {when} geplante Synchronisierung wurde nicht ausgeführt.',
  missedAdvice:
    'Prüfen Sie, ob der Synchronisierungshost eingeschaltet war. Falls ja, prüfen und reparieren Sie den Standort.',
  old: 'Der Katalog ist älter als der Patch Tuesday vom {day}.',
  oldAdvice: 'Legen Sie den neuesten Katalog im Katalogordner ab: {folder}',
  good: 'PkgSource enthält den aktuellen Katalog.',
  noPoints: 'Noch erhält kein Verteilungspunkt eine Kopie davon.',
  allGood:
    '{count, plural, one {Der Verteilungspunkt enthält den aktuellen Katalog.} other {Alle # Verteilungspunkte enthalten den aktuellen Katalog.}}',
};
