import type { FailureWording } from '../../../failures/failure-text.ts';
import type { setupFailures as english } from '../../../failures/setup.ts';

export const setupFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'rights.missing': {
    title: 'Rechte fehlen',
    detail: 'Setup läuft unter dem Konto {account}. Dieses Konto darf Folgendes nicht: {action}.',
    remedy: 'Führen Sie es als Administrator aus (unter Linux als root).',
  },
  'setup.internet-warning': {
    title: 'Dieser Computer wird das Internet verwenden',
    detail: 'Der Katalog kommt von {address}, daher braucht dieser Computer eine Verbindung zum Internet.',
    remedy:
      'Wählen Sie auf einem Standortserver ohne Internet einen lokalen Katalogordner, oder machen Sie eine Arbeitsstation zum Synchronisierungshost.',
  },
  'setup.no-sms-administrators': {
    title: 'Keine Gruppe der SMS-Administratoren',
    detail: 'Nur Administratoren erhalten Vollzugriff auf die Paketquelle.',
    remedy: 'Geben Sie eine Gruppe an, wenn auch andere daraus Pakete füllen sollen.',
  },
  'setup.no-distribution-points': {
    title: 'Keine Verteilungspunkte',
    detail: 'Der Katalog wird nur in der Paketquelle liegen.',
    remedy: 'Fügen Sie die Verteilungspunkte hinzu, von denen aus Clients nach fehlenden Updates suchen.',
  },
  'setup.scheduled-proxy': {
    title: 'Geplante Läufe verwenden einen anderen Proxy als Sie',
    detail:
      'Proxy „system“ bedeutet die Umgebung des Kontos, mit dem {scheduler} die Synchronisierung startet: {scheduled}. Ihre Umgebung nennt {own}.',
    remedy:
      'Geben Sie den Proxy in den Einstellungen des Standorts an. Oder legen Sie ihn dort fest, wo der Lauf ihn findet: in /etc/environment für cron, in einem Drop-in des Diensts für systemd, in den Systemvariablen unter Windows.',
  },
  'setup.plan-changed': {
    title: 'Der Plan ist nicht mehr der, der angezeigt wurde',
    detail: 'Dieser Computer hat sich geändert, seit der Plan erstellt wurde: {changes}.',
    remedy: 'Sehen Sie sich den Plan noch einmal an, und starten Sie Setup von dort aus.',
  },
  'setup.cancelled': {
    title: 'Setup wurde abgebrochen',
    detail: 'Es wurde bei diesem Schritt angehalten: {step}.',
    remedy: 'Starten Sie es erneut, wenn Sie bereit sind; Ihre Antworten bleiben erhalten.',
  },
  'setup.unfinished': {
    title: 'Ein früheres Setup wurde unterbrochen',
    detail:
      'Das Setup von {site}, begonnen am {startedAt}, wurde nach {count} Änderungen unterbrochen; die letzte war: {last}.',
    remedy:
      'Schließen Sie es mit „pkgsource setup --resume“ ab, oder machen Sie es mit „pkgsource setup --undo“ rückgängig; das Fenster bietet beides an, wenn es geöffnet wird.',
  },
  'setup.locked': {
    title: 'Ein anderes Setup arbeitet auf diesem Computer',
    detail: '{work} (Prozess {process} auf {host}) ändert gerade diesen Computer; letzte Meldung: {since}.',
    remedy:
      'Warten Sie, bis es endet, und versuchen Sie es dann erneut. Wurde das Programm beendet, ist seine Sperre sofort frei.',
  },
  'removal.unfinished': {
    title: 'Das Entfernen eines Standorts wurde unterbrochen',
    detail:
      'Das Entfernen von {site}, begonnen am {startedAt}, wurde unterbrochen; {count} Änderungen von Setup sind noch da, darunter: {last}.',
    remedy:
      'Schließen Sie es mit „pkgsource remove --site {site}“ ab oder im Fenster, wenn es geöffnet wird. Was entfernt wurde, kommt nicht von selbst wieder: Um den Standort wieder einzurichten, führen Sie danach Setup aus.',
  },
  'setup.settled': {
    title: 'Das unterbrochene Setup wurde inzwischen abgeschlossen oder rückgängig gemacht',
    detail: 'Ein anderes Programm hat das Setup von {site} abgeschlossen oder rückgängig gemacht.',
    remedy: 'Sehen Sie sich den Standort noch einmal an.',
  },
  'setup.answers-unknown': {
    title: 'Das unterbrochene Setup kann nicht abgeschlossen werden',
    detail: 'Das Journal sagt nicht, was das Setup von {site} tun sollte.',
    remedy: 'Machen Sie es mit „pkgsource setup --undo“ rückgängig, und führen Sie Setup dann erneut aus.',
  },
  'setup.step-failed': {
    title: 'Ein Schritt von Setup ist fehlgeschlagen',
    detail: 'Der Schritt „{step}“ ist fehlgeschlagen: {cause}.',
    remedy:
      'Beseitigen Sie die Ursache, und führen Sie Setup erneut aus; was getan war, wurde rückgängig gemacht.',
  },
  'setup.program-failed': {
    title: 'Ein Programm, das Setup braucht, ist fehlgeschlagen',
    detail: '{program} endete mit {code}: {message}.',
    remedy: 'Prüfen Sie, was es meldet, und führen Sie Setup dann erneut aus.',
  },
  'setup.program-missing': {
    title: 'Ein Programm, das Setup braucht, fehlt',
    detail: 'Das Programm {program} ist nicht installiert.',
    remedy: 'Installieren Sie das Paket {package}, und versuchen Sie es erneut.',
  },
  'setup.journal-unreadable': {
    title: 'Das Journal von Setup kann nicht gelesen werden',
    detail: '{path}, Zeile {line} ist unverständlich: {cause}.',
    remedy:
      'Bewahren Sie die Datei auf, entfernen Sie den Standort von Hand, und melden Sie das mit der Datei als Anlage.',
  },
  'setup.not-ours': {
    title: 'Der Standort wurde nicht von diesem Computer eingerichtet',
    detail: 'Das Journal von Setup auf diesem Computer enthält nichts über {site}.',
    remedy: 'Entfernen Sie ihn auf dem Computer, der ihn eingerichtet hat.',
  },
  'share-server.not-ready': {
    title: 'Der SMB-Server ist nicht bereit',
    detail: 'Der SMB-Server dieses Computers ist nicht bereit: {state}.',
    remedy: 'Beheben Sie das zuerst: {remedy}.',
  },
  'scheduler.not-ready': {
    title: 'Die Aufgabenplanung ist nicht bereit',
    detail: 'Dieser Computer kann die Synchronisierung nicht durch {scheduler} ausführen.',
    remedy: 'Beheben Sie das zuerst: {remedy}.',
  },
  'share.stays': {
    title: 'Eine Freigabe bleibt bestehen',
    detail: '{path} bleibt als {name} freigegeben: {why}.',
    remedy: 'Entfernen Sie diese Freigabe von Hand, wenn niemand sie braucht.',
  },
  'folder.stays': {
    title: 'Der frühere Quellordner für Updates bleibt bestehen',
    detail: '{path} bleibt bestehen: {why}.',
    remedy: 'Löschen Sie ihn von Hand, wenn nichts darin gebraucht wird.',
  },
  'setup.points-leave': {
    title: 'Verteilungspunkte gehören nicht mehr zum Standort',
    detail:
      'Was dorthin kopiert wurde, bleibt und wird nicht mehr aktuell gehalten: wsusscn2.cab und catalog.json auf {places}.',
    remedy:
      'Löschen Sie dort beide Dateien, sobald kein Computer sie mehr verwendet. „pkgsource remove --clean-distribution-points“ entfernt sie auch, aber zusammen mit dem Standort.',
  },
  'share.not-proven': {
    title: 'Die neue Freigabe ist nicht vorhanden',
    detail:
      'Die Freigabe {name} wurde erstellt, aber der SMB-Server zeigt sie nicht, wie sie sein soll: {cause}.',
    remedy: 'Sehen Sie im Protokoll des SMB-Servers nach, und versuchen Sie es dann erneut.',
  },
  'share.no-free-name': {
    title: 'Kein Freigabename ist frei',
    detail: 'Jeder Name von {name} bis {last} ist vergeben.',
    remedy: 'Wählen Sie einen anderen Freigabenamen.',
  },
  'share.not-found': {
    title: 'Die Freigabe ist nicht vorhanden',
    detail: 'Der SMB-Server hat keine Freigabe mit dem Namen {name}, die Setup erstellt haben könnte.',
    remedy: 'Führen Sie Setup erneut aus, um sie zu erstellen.',
  },
  'group.not-found': {
    title: 'Die Gruppe ist nicht vorhanden',
    detail: 'Auf diesem Computer gibt es keine Gruppe {name}.',
    remedy: 'Wählen Sie eine andere Gruppe, lassen Sie Setup sie erstellen, oder verzichten Sie darauf.',
  },
  'group.has-members': {
    title: 'Die Gruppe hat Mitglieder',
    detail: 'Die Gruppe {name} hat inzwischen Mitglieder ({members}) und blieb daher unverändert.',
    remedy: 'Entfernen Sie die Gruppe von Hand, wenn niemand sie braucht.',
  },
  'permissions.not-supported': {
    title: 'Das Dateisystem kann diese Berechtigungen nicht speichern',
    detail: '{path} liegt auf einem Dateisystem ({fileSystem}), das dies nicht kann: {action}.',
    remedy:
      'Wählen Sie einen Ordner auf einem lokalen Dateisystem mit POSIX-Berechtigungen und ACLs, etwa ext4 oder XFS.',
  },
  'destination.not-folder': {
    title: 'Der Zielordner ist kein Ordner',
    detail: '{path} ist kein Ordner, sondern {kind}.',
    remedy: 'Wählen Sie einen anderen Ordner.',
  },
  'destination.leads-elsewhere': {
    title: 'Der Zielordner führt an einen anderen Ort',
    detail: '{path} führt über eine Verknüpfung zu {target}.',
    remedy: 'Geben Sie den tatsächlichen Pfad des Ordners an, damit klar ist, was Setup ändert.',
  },
  'destination.network': {
    title: 'Der Zielordner liegt nicht auf diesem Computer',
    detail: '{path} liegt auf einem Netzwerkdateisystem ({fileSystem}).',
    remedy:
      'Wählen Sie einen Ordner auf einem Datenträger dieses Computers: Er wird von hier aus freigegeben.',
  },
  'destination.no-room': {
    title: 'Der Speicherplatz reicht nicht aus',
    detail:
      '{path} hat {freeMB} MB frei; {neededMB} MB werden für den neuen, den vorhandenen und den vorherigen Katalog benötigt.',
    remedy: 'Geben Sie Speicherplatz frei, oder wählen Sie einen Ordner auf einem größeren Datenträger.',
  },
};
