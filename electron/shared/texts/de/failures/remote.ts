import type { FailureWording } from '../../../failures/failure-text.ts';
import type { remoteFailures as english } from '../../../failures/remote.ts';

export const remoteFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'remote.unreachable': {
    title: 'Der Computer ist nicht erreichbar',
    detail: '{host} wurde über SSH auf Port {port} nicht erreicht: {cause}.',
    remedy:
      'Prüfen Sie seinen Namen, ob er eingeschaltet ist, ob dort ein SSH-Server läuft, und die Firewall dazwischen.',
  },
  'remote.key-unknown': {
    title: 'Der Computer ist noch nicht bekannt',
    detail: '{host} zeigt den Schlüssel {fingerprint}, den noch niemand bestätigt hat.',
    remedy:
      'Vergleichen Sie ihn mit dem, was dort „ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub“ ausgibt, und bestätigen Sie ihn dann (--fingerprint).',
  },
  'remote.key-changed': {
    title: 'Der Computer zeigt einen anderen Schlüssel als zuvor',
    detail:
      '{host} zeigt den Schlüssel {fingerprint} und nicht den bestätigten. Möglicherweise ist es ein anderer Computer.',
    remedy:
      'Finden Sie heraus, warum. Nur wenn sein Schlüssel wirklich erneuert wurde, entfernen Sie die Zeile von {name} aus {path} und bestätigen den neuen Schlüssel.',
  },
  'remote.sign-in-refused': {
    title: 'Der Computer lehnt die Anmeldung ab',
    detail: '{host} hat die Anmeldung von {user} mit diesen Angaben abgelehnt.',
    remedy:
      'Prüfen Sie das Konto, sein Kennwort oder seinen Schlüssel und ob der Agent den Schlüssel enthält.',
  },
  'remote.no-agent': {
    title: 'Hier läuft kein Agent',
    detail: 'Kein SSH-Agent enthält einen Schlüssel für dieses Konto (SSH_AUTH_SOCK ist nicht gesetzt).',
    remedy:
      'Starten Sie einen, und fügen Sie den Schlüssel hinzu, geben Sie einen privaten Schlüssel an, oder geben Sie das Kennwort ein.',
  },
  'remote.connection-lost': {
    title: 'Die Verbindung brach ab',
    detail: 'Die Verbindung zu {host} brach ab: {cause}.',
    remedy: 'Prüfen Sie das Netzwerk, und versuchen Sie es erneut; was schon getan ist, bleibt erhalten.',
  },
  'remote.file-failed': {
    title: 'Eine Datei konnte nicht auf den anderen Computer kopiert werden',
    detail: '{host}: {cause}.',
    remedy: 'Prüfen Sie dort den Speicherplatz und die Rechte.',
  },
  'remote.key-file': {
    title: 'Der private Schlüssel kann nicht verwendet werden',
    detail: '{path}: {cause}.',
    remedy:
      'Geben Sie einen privaten Schlüssel im OpenSSH-Format an, und seine Passphrase, falls er eine hat.',
  },
  'remote.no-rights': {
    title: 'Dort fehlen Administratorrechte',
    detail: '{user} auf {host} ist kein Administrator und erhält keine Rechte durch sudo: {cause}.',
    remedy:
      'Melden Sie sich als root an, oder mit einem Konto, das dort sudo verwenden darf, und mit dessen Kennwort.',
  },
  'remote.platform-unknown': {
    title: 'Die Art des Computers ist unbekannt',
    detail: '{host} ist {found}; PkgSource läuft unter Linux (x86-64) und Windows.',
    remedy: 'Wählen Sie einen anderen Computer als Synchronisierungshost.',
  },
  'remote.command-failed': {
    title: 'Ein Befehl ist auf dem anderen Computer fehlgeschlagen',
    detail: '{command} auf {host} endete mit dem Exitcode {code}: {message}.',
    remedy: 'Prüfen Sie, was er meldet; führen Sie ihn dort von Hand aus, wenn das nicht genügt.',
  },
  'remote.timed-out': {
    title: 'Der andere Computer braucht zu lange',
    detail: '{command} auf {host} endete nicht innerhalb von {seconds} Sekunden.',
    remedy: 'Sehen Sie nach, womit er beschäftigt ist, und versuchen Sie es dann erneut.',
  },
  'remote.copy-differs': {
    title: 'Die Kopie auf dem anderen Computer ist beschädigt',
    detail: '{path} auf {host} hat einen anderen SHA-256-Hash als das, was gesendet wurde.',
    remedy: 'Versuchen Sie es erneut; geschieht es wieder, prüfen Sie dort Datenträger und Netzwerk.',
  },
  'remote.no-program': {
    title: 'Kein Programm für den anderen Computer',
    detail: 'Für {platform}, das System von {host}, ist kein pkgsource vorhanden.',
    remedy: 'Geben Sie die Programmdatei mit --program an; „npm run build:exe“ erstellt beide.',
  },
  'remote.winrm-unreachable': {
    title: 'Der Computer ist nicht erreichbar',
    detail: '{host} wurde über PowerShell-Remoting nicht erreicht: {cause}.',
    remedy:
      'Führen Sie dort „Enable-PSRemoting“ aus, und prüfen Sie die Firewall dazwischen und wer sich anmelden darf.',
  },
  'remote.windows-only': {
    title: 'PowerShell-Remoting braucht Windows',
    detail: '{host} ist über PowerShell-Remoting nur von Windows aus erreichbar.',
    remedy: 'Verwenden Sie von hier aus SSH.',
  },
};
