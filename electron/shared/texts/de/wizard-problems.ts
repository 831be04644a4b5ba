import type { wizardProblems as english } from '../en/wizard-problems.ts';

export const wizardProblems: Readonly<Record<keyof typeof english, string>> = {
  destination: 'Geben Sie den Ordner ein, der PkgSource enthalten soll.',
  shareName: 'Geben Sie einen Freigabenamen ein, zum Beispiel PackageSrc.',
  administrators: 'Geben Sie den Namen oder die SID der Gruppe ein, die Vollzugriff erhält.',
  smsExisting: 'Wählen Sie die Gruppe, die Vollzugriff haben soll, oder fahren Sie ohne Gruppe fort.',
  smsNew: 'Geben Sie einen Namen für die neue Gruppe ein.',
  url: 'Geben Sie die Adresse des Katalogs ein. Sie beginnt mit https:// oder http://.',
  proxyUrl: 'Geben Sie die Adresse des Proxys ein, zum Beispiel http://proxy.example.com:8080.',
  credential:
    'Geben Sie den Namen eines Eintrags im Geheimnisspeicher ein: Buchstaben, Ziffern, Punkte, Unterstriche und Bindestriche, höchstens 64.',
  catalogFolder: 'Wählen Sie den Ordner, der wsusscn2.cab enthält.',
  hostName: 'Geben Sie den Namen des Computers ein, zum Beispiel wks-7 oder wks-7.example.com.',
  hostAccount: 'Geben Sie das Konto ein, mit dem sich der Computer an der Freigabe anmeldet.',
  startTimes: 'Geben Sie eine Uhrzeit als HH:MM ein, zum Beispiel 03:00, oder mehrere: 03:00, 15:00.',
  weekdays: 'Wählen Sie mindestens einen Wochentag.',
  daysAfter: 'Geben Sie ganze Tage von 0 bis {most} ein.',
  randomDelay: 'Geben Sie ganze Minuten von 0 bis 720 ein.',
  alerts: 'Korrigieren Sie diese Einstellung der Benachrichtigungen.',
  alertDays: 'Geben Sie ganze Tage von 1 bis 3650 ein, oder lassen Sie das Feld leer.',
  graceDays: 'Geben Sie ganze Tage von 0 bis 60 ein, oder lassen Sie das Feld leer.',
  alertHours: 'Geben Sie ganze Stunden von 1 bis 8760 ein, oder lassen Sie das Feld leer.',
  alertRuns: 'Geben Sie eine Anzahl von Läufen von 1 bis 100 ein.',
  mailServer: 'Geben Sie den Namen oder die Adresse des Mailservers ein.',
  mailPort: 'Geben Sie einen Port von 1 bis 65535 ein: 587 für STARTTLS, 465 für TLS.',
  mailFrom: 'Geben Sie die E-Mail-Adresse des Absenders ein.',
  mailTo: 'Geben Sie eine oder mehrere E-Mail-Adressen ein, durch Kommas getrennt.',
  webhook: 'Geben Sie entweder eine Adresse ein oder Anmeldeinformationen, die sie enthalten.',
  webhookUrl: 'Geben Sie eine Adresse ein, die mit https:// oder http:// beginnt.',
  samePath: '{other} hat diesen Pfad bereits. Entfernen Sie einen der beiden, oder ändern Sie seinen Pfad.',
  sameName: 'Ein anderer Verteilungspunkt heißt auch {name}. Ändern Sie einen der Namen.',
  updatesFolder: 'Geben Sie einen Ordnernamen ein, zum Beispiel UpdatesSource.',
  updatesShareName: 'Geben Sie einen Freigabenamen ein, zum Beispiel UpdatesSrc.',
  sameShare: 'Geben Sie einen anderen Namen ein: Unter diesem ist PkgSource freigegeben.',
  pointName: 'Geben Sie einen Namen mit höchstens 64 Zeichen ein.',
  pointPath: 'Geben Sie den Ordner ein, zum Beispiel \\\\server\\catalog$ oder /mnt/dp1.',
  relativePath:
    'Geben Sie den vollständigen Pfad ein: Er beginnt mit \\\\Server\\Freigabe, einem Laufwerkbuchstaben oder /.',
  maxMBps:
    'Geben Sie eine Zahl größer als 0 ein (in MB pro Sekunde), oder lassen Sie das Feld leer für kein Limit.',
  window: 'Geben Sie beide Uhrzeiten als HH:MM ein, oder lassen Sie beide Felder leer.',
  hubName: 'Geben Sie Namen von Verteilungspunkten ein, einen je Zeile, jeden mit höchstens 64 Zeichen.',
  noSuchHub:
    'PkgSource kopiert nicht auf {hub}. Geben Sie einen Verteilungspunkt an, auf den es kopiert, oder lassen Sie das Feld leer.',
  syncthingAddress:
    'Geben Sie die Adresse der REST-API von Syncthing ein, zum Beispiel https://127.0.0.1:8384.',
  syncthingPlain:
    'Für den API-Schlüssel ist auf einem anderen Computer TLS erforderlich: Verwenden Sie https://.',
  fingerprint: 'Geben Sie den Fingerabdruck ein: 64 hexadezimale Ziffern, mit oder ohne Doppelpunkte.',
  folderId:
    'Geben Sie eine Ordnerkennung ein: Buchstaben, Ziffern, Punkte, Unterstriche und Bindestriche, höchstens 64.',
  deviceAddresses: 'Geben Sie Adressen wie tcp://site.example.com:22000 ein, eine je Zeile, höchstens zehn.',
  packageSource: 'Geben Sie einen Netzwerkpfad ein: \\\\Server\\Freigabe\\Ordner.',
  adminService: 'Geben Sie die Adresse ein: Sie beginnt mit https:// und endet mit /AdminService.',
  packageId:
    'Geben Sie die Paket-ID ein: den Standortcode und fünf hexadezimale Ziffern, zum Beispiel PS100042.',
  certificateFile: 'Geben Sie vollständige Pfade von PEM-Dateien ein, einen je Zeile.',
  groupName: 'Geben Sie einen Namen mit höchstens 64 Zeichen ein.',
  chooseGroup: 'Wählen Sie die Gruppe.',
  devicesMissing:
    '{count, plural, one {Syncthing überträgt den Katalog zu dieser Gruppe, aber {named} hat keine Gerätekennung. Geben Sie sie zuerst mit „Bearbeiten“ ein.} other {Syncthing überträgt den Katalog zu dieser Gruppe, aber # Verteilungspunkte haben keine Gerätekennung, zum Beispiel {named}. Geben Sie sie zuerst mit „Bearbeiten“ ein.}}',
  groupTaken: 'Eine andere Gruppe heißt auch {name}. Ändern Sie einen der Namen.',
  noSuchGroup: 'Die Gruppe {group} ist nicht vorhanden. Wählen Sie eine andere.',
  noDevice: 'Syncthing überträgt den Katalog dorthin: Geben Sie die Gerätekennung ein.',
  notADevice:
    'Das ist keine Gerätekennung. Kopieren Sie sie aus Syncthing auf dem Gerät: Aktionen, Eigene Kennung.',
  memberFolder: 'Geben Sie den Pfad des Ordners ein.',
  member: 'Geben Sie einen Namen mit höchstens 253 Zeichen ein.',
  deliveryOfGroup: 'Die Gruppe {group} passt nicht mehr: Bearbeiten Sie sie.',
};
