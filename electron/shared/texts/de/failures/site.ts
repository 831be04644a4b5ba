import type { FailureWording } from '../../../failures/failure-text.ts';
import type { siteFailures as english } from '../../../failures/site.ts';

export const siteFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'site.none': {
    title: 'Kein Standort',
    detail: 'Auf diesem Computer ist kein Standort eingerichtet.',
    remedy: 'Führen Sie Setup aus, oder geben Sie den Standort mit --site DIR an.',
  },
  'site.several': {
    title: 'Mehr als ein Standort',
    detail: 'Dieser Computer hat {count} Standorte: {paths}.',
    remedy: 'Geben Sie mit --site DIR den an, den Sie meinen.',
  },
  'site.not-found': {
    title: 'Dort ist kein Standort',
    detail: 'In {path} ist kein Standort: {settingsPath} ist nicht vorhanden.',
    remedy: 'Prüfen Sie den Pfad, oder führen Sie Setup für diesen Ordner aus.',
  },
  'site.unreadable': {
    title: 'Eine Datei des Standorts kann nicht gelesen werden',
    detail: '{path} kann nicht gelesen werden: {cause}.',
    remedy:
      'Prüfen Sie die Berechtigungen der Datei und ob der Datenträger oder die Freigabe verbunden ist, und versuchen Sie es dann erneut.',
  },
  'site.access-denied': {
    title: 'Der Zugriff wird verweigert',
    detail: 'Dieses Konto darf {path} nicht lesen.',
    remedy:
      'Führen Sie es als Administrator aus (unter Linux als root); um den Status zu sehen, genügt die Mitgliedschaft in der Gruppe der SMS-Administratoren.',
  },
  'site.settings-damaged': {
    title: 'Die Einstellungen des Standorts sind beschädigt',
    detail: '{path} ist nicht das, was Setup geschrieben hat: {cause}.',
    remedy:
      'Korrigieren Sie die Datei, oder stellen Sie sie aus einer Sicherung wieder her. Gibt es keine, verschieben Sie sie, und führen Sie Setup für diesen Ordner erneut aus.',
  },
  'site.record-damaged': {
    title: 'Eine Aufzeichnung des Standorts ist beschädigt',
    detail: '{path} ist nicht das, was eine Synchronisierung geschrieben hat: {cause}.',
    remedy: 'Starten Sie eine Synchronisierung: Sie schreibt die Datei neu.',
  },
  'site.newer-format': {
    title: 'Der Standort wurde von einem neueren PkgSource geschrieben',
    detail: '{path} hat das Format {found}; dieses Programm kennt Formate bis {known}.',
    remedy: 'Aktualisieren Sie PkgSource auf diesem Computer.',
  },
  'site.registry-damaged': {
    title: 'Die Liste der Standorte ist beschädigt',
    detail: '{path} ist keine Liste von Standorten: {cause}.',
    remedy:
      'Geben Sie den Standort mit --site DIR an; löschen Sie die Datei, und führen Sie Setup erneut aus, um die Liste zu erneuern.',
  },
  'site.run-not-found': {
    title: 'Diesen Lauf gibt es nicht',
    detail: 'Es gibt kein Journal des Laufs {runId}.',
    remedy: 'Wählen Sie einen anderen Lauf: Die neuesten 200 werden aufbewahrt.',
  },
  'site.no-room': {
    title: 'Der Datenträger des Standorts ist voll',
    detail: 'Für {path} ist kein Speicherplatz frei.',
    remedy:
      'Geben Sie auf diesem Datenträger Speicherplatz frei, und synchronisieren Sie dann erneut. Was veröffentlicht ist, bleibt, wie es ist.',
  },
  'site.not-writable': {
    title: 'In den Standort kann nicht geschrieben werden',
    detail: '{path} kann nicht geschrieben werden: {cause}.',
    remedy:
      'Führen Sie das Programm mit einem Konto aus, das Vollzugriff auf PkgSource hat, und prüfen Sie, ob der Datenträger schreibgeschützt ist.',
  },
  'site.catalog-in-use': {
    title: 'Der Katalog in PkgSource wird gerade verwendet',
    detail:
      '{path} ist in einem anderen Programm geöffnet, daher konnte der neue Katalog nicht an seine Stelle treten.',
    remedy:
      'Schließen Sie das Programm, das ihn liest (siehe die geöffneten Dateien der Freigabe); der nächste Lauf versucht es erneut.',
  },
  'site.no-previous': {
    title: 'Es gibt keinen vorherigen Katalog',
    detail: '{path} ist nicht vorhanden: Es wurde noch nichts ersetzt.',
    remedy: 'Synchronisieren Sie stattdessen von der Quelle.',
  },
  'site.no-such-distribution-point': {
    title: 'Diesen Verteilungspunkt gibt es nicht',
    detail: 'Der Standort hat keinen aktivierten Verteilungspunkt {name}; er hat {known}.',
    remedy: 'Geben Sie einen dieser Namen an.',
  },
  'site.locked': {
    title: 'Ein anderer Lauf ist aktiv',
    detail: 'Der Lauf {runId} auf {host} (Prozess {process}) belegt den Standort; letzte Meldung: {since}.',
    remedy:
      'Warten Sie, bis er endet. Eine Sperre, die zwei Minuten lang nicht erneuert wird, wird übernommen.',
  },
  'site.lock-lost': {
    title: 'Ein anderer Lauf hat den Standort übernommen',
    detail:
      'Der Lauf {runId} auf {host} hat die Sperre von {path} übernommen, während dieser Lauf angehalten war.',
    remedy:
      'Es ist nichts verloren: Dieser Lauf hat aufgehört. Prüfen Sie, warum dieser Computer angehalten war.',
  },
  'run.interrupted': {
    title: 'Der Lauf wurde unterbrochen',
    detail: 'Das Programm oder der Computer {host} wurde beendet, bevor der Lauf {runId} zu Ende war.',
    remedy: 'Starten Sie eine Synchronisierung: Sie macht dort weiter, wo der Lauf aufhörte.',
  },
  'run.points-failed': {
    title: 'Einige Verteilungspunkte haben den Katalog nicht',
    detail: 'Fehler auf {count} von {total} Verteilungspunkten: {names}.',
    remedy:
      'Sehen Sie im Status den Grund und die Abhilfe für jeden nach; der nächste Lauf versucht es dort erneut.',
  },
  'site.no-such-group': {
    title: 'Diese Gruppe gibt es nicht',
    detail: 'Der Standort hat keine Gruppe {group} mit Verteilungspunkten darin; er hat {known}.',
    remedy: 'Geben Sie einen dieser Namen an.',
  },
};
