import type { FailureWording } from '../../../failures/failure-text.ts';
import type { practiceFailures as english } from '../../../failures/practice.ts';

export const practiceFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'practice.program-missing': {
    title: 'Der Übungsstandort braucht ein weiteres Programm',
    detail: 'Das Programm {program} ist auf diesem Computer nicht installiert.',
    remedy: 'Installieren Sie es mit apt-get install {package}, und versuchen Sie es dann erneut.',
  },
  'practice.folder-unsuitable': {
    title: 'Der Übungsstandort kann in diesem Ordner nicht liegen',
    detail: 'Der Ordner {path} kann keinen privaten SMB-Server aufnehmen: {cause}.',
    remedy: 'Wählen Sie mit PKGSOURCE_HOME einen anderen Ordner mit kürzerem, einfacherem Pfad.',
  },
  'practice.catalogs-failed': {
    title: 'Die Beispielkataloge konnten nicht erstellt werden',
    detail: 'Die Beispielkataloge konnten in {folder} nicht erstellt werden: {cause}.',
    remedy: 'Prüfen Sie, ob auf diesem Datenträger Speicherplatz frei ist, und starten Sie dann erneut.',
  },
  'practice.smbd-ended': {
    title: 'Der private SMB-Server endete sofort',
    detail: 'smbd endete mit {end}, bevor er antwortete; das Ende seines Protokolls {log}: {tail}.',
    remedy: 'Sehen Sie in diesem Protokoll nach, korrigieren Sie, was es nennt, und starten Sie erneut.',
  },
  'practice.smbd-silent': {
    title: 'Der private SMB-Server antwortet nicht',
    detail:
      'smbd hat auf 127.0.0.1:{port} innerhalb von {seconds} Sekunden nicht geantwortet; das Ende seines Protokolls {log}: {tail}.',
    remedy: 'Sehen Sie in diesem Protokoll nach, und starten Sie erneut.',
  },
  'practice.account-refused': {
    title: 'Der private SMB-Server hat ein Konto abgelehnt',
    detail: 'Das Konto {account} konnte nicht hinzugefügt werden: {cause}.',
    remedy: 'Prüfen Sie, ob es das Konto auf diesem Computer gibt, und starten Sie dann erneut.',
  },
  'practice.already-running': {
    title: 'Der Übungsstandort läuft bereits',
    detail:
      'Ein anderes PkgSource hat den Übungsstandort in {folder} geöffnet (sein Katalogserver belegt Port {port}).',
    remedy: 'Verwenden Sie dieses Fenster, oder schließen Sie es, und starten Sie erneut.',
  },
  'practice.port-taken': {
    title: 'Der Port des Übungsstandorts ist belegt',
    detail:
      'Port {port} auf 127.0.0.1, von dem der Standort in {folder} seinen Katalog bezieht, wird von einem anderen Programm verwendet.',
    remedy:
      'Beenden Sie dieses Programm, oder löschen Sie {folder}, worin nur Übungsdaten liegen, und starten Sie erneut.',
  },
  'practice.state-damaged': {
    title: 'Der Zustand des Übungsstandorts ist beschädigt',
    detail: '{path} ist nicht das, was PkgSource geschrieben hat.',
    remedy: 'Löschen Sie den Ordner, der es enthält und nur der Übung dient, und starten Sie erneut.',
  },
};
