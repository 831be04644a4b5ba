import type { answerForms as english } from '../en/answer-forms.ts';

export const answerForms: Readonly<Record<keyof typeof english, string>> = {
  credentialName:
    'der Name von Anmeldeinformationen hat 1 bis 64 Buchstaben, Ziffern, Punkte, Unterstriche oder Bindestriche',
  certificateFingerprint:
    'der SHA-256-Fingerabdruck eines Zertifikats hat 64 hexadezimale Ziffern, mit oder ohne Doppelpunkte',
  emailAddress: 'eine E-Mail-Adresse wird wie name@example.com geschrieben',
  mailServer: 'ein Mailserver ist ein Name oder eine Adresse',
  webhookAddress:
    'ein Webhook hat entweder eine Adresse (url) oder Anmeldeinformationen (credential), die sie enthalten',
  computerName:
    'ein Computername hat Buchstaben, Ziffern, Bindestriche und Punkte, zum Beispiel wks-7.example.com',
  folderId: 'eine Ordnerkennung hat 1 bis 64 Buchstaben, Ziffern, Punkte, Unterstriche oder Bindestriche',
  adminServiceAddress: 'die Adresse endet mit /AdminService, wie in https://cm01.example.com/AdminService',
  packageId:
    'eine Paket-ID besteht aus dem Standortcode und fünf hexadezimalen Ziffern, zum Beispiel PS100042',
  networkSource: 'eine Quelle ist ein Netzwerkpfad: \\\\Server\\Freigabe',
  shareAddress: 'die Freigabe wird als \\\\Server\\Freigabe geschrieben',
  remoteUser: 'ein Benutzer wird ohne Leerzeichen geschrieben, zum Beispiel admin',
  hostKeyFingerprint: 'ein Fingerabdruck wird so geschrieben, wie ssh-keygen -l ihn ausgibt: SHA256:…',
  remoteComputer: 'ein Computer wird mit Namen oder Adresse angegeben, zum Beispiel wks-7.example.com',
  timeOfDay: 'eine Uhrzeit wird als HH:MM geschrieben, zum Beispiel 03:00',
  deviceAddress: 'die Adresse eines Geräts ist tcp://computer:22000 oder dynamic',
};
