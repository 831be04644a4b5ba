/** Who carries the catalog to a distribution point: the names of deliveries, and the fields of their settings. */
export const delivery = {
  copy: 'Copied',
  replicated: 'Replicated',
  syncthing: 'Syncthing',
  configmgr: 'ConfigMgr',
  copyWords: 'PkgSource copies it from the synchronization host',
  replicatedWords: 'An engine of yours carries it from PkgSource',
  hubsWords:
    '{count, plural, one {An engine of yours carries it from {hubs}} other {An engine of yours carries it from the hubs {hubs}}}',
  moreHubsWords: 'An engine of yours carries it from the hubs {hubs} and {count, number} more',
  syncthingWords: 'Syncthing at {address} carries it, as its folder {folderId}',
  configmgrWords: 'ConfigMgr carries it, as the package {packageId}',
  legend: 'Who carries the catalog there',
  copyChoice: 'PkgSource copies it from the synchronization host',
  copyHint: 'Right for some tens of distribution points. Nothing else is needed.',
  replicatedChoice: 'An engine that you look after, such as DFS Replication',
  replicatedHint:
    'DFS Replication, robocopy, rsync or storage replication. PkgSource proves by its hash that the catalog arrived.',
  syncthingChoice: 'Syncthing, which PkgSource steers',
  syncthingHint:
    'The members pass the catalog on to each other. PkgSource shares the folder with them and watches it arrive.',
  configmgrChoice: 'ConfigMgr (Configuration Manager)',
  configmgrHint:
    'A package is made of the folder Package in PkgSource. PkgSource asks for it to be taken in anew when the catalog changes.',
  ofGroup: '{isCopy, select, true {As its group: PkgSource copies it} other {As its group: {delivery}}}',
  ofNoGroup: 'As usual: PkgSource copies it',
  hubs: 'Hubs, one name a line',
  hubsHint:
    'Distribution points to which PkgSource copies, and from which the engine takes the catalog. Empty where it takes it from PkgSource itself.',
  address: 'Address of Syncthing’s REST API',
  addressHint: 'Of the Syncthing that shares PkgSource, as its settings call “GUI Listen Address”.',
  syncthingCredential: 'Credential with the API key',
  syncthingCredentialHint:
    'Entry of this computer’s secret store, its password being the API key: pkgsource secret set {name}',
  certificate: 'SHA-256 fingerprint of its certificate',
  certificateHint:
    'Any other certificate is refused: openssl x509 -noout -fingerprint -sha256 -in https-cert.pem',
  folderId: 'Folder ID',
  deviceAddresses: 'Where members reach that Syncthing, one address a line',
  deviceAddressesHint:
    'For example tcp://site.example.com:22000. Empty to leave that to their own discovery.',
  packageSource: 'Source folder of the package',
  packageSourceHint:
    'Where ConfigMgr knows the folder Package in PkgSource by another name than this server’s share: an alias, DFS. Else empty.',
  maxSend: 'Sends at most, in MB per second',
  maxReceive: 'Receives at most, in MB per second',
  rateHint: 'Empty for no limit.',
  memberAddresses: 'Where it is reached, one address a line',
  memberAddressesHint: 'For example tcp://lyon:22000. Empty to leave that to its discovery.',
  memberFolder: 'Its folder, as that Syncthing sees it',
  memberFolderHint: 'For example D:\\catalog. Empty where it is the path above.',
  steers: 'PkgSource sets up the folder there, and learns why the catalog is late',
  memberApi: 'Address of its REST API',
  memberApiHint: 'For example https://lyon:8384.',
  adminService: 'Address of the administration service',
  adminServiceHint: 'On the server with the SMS Provider: https://server.example.com/AdminService',
  packageId: 'Package ID',
  packageIdHint: 'Of the package without a program that is made of that folder, for example PS100042.',
  configmgrCredential: 'Credential to sign in with',
  configmgrCredentialHint:
    'Entry of this computer’s secret store, its user as DOMAIN\\name. Empty to sign in as the account that runs the sync.',
  certificates: 'Certificate authorities of the administration service, one PEM file a line',
  certificatesHint: 'Empty where this computer trusts its certificate already.',
} as const;
