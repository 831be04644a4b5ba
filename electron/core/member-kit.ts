import { escapeHtml } from './html-text.ts';
import { folderPatterns, patternsFileName } from './syncthing-folder.ts';

/** What a Syncthing has to be told to get the catalog from the one at the source. */
export interface MemberSetup {
  /** Of the source. */
  readonly deviceId: string;
  /** Where the source is reached; `dynamic` where discovery finds it. */
  readonly addresses: readonly string[];
  readonly folderId: string;
}

/** The files of a kit for distribution points whose Syncthing is set up there, by name. None holds a secret. */
export function memberKitTexts(setup: MemberSetup): Readonly<Record<string, string>> {
  return {
    'install.sh': installScript(setup),
    'stignore.txt': `${folderPatterns.join('\n')}\n`,
    'README.html': page(setup),
  };
}

/** Words of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Asks the running Syncthing by its own command line, which knows its API key. Running it again changes nothing. */
function installScript({ deviceId, addresses, folderId }: MemberSetup): string {
  const device = { deviceID: deviceId, name: 'PkgSource', addresses, introducer: true };
  // Whatever is not named is off or zero for `add-json`. The folder's path comes between the two parts.
  const [before = '', after = ''] = JSON.stringify({
    ...{ id: folderId, label: 'PkgSource', path: '\n', type: 'receiveonly' },
    ...{ ignorePerms: true, ignoreDelete: true, maxConflicts: 0, autoNormalize: true },
    ...{ rescanIntervalS: 3600, fsWatcherEnabled: true, fsWatcherDelayS: 10 },
    minDiskFree: { value: 1, unit: '%' },
    devices: [{ deviceID: deviceId }],
  }).split('\\n');
  return [
    '#!/bin/sh',
    '# Run it with the account that runs Syncthing, while Syncthing runs: sh install.sh FOLDER',
    '# SYNCTHING_HOME names the folder of its configuration, where that is not the usual one.',
    'set -eu',
    'cd "$(dirname "$0")"',
    `folder=\${1:-}`,
    'case "$folder" in',
    '  /*) ;;',
    '  *) echo "Name the folder for the catalog by its whole path: sh install.sh /srv/catalog" >&2; exit 2 ;;',
    'esac',
    'sha256sum --check --quiet SHA256SUMS || { echo "The kit is damaged: copy it again." >&2; exit 4; }',
    `ask() { syncthing cli \${SYNCTHING_HOME:+--home "$SYNCTHING_HOME"} "$@"; }`,
    'devices=$(ask config devices list) || { echo "Syncthing does not answer: start it first." >&2; exit 5; }',
    'folders=$(ask config folders list)',
    `if printf '%s\\n' "$folders" | grep -Fqx -- ${quoted(folderId)}; then`,
    `  present=$(ask config folders ${quoted(folderId)} path get)`,
    '  if [ "$present" != "$folder" ]; then',
    `    echo "Syncthing has a folder ${folderId} already, at $present. It was left as it is." >&2; exit 6`,
    '  fi',
    '  echo "Everything is set up already."',
    'else',
    '  mkdir -p "$folder"',
    `  cp stignore.txt "$folder/${patternsFileName}"`,
    `  if ! printf '%s\\n' "$devices" | grep -Fqx -- ${quoted(deviceId)}; then`,
    `    ask config devices add-json ${quoted(JSON.stringify(device))}`,
    '  fi',
    `  escaped=$(printf '%s' "$folder" | sed 's/[\\\\"]/\\\\&/g')`,
    `  ask config folders add-json ${quoted(before)}"$escaped"${quoted(after)}`,
    'fi',
    'own=$(ask show system | sed -n \'s/.*"myID": *"\\([^"]*\\)".*/\\1/p\')',
    'echo "The device id of this distribution point (member): $own"',
    '',
  ].join('\n');
}

function page({ deviceId, addresses, folderId }: MemberSetup): string {
  const at = addresses.map((address) => `<code>${escapeHtml(address)}</code>`).join(', ');
  const patterns = folderPatterns.map((pattern) => escapeHtml(pattern)).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>PkgSource: Syncthing on a distribution point</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}code,pre{font-size:.95em;overflow-wrap:anywhere}</style>
</head>
<body>
<h1>Syncthing on a distribution point</h1>
<p>This folder tells a Syncthing to get the catalog from PkgSource. It holds no secret, and is the same for every
distribution point.</p>
<h2>Linux</h2>
<ol>
<li>Install Syncthing (1.12 or newer; <code>apt-get install syncthing</code>) and start it as a service.</li>
<li>Copy this folder there, and run <code>sh install.sh /srv/catalog</code> with the account that runs Syncthing; the
path is the distribution point’s folder.</li>
<li>Write the device id that it prints as <code>member</code> of this distribution point into the settings of the site,
and run <code>pkgsource replication setup</code> on the synchronization host.</li>
</ol>
<h2>Other systems, or by hand</h2>
<ol>
<li>Add the remote device <code>${escapeHtml(deviceId)}</code>, as an <em>introducer</em>, at ${at}.</li>
<li>Add the folder with the id <code>${escapeHtml(folderId)}</code>, of the type <em>Receive Only</em>, shared with that
device. Under <em>Advanced</em> switch on <em>Ignore Permissions</em> and <em>Ignore Delete</em>, and set
<em>maxConflicts</em> to 0.</li>
<li>Give it these ignore patterns:<pre>${patterns}</pre></li>
<li>Write its device id (<em>Actions</em>, <em>Show ID</em>) as <code>member</code> into the settings of the site.</li>
</ol>
</body>
</html>
`;
}
