/** What keeps this computer’s own services from being used, and what makes them ready. */
export const gettingReady = {
  missing: 'missing',
  'not running': 'not running',
  'shares not allowed': 'shares not allowed',
  'not answering': 'not answering',
  installSamba: 'Install Samba: apt-get install samba smbclient',
  correctSamba: 'Correct Samba’s configuration ({message})',
  startSamba: 'Start Samba: systemctl enable --now smbd',
  allowShares: 'Set “usershare max shares = 100” in the [global] section of smb.conf and restart smbd',
  createShareFolder: 'Create the folder for usershares: install -d -m 1770 -g sambashare {folder}',
  startWithSystemd: 'Start this computer with systemd, or install cron: apt-get install cron',
  installCron: 'Install cron: apt-get install cron',
  startTaskScheduler: 'Start the service “Task Scheduler” (Schedule).',
  startServer: 'Start the service “Server” (LanmanServer) and set it to start automatically.',
  enableSharing: 'Enable “File and Printer Sharing” on this computer.',
  because: '{title}: {remedy}',
} as const;
