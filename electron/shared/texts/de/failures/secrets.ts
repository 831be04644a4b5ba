import type { FailureWording } from '../../../failures/failure-text.ts';
import type { secretsFailures as english } from '../../../failures/secrets.ts';

export const secretsFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'secret.bad-name': {
    title: 'Der Name der Anmeldeinformationen ist ungültig',
    detail: 'Der Name „{name}“ ist für Anmeldeinformationen ungültig.',
    remedy:
      'Verwenden Sie 1 bis 64 Buchstaben, Ziffern, Punkte, Unterstriche oder Bindestriche, beginnend mit einem Buchstaben oder einer Ziffer.',
  },
  'secret.not-found': {
    title: 'Die Anmeldeinformationen sind nicht gespeichert',
    detail:
      'Im Geheimnisspeicher dieses Computers gibt es keine Anmeldeinformationen mit dem Namen „{name}“.',
    remedy: 'Speichern Sie sie unter diesem Namen, oder korrigieren Sie den Namen in den Einstellungen.',
  },
  'secret.exposed': {
    title: 'Die Anmeldeinformationen sind für andere lesbar',
    detail: '{path} ist nicht diesem Konto allein vorbehalten ({found}) und wird daher nicht verwendet.',
    remedy:
      'Ändern Sie das Kennwort dort, wo es gilt, entfernen Sie die Datei, und speichern Sie die Anmeldeinformationen erneut.',
  },
  'secret.unreadable': {
    title: 'Die Anmeldeinformationen können nicht gelesen werden',
    detail: '{path} kann nicht gelesen werden: {cause}.',
    remedy:
      'Führen Sie das Programm mit dem Konto aus, dem der Speicher gehört (root), oder speichern Sie die Anmeldeinformationen erneut.',
  },
  'secret.not-stored': {
    title: 'Die Anmeldeinformationen können nicht gespeichert werden',
    detail: '{path} kann nicht geändert werden: {cause}.',
    remedy:
      'Führen Sie das Programm mit dem Konto aus, dem der Speicher gehört (root), und prüfen Sie den Datenträger.',
  },
};
