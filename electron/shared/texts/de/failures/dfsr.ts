import type { dfsrFailures as english } from '../../../failures/dfsr.ts';
import type { FailureWording } from '../../../failures/failure-text.ts';

export const dfsrFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'dfsr.module-missing': {
    title: 'Die DFS-Replikation kann von hier aus nicht abgefragt werden',
    detail: 'Dieser Computer hat das PowerShell-Modul {module} nicht.',
    remedy:
      'Überträgt die DFS-Replikation den Katalog, fügen Sie das Feature „DFS-Verwaltungstools“ hinzu (Install-WindowsFeature RSAT-DFS-Mgmt-Con).',
  },
  'dfsr.not-replicated': {
    title: 'Die DFS-Replikation überträgt diesen Ordner nicht',
    detail: 'In Active Directory hat {computer} keinen replizierten Ordner, der {path} enthält.',
    remedy:
      'Überträgt die DFS-Replikation den Katalog, machen Sie den Ordner oder einen übergeordneten zu einem replizierten Ordner dieses Computers.',
  },
  'dfsr.no-computer': {
    title: 'Es ist nicht bekannt, welcher Computer das ist',
    detail: '{path} von {name} nennt keinen Computer.',
    remedy: 'Geben Sie den Namen des Computers als member von {name} an.',
  },
  'dfsr.not-a-member': {
    title: 'Der Computer erhält diesen Ordner nicht durch die DFS-Replikation',
    detail:
      '{computer} ist nicht Mitglied eines replizierten Ordners, der auf {source} den Katalog enthält: {folders}.',
    remedy:
      'Fügen Sie ihn der Replikationsgruppe hinzu. Kennt ihn die DFS-Replikation unter einem anderen Namen als {computer}, geben Sie diesen als member an.',
  },
  'dfsr.several-folders': {
    title: 'Es ist nicht klar, welcher replizierte Ordner gemeint ist',
    detail: '{source} und {computer} haben mehrere replizierte Ordner gemeinsam: {folders}.',
    remedy: 'Sehen Sie sich deren Rückstände selbst an: Get-DfsrBacklog.',
  },
  'dfsr.disabled': {
    title: 'Der replizierte Ordner ist deaktiviert',
    detail: 'Nach Active Directory ist {folder} auf {computer} deaktiviert.',
    remedy: 'Aktivieren Sie ihn: Set-DfsrMembership -DisableMembership $false.',
  },
  'dfsr.denied': {
    title: 'Dieses Konto darf die DFS-Replikation nicht abfragen',
    detail: 'Windows hat den Zugriff auf den Rückstand zwischen {source} und {computer} verweigert: {cause}.',
    remedy:
      'Machen Sie das Konto, das die Synchronisierung ausführt, zum Administrator beider Computer, oder verzichten Sie auf den Rückstand.',
  },
  'dfsr.unreachable': {
    title: 'Die DFS-Replikation konnte über das Netzwerk nicht abgefragt werden',
    detail:
      '{source} oder {computer} konnte nicht nach dem Rückstand gefragt werden (Fehler {number}): {cause}.',
    remedy:
      'Prüfen Sie, ob beide laufen, ob auf ihnen die DFS-Replikation läuft und ob ihre Firewalls diesem Computer die Verwaltung erlauben (WMI und WinRM).',
  },
  'dfsr.timed-out': {
    title: 'Die DFS-Replikation hat nicht rechtzeitig geantwortet',
    detail: 'Der Rückstand zwischen {source} und {computer} lag nach {seconds} Sekunden nicht vor.',
    remedy: 'Prüfen Sie, ob beide laufen und antworten; die nächste Prüfung fragt erneut.',
  },
  'dfsr.failed': {
    title: 'Die DFS-Replikation hat ihren Rückstand nicht genannt',
    detail:
      'Der Rückstand zwischen {source} und {computer} konnte nicht gelesen werden (Fehler {number}): {cause}.',
    remedy:
      'Führen Sie Get-DfsrBacklog zwischen diesen Computern selbst aus, mit dem Konto, das die Synchronisierung ausführt.',
  },
};
