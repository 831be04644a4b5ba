import type { gettingReady as english } from '../en/getting-ready.ts';

export const gettingReady: Readonly<Record<keyof typeof english, string>> = {
  missing: 'Er fehlt',
  'not running': 'Er läuft nicht',
  'shares not allowed': 'Er lässt keine Freigaben zu',
  'not answering': 'Er antwortet nicht',
  installSamba: 'Installieren Sie Samba: apt-get install samba smbclient',
  correctSamba: 'Korrigieren Sie die Konfiguration von Samba ({message})',
  startSamba: 'Starten Sie Samba: systemctl enable --now smbd',
  allowShares:
    'Setzen Sie „usershare max shares = 100“ im Abschnitt [global] von smb.conf, und starten Sie smbd neu',
  createShareFolder: 'Erstellen Sie den Ordner für Usershares: install -d -m 1770 -g sambashare {folder}',
  startWithSystemd:
    'Starten Sie diesen Computer mit systemd, oder installieren Sie cron: apt-get install cron',
  installCron: 'Installieren Sie cron: apt-get install cron',
  startTaskScheduler: 'Starten Sie den Dienst „Aufgabenplanung“ (Schedule).',
  startServer:
    'Starten Sie den Dienst „Server“ (LanmanServer), und legen Sie als Starttyp „Automatisch“ fest.',
  enableSharing: 'Aktivieren Sie auf diesem Computer die „Datei- und Druckerfreigabe“.',
  because: '{title}: {remedy}',
};
