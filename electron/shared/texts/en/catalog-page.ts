/** Where the catalog comes from, and what was found there. */
export const catalogPage = {
  intro:
    'The catalog is the file wsusscn2.cab, from which clients scan for missing updates. Setup and every later synchronization obtain it from this source.',
  source: 'Where the catalog comes from',
  internet: 'Internet: this computer downloads it',
  local: 'Local folder: someone puts it there by hand',
  folder: 'Catalog folder',
  folderHint:
    'Every synchronization looks here. Put the newest catalog there after each Patch Tuesday, the second Tuesday of the month.',
  more: 'Certificates',
  trust: 'Trusted roots for the catalog’s signature',
  trustHint:
    'PEM files, one a line. Microsoft’s roots are always trusted; add roots only for catalogs that someone else signed.',
  risk: 'Think before you give a site server Internet access',
  riskText:
    'It raises the risk, because Setup and the synchronization have an administrator’s rights. A workstation with an Internet connection is the recommended synchronization host. Whichever it is, PkgSource connects to this address alone: allow just that in the firewall.',
  url: 'Catalog address',
  useMicrosoft: 'Use Microsoft’s address',
  proxy: 'Proxy',
  proxyNone: 'None: connect directly',
  proxySystem: 'The system’s own setting',
  proxyExplicit: 'This proxy',
  proxyHint:
    'The setting is stored with the site and used by the scheduled synchronization too, whichever account that runs as.',
  proxyUrl: 'Proxy address',
  credential: 'Credential name',
  credentialHint:
    'Entry of this computer’s secret store that holds the proxy’s user and password. Leave it empty when the proxy asks for none.',
  extra: 'Certificate authorities of your network',
  extraHint: 'PEM files, one a line. Needed only where a proxy inspects TLS.',
  test: 'Test connection',
  testing: 'Connecting…',
  reading: 'Reading and verifying the catalog found there…',
  reachable: 'The catalog can be reached',
  answered:
    '{source}{way, select, direct { answered directly} other { answered through {proxy}}}{size, select, none {} other {, {size}}}{changed, select, none {} other {, last changed {changed}}}. The signature is verified when the catalog is fetched.',
  title: 'Catalog found there',
  date: 'Date',
  noDate: 'Not readable from the file',
  dated: '{date} ({age})',
  size: 'Size',
  sized: '{size} ({bytes})',
  hash: 'SHA-256',
  signer: 'Signed by',
} as const;
