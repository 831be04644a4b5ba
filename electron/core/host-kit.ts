import type { HostSettings } from '../shared/host-settings.ts';
import { escapeHtml } from './html-text.ts';
import type { Platform } from './path-rules.ts';

/** What the texts of a host kit are made from. */
export interface HostKit {
  readonly host: HostSettings;
  readonly platform: Platform;
  /** Names of the program's files in the kit; first the one that is run, then the script that it runs, if any. */
  readonly programFiles: readonly string[];
}

/** The scripts and the page of a kit, by file name. They hold no secret: the script asks for it on the host. */
export function hostKitTexts(kit: HostKit): Readonly<Record<string, string>> {
  return kit.platform === 'windows'
    ? {
        'install.ps1': windowsInstall(kit),
        'uninstall.ps1': windowsUninstall(kit),
        'README.html': page(kit, 'powershell -ExecutionPolicy Bypass -File install.ps1'),
      }
    : {
        'install.sh': posixInstall(kit),
        'uninstall.sh': posixUninstall(kit),
        'README.html': page(kit, 'sudo sh install.sh'),
      };
}

/** Words of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function posixCommand({ programFiles }: HostKit): string {
  return programFiles
    .slice(0, programFiles.length > 1 ? 2 : 1)
    .map((name) => quoted(`./${name}`))
    .join(' ');
}

const posixHead = [
  '#!/bin/sh',
  'set -eu',
  'cd "$(dirname "$0")"',
  'if [ "$(id -u)" -ne 0 ]; then echo "Run this as root: sudo sh $(basename "$0")" >&2; exit 7; fi',
] as const;

/** Asks for the credential only where the host has none; piped input is read as two lines, user and password. */
function posixInstall(kit: HostKit): string {
  const { host, programFiles } = kit;
  const command = posixCommand(kit);
  const credential = host.credential ?? '';
  return [
    ...posixHead,
    '# A kit that was damaged on its way is not installed.',
    'sha256sum --check --quiet SHA256SUMS || { echo "The kit is damaged: copy it again." >&2; exit 4; }',
    '# A medium may have lost who may run what.',
    `chmod 755 ${programFiles.map((name) => quoted(`./${name}`)).join(' ')}`,
    `if ! ${command} secret list | grep -Fqx ${quoted(credential)}; then`,
    `  if [ -t 0 ]; then printf '%s' ${quoted(`User for ${host.unc}: `)} >&2; fi`,
    '  IFS= read -r user',
    '  if [ -t 0 ]; then',
    '    # Whoever gives up here keeps a terminal that shows what is typed.',
    '    terminal=$(stty -g)',
    '    trap \'stty "$terminal"\' EXIT',
    "    trap 'exit 129' HUP; trap 'exit 130' INT; trap 'exit 143' TERM",
    "    printf 'Password: ' >&2; stty -echo",
    '  fi',
    '  IFS= read -r password || true',
    '  if [ -t 0 ]; then stty "$terminal"; trap - EXIT HUP INT TERM; echo >&2; fi',
    `  printf '%s\\n%s\\n' "$user" "$password" | ${command} secret set ${quoted(credential)}`,
    'fi',
    `${command} host install --settings host.json`,
    '',
  ].join('\n');
}

function posixUninstall(kit: HostKit): string {
  const { unc } = kit.host;
  return [...posixHead, `${posixCommand(kit)} host remove --site ${quoted(unc)}`, ''].join('\n');
}

/** A string of PowerShell that expands nothing. Source: Microsoft, "about_Quoting_Rules". */
function literal(text: string): string {
  return `'${text.replaceAll(/['‘’‚‛]/gu, '$&$&')}'`;
}

function windowsCommand({ programFiles }: HostKit): string {
  const [program = '', script] = programFiles;
  const at = (name: string) => `(Join-Path $PSScriptRoot ${literal(name)})`;
  return script === undefined ? `& ${at(program)}` : `& ${at(program)} ${at(script)}`;
}

/** Windows PowerShell takes a script without this mark for one in the computer's old code page. */
const byteOrderMark = '\uFEFF';

const windowsHead = [
  '#Requires -RunAsAdministrator',
  "$ErrorActionPreference = 'Stop'",
  'Set-Location -LiteralPath $PSScriptRoot',
] as const;

/** The share is reached as the computer's own account there, so that no credential is asked for. */
function windowsInstall(kit: HostKit): string {
  return windowsScript([
    '# A kit that was damaged on its way is not installed.',
    'foreach ($line in Get-Content -LiteralPath SHA256SUMS) {',
    "  $sum, $name = $line -split '  ', 2",
    '  if ((Get-FileHash -LiteralPath $name -Algorithm SHA256).Hash -ne $sum) {',
    '    [Console]::Error.WriteLine("The kit is damaged ($name): copy it again.")',
    '    exit 4',
    '  }',
    '}',
    `${windowsCommand(kit)} host install --settings host.json`,
  ]);
}

function windowsUninstall(kit: HostKit): string {
  return windowsScript([`${windowsCommand(kit)} host remove --site ${literal(kit.host.unc)}`]);
}

/** Ends as its last command did. */
function windowsScript(lines: readonly string[]): string {
  return `${byteOrderMark}${[...windowsHead, ...lines, 'exit $LASTEXITCODE', ''].join('\r\n')}`;
}

/** The page that explains the kit to whoever carries it. */
function page({ host, platform }: HostKit, install: string): string {
  const uninstall = install.replace('install.', 'uninstall.');
  const needs =
    platform === 'windows'
      ? `<li>The computer’s own account (DOMAIN\\${escapeHtml(host.computer)}$) must be the one that Setup was given for the share.</li>`
      : '<li>Install Samba’s client: <code>apt-get install smbclient</code>. The script asks for the user and password with which this computer signs in at the share; they are kept in its own secret store, and nowhere in this folder.</li>';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>PkgSource: synchronization host ${escapeHtml(host.computer)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}code{font-size:.95em}</style>
</head>
<body>
<h1>Synchronization host ${escapeHtml(host.computer)}</h1>
<p>This folder makes <strong>${escapeHtml(host.computer)}</strong> the computer that keeps
<code>${escapeHtml(host.unc)}</code> current. It holds no password. It is for that one computer.</p>
<ol>
<li>Copy the whole folder to a disk of ${escapeHtml(host.computer)}.</li>
${needs}
<li>Run <code>${escapeHtml(install)}</code> in it as an administrator. It checks this folder against
<code>SHA256SUMS</code>, installs the program where only administrators can write, and registers a schedule. Running it
again changes only what differs.</li>
</ol>
<p>The program looks at the share twice an hour; when the catalog is synchronized is said by the settings of the site.
Where the share cannot be reached yet, that is said, and tried again. <code>${escapeHtml(uninstall)}</code> takes
everything back.</p>
</body>
</html>
`;
}
