/** How a value of the answers is to be written: what the schemas say where one is not. */
export const answerForms = {
  credentialName: 'a credential name has 1 to 64 letters, digits, dots, underscores or hyphens',
  certificateFingerprint:
    'a certificate’s SHA-256 fingerprint has 64 hexadecimal digits, with colons or without',
  emailAddress: 'an e-mail address is written as name@example.com',
  mailServer: 'a mail server is a name or an address',
  webhookAddress: 'a webhook has either a url or a credential that holds it',
  computerName: 'a computer name has letters, digits, hyphens and dots, for example wks-7.example.com',
  folderId: 'a folder id has 1 to 64 letters, digits, dots, underscores or hyphens',
  adminServiceAddress: 'the address ends with /AdminService, as in https://cm01.example.com/AdminService',
  packageId: 'a package id has the site’s code and five hexadecimal digits, for example PS100042',
  networkSource: 'a source is a network path: \\\\server\\share',
  shareAddress: 'the share is written as \\\\server\\share',
  remoteUser: 'a user is written without spaces, for example admin',
  hostKeyFingerprint: 'a fingerprint is written as ssh-keygen -l prints it: SHA256:…',
  remoteComputer: 'a computer is named by its name or address, for example wks-7.example.com',
  timeOfDay: 'a time of day is written as HH:MM, for example 03:00',
  deviceAddress: 'a device’s address is tcp://computer:22000, or dynamic',
} as const;
