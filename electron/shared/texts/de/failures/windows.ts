import type { FailureWording } from '../../../failures/failure-text.ts';
import type { windowsFailures as english } from '../../../failures/windows.ts';

export const windowsFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'windows.powershell-missing': {
    title: 'PowerShell fehlt',
    detail: 'Windows PowerShell wurde nicht als {program} gefunden.',
    remedy: 'Reparieren Sie Windows: PowerShell 5.1 gehört dazu. Server Core hat es auch, Nano Server nicht.',
  },
  'windows.constrained-language': {
    title: 'PowerShell ist eingeschränkt',
    detail:
      'Eine Richtlinie dieses Computers (AppLocker oder App Control) beschränkt PowerShell auf den eingeschränkten Sprachmodus (Constrained Language Mode).',
    remedy:
      'Lassen Sie die Skripts in {folder} in dieser Richtlinie zu, nach Pfad oder nach Hash, und versuchen Sie es dann erneut.',
  },
  'windows.scripts-forbidden': {
    title: 'PowerShell darf keine Skripts ausführen',
    detail:
      'Die Ausführungsrichtlinie dieses Computers, per Gruppenrichtlinie festgelegt, verbietet das Skript {script}.',
    remedy:
      'Lassen Sie in der Richtlinie „Skriptausführung aktivieren“ lokale Skripts zu, und versuchen Sie es dann erneut.',
  },
  'windows.scripts-not-placed': {
    title: 'PowerShell-Skripts können nicht abgelegt werden',
    detail: 'Die Skripts, die PkgSource ausführt, konnten nicht in {folder} abgelegt werden: {cause}.',
    remedy:
      'Sorgen Sie dafür, dass dieses Konto dort Ordner erstellen darf und kein Sicherheitsprodukt es verbietet.',
  },
  'windows.module-missing': {
    title: 'Ein Teil von Windows fehlt',
    detail: 'PowerShell auf diesem Computer hat den Befehl {command} nicht.',
    remedy:
      'Installieren Sie das Windows-Feature, das ihn mitbringt (SmbShare, ScheduledTasks, LocalAccounts), und versuchen Sie es dann erneut.',
  },
  'windows.timed-out': {
    title: 'Windows hat nicht rechtzeitig geantwortet',
    detail: 'Das Skript {script} endete nicht innerhalb von {seconds} Sekunden.',
    remedy:
      'Prüfen Sie, ob der abgefragte Dienst (Server, Aufgabenplanung) hängt, und versuchen Sie es dann erneut.',
  },
  'windows.access-denied': {
    title: 'Windows hat den Zugriff verweigert',
    detail: 'Windows hat {script} den Zugriff verweigert: {cause}.',
    remedy: 'Führen Sie PkgSource als Administrator aus.',
  },
  'windows.account-unknown': {
    title: 'Windows kennt das Konto nicht',
    detail: 'Zu {account} gibt es auf diesem Computer kein Konto (Fehler 1332).',
    remedy:
      'Geben Sie die Gruppe mit ihrer SID an oder mit dem Namen, den sie in der Sprache dieses Windows hat.',
  },
  'windows.failed': {
    title: 'Windows hat einen Fehler gemeldet',
    detail: 'Das Skript {script} schlug mit dem Fehler {number} fehl: {cause}.',
    remedy:
      'Schlagen Sie den Fehler mit „net helpmsg {number}“ nach, beseitigen Sie seine Ursache, und versuchen Sie es dann erneut.',
  },
  'windows.script-failed': {
    title: 'Windows hat einen Fehler gemeldet',
    detail: 'Das Skript {script} schlug fehl: {cause} ({id}).',
    remedy:
      'Suchen Sie in der Dokumentation von Microsoft nach {id}, beseitigen Sie die Ursache, und versuchen Sie es dann erneut.',
  },
  'windows.garbled-answer': {
    title: 'Die Antwort von PowerShell ist unverständlich',
    detail: 'Das Skript {script} endete mit dem Exitcode {code} und antwortete: {answer}.',
    remedy:
      'Prüfen Sie, dass kein Profil und kein Sicherheitsprodukt ändert, was PowerShell ausgibt, und versuchen Sie es dann erneut.',
  },
  'windows.state-home-foreign': {
    title: 'Jemand anderes hat in den Zustandsordner geschrieben',
    detail:
      '{path} gehört einem anderen Konto als Administratoren oder SYSTEM oder ist eine Verknüpfung; was in {home} liegt, steuert Programme mit Administratorrechten.',
    remedy:
      'Sehen Sie nach, was {home} enthält und von wem es stammt, verschieben Sie es als Administrator, und versuchen Sie es dann erneut.',
  },
  'windows.state-home-open': {
    title: 'Der Zustandsordner steht anderen offen',
    detail:
      'Windows hat die Zugriffssteuerungsliste nicht behalten, die PkgSource für {home} festgelegt hat; stattdessen gilt {found}.',
    remedy:
      'Legen Sie ProgramData auf ein NTFS-Volume, dessen Berechtigungen Administratoren festlegen dürfen, und versuchen Sie es dann erneut.',
  },
  'windows.event-source-taken': {
    title: 'Die Ereignisquelle gehört zu einem anderen Protokoll',
    detail: 'Ereignisse von {source} gingen in das Protokoll {log} statt in „Anwendung“.',
    remedy: 'Entfernen Sie diese Quelle, oder suchen Sie die Ereignisse von PkgSource in diesem Protokoll.',
  },
};
