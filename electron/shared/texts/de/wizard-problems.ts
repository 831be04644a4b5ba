import type { wizardProblems as english } from '../en/wizard-problems.ts';

export const wizardProblems: Readonly<Record<keyof typeof english, string>> = {
  destination: 'Geben Sie den Ordner ein, der PkgSource enthalten soll.',
  shareName: 'Geben Sie einen Freigabenamen ein, zum Beispiel PackageSrc.',
  administrators: 'Geben Sie die Gruppe, die Vollzugriff erhält, mit Namen oder SID ein.',
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
  alerts: 'Berichtigen Sie diese Einstellung der Benachrichtigungen.',
  mailServer: 'Geben Sie den Namen oder die Adresse des Mailservers ein.',
  mailPort: 'Geben Sie einen Port von 1 bis 65535 ein: 587 für STARTTLS, 465 für TLS.',
  mailFrom: 'Geben Sie die E-Mail-Adresse des Absenders ein.',
  mailTo: 'Geben Sie eine oder mehrere E-Mail-Adressen ein, durch Kommas getrennt.',
  webhook: 'Geben Sie eine Adresse ein oder Anmeldeinformationen, die sie enthalten, nicht beides.',
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
    'Geben Sie eine Zahl von Megabyte pro Sekunde über 0 ein, oder lassen Sie das Feld leer, um nicht zu begrenzen.',
  window: 'Geben Sie beide Uhrzeiten als HH:MM ein, oder lassen Sie beide Felder leer.',
  hubName: 'Geben Sie Namen von Verteilungspunkten ein, einen je Zeile, jeden mit höchstens 64 Zeichen.',
  noSuchHub:
    'PkgSource kopiert nicht auf {hub}. Nennen Sie einen Verteilungspunkt, auf den es kopiert, oder lassen Sie das Feld leer.',
  syncthingAddress:
    'Geben Sie die Adresse der REST-API von Syncthing ein, zum Beispiel https://127.0.0.1:8384.',
  syncthingPlain: 'Auf einem anderen Computer braucht der API-Schlüssel TLS: Schreiben Sie https://.',
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
  groupTaken: 'Eine andere Gruppe heißt auch {name}. Ändern Sie einen der Namen.',
  noSuchGroup: 'Eine Gruppe {group} gibt es nicht. Wählen Sie eine andere.',
  noDevice: 'Syncthing überträgt den Katalog dorthin: Geben Sie die Gerätekennung ein.',
  notADevice:
    'Das ist keine Gerätekennung. Kopieren Sie sie von jenem Gerät: syncthing --device-id gibt sie dort aus.',
  memberFolder: 'Geben Sie den Pfad des Ordners ein.',
  member: 'Geben Sie einen Namen mit höchstens 253 Zeichen ein.',
  deliveryOfGroup: 'Die Gruppe {group} passt nicht mehr: Bearbeiten Sie sie.',
};
