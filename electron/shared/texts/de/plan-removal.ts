import type { planRemoval as english } from '../en/plan-removal.ts';

export const planRemoval: Readonly<Record<keyof typeof english, string>> = {
  group: 'Gruppe {name} entfernen',
  folder: 'Ordner {path} entfernen',
  permissions: 'Frühere Berechtigungen von {path} wiederherstellen',
  share: 'Freigabe {name} entfernen',
  shareAccess: 'Wiederherstellen, wer die Freigabe {name} verwenden darf',
  settings: 'Einstellungen des Standorts entfernen',
  handedOver: 'Katalog und Aufzeichnungen der Läufe von {account} zurückübernehmen',
  host: 'PkgSource von {computer} entfernen oder den Computer nennen, wenn dort eine interaktive Anmeldung erforderlich ist',
  records: 'Aufzeichnungen der Läufe entfernen und den Katalog behalten',
  catalog: 'Katalog und Aufzeichnungen der Läufe entfernen',
  schedule: 'Zeitplan des Synchronisierungsprogramms entfernen',
  alertSchedule: 'Zeitplan der Prüfung auf Störungen entfernen',
  copies: 'Katalog von den Verteilungspunkten entfernen, sofern er von diesem Standort stammt',
  entry: 'Eintrag des Standorts auf diesem Computer entfernen',
  entryAndSource:
    'Eintrag des Standorts auf diesem Computer entfernen, mit dem letzten Standort auch die Ereignisquelle {source}',
  cleaning: '{name} wird bereinigt',
};
