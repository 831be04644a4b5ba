import { hostname } from 'node:os';
import path from 'node:path';
import { createFactsPart } from './adapters/diagnostics/facts-part.ts';
import {
  createCommandPart,
  createSiteFilesPart,
  type OwnProgram,
} from './adapters/diagnostics/own-program-part.ts';
import { createProgramPart } from './adapters/diagnostics/program-part.ts';
import { createStateHomePart } from './adapters/diagnostics/state-home-part.ts';
import { packZip } from './adapters/diagnostics/zip-archive.ts';
import { saveFile } from './adapters/files/save-file.ts';
import type { ThisMachine } from './composition.ts';
import { linesOfCheck } from './core/check-lines.ts';
import { renderCheckReport } from './core/check-report.ts';
import { gatherSiteCommand } from './core/hidden-commands.ts';
import type { DiagnosticEntry, DiagnosticPart } from './ports/diagnostics.ts';
import { checkAsHeard } from './shared/checks.ts';
import { checkOutputSchema } from './shared/command-output.ts';
import type { DiagnosticsReport } from './shared/diagnostics.ts';
import { failureLine } from './shared/failure.ts';
import type { Result } from './shared/result.ts';
import { englishLanguage } from './shared/texts/english-language.ts';
import { collectDiagnostics } from './usecases/collect-diagnostics.ts';

/** Collects diagnostics about this computer and `sites` (null: every site of it) into the file `target`. */
export type CollectDiagnostics = (
  target: string,
  sites: readonly string[] | null,
) => Promise<Result<DiagnosticsReport>>;

/** Wires the collecting of diagnostics for this machine; `windowLogs` is the folder of the window's own logs. */
export function composeDiagnostics(
  machine: ThisMachine,
  version: string,
  windowLogs: string | null = null,
): CollectDiagnostics {
  const { files, clock, secrets, registry } = machine;
  return async (target, sites) => {
    const listed = await registry.list();
    const registered: DiagnosticPart = {
      what: 'the list of sites',
      gather: async () => ({
        entries: [],
        missing: listed.ok ? [] : [{ what: 'the list of sites', why: failureLine(listed.failure) }],
      }),
    };
    const about = sites ?? (listed.ok ? listed.value : []);
    return collectDiagnostics(
      {
        ...{ clock, secrets, pack: packZip },
        parts: [
          registered,
          createStateHomePart(files, machine.stateHome, windowLogs),
          ...partsOf(machine, version, about),
        ],
        save: (at, archive) => saveFile(files, at, archive, 0o600),
      },
      target,
    );
  };
}

function partsOf(machine: ThisMachine, version: string, sites: readonly string[]): DiagnosticPart[] {
  const { programs, environment, headlessProgram } = machine;
  const given = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const own: OwnProgram = { programs, command: headlessProgram, environment: Object.fromEntries(given) };
  const reports = reportsOf(machine, version);
  return [
    createFactsPart(version, environment),
    ...systemPrograms(environment).map((asked) =>
      createProgramPart(programs, { ...asked, name: `computer/${asked.name}.txt` }),
    ),
    ...(sites.length > 0 ? [] : [checkPart(own, [], 'computer', reports(null))]),
    ...sites.flatMap((site, index) => {
      const into = `sites/${index + 1}`;
      return [
        createSiteFilesPart(own, { site, into, gatherCommand: gatherSiteCommand }),
        createCommandPart(own, { args: ['status', '--site', site, '--json'], name: `${into}/status.json` }),
        checkPart(own, ['--site', site], into, reports(site)),
      ];
    }),
  ];
}

type Report = (document: unknown, into: string) => readonly DiagnosticEntry[];

function checkPart(own: OwnProgram, args: readonly string[], into: string, report: Report): DiagnosticPart {
  return createCommandPart(own, {
    args: ['check', ...args, '--json'],
    name: `${into}/check.json`,
    more: (document) => report(document, into),
  });
}

/** The prerequisites as people read them. */
function reportsOf({ clock }: ThisMachine, version: string): (destination: string | null) => Report {
  return (destination) => (document, into) => {
    const output = checkOutputSchema.safeParse(document);
    if (!output.success) return [];
    const checks = output.data.checks.map(checkAsHeard);
    const checkedAt = clock.now().toISOString();
    const report = { computer: hostname(), version, checkedAt, destination, checks };
    const page = renderCheckReport(report, englishLanguage);
    return [
      { name: `${into}/check.txt`, text: `${checks.flatMap(linesOfCheck).join('\n')}\n` },
      { name: `${into}/check.html`, text: page },
    ];
  };
}

/** What this system itself tells about mounts, disks, shares and schedules. */
function systemPrograms(environment: NodeJS.ProcessEnv) {
  if (process.platform === 'win32') return windowsPrograms(environment.SystemRoot ?? 'C:\\Windows');
  const { PKGSOURCE_SMB_CONF: smbConf } = environment;
  const configuration = smbConf === undefined ? [] : ['-s', smbConf];
  return [
    { name: 'mounts', program: 'cat', args: ['/proc/self/mounts'] },
    { name: 'disks', program: 'df', args: ['-PTk'] },
    { name: 'inodes', program: 'df', args: ['-Pi'] },
    { name: 'samba-shares', program: 'net', args: [...configuration, 'usershare', 'info', '-l'] },
    {
      name: 'samba-configuration',
      program: 'testparm',
      args: ['-s', '--suppress-prompt', ...configuration.slice(1)],
    },
    { name: 'samba-version', program: 'smbd', args: ['--version'] },
    { name: 'smbclient-version', program: 'smbclient', args: ['--version'] },
    { name: 'timers', program: 'systemctl', args: ['list-timers', '--all', '--no-pager', 'pkgsource*'] },
    { name: 'cron', program: 'grep', args: ['-rH', '', '/etc/cron.d', '--include=pkgsource-*'] },
  ];
}

/** By their full paths: what lies in the current folder is never started. */
function windowsPrograms(systemRoot: string) {
  const programs = [
    { name: 'shares', program: 'net.exe', args: ['share'] },
    { name: 'tasks', program: 'schtasks.exe', args: ['/query', '/tn', '\\PkgSource\\', '/v', '/fo', 'list'] },
    { name: 'proxy', program: 'netsh.exe', args: ['winhttp', 'show', 'proxy'] },
    { name: 'drives', program: 'fsutil.exe', args: ['fsinfo', 'drives'] },
    { name: 'services', program: 'sc.exe', args: ['query', 'LanmanServer'] },
  ];
  return programs.map((asked) => ({
    ...asked,
    program: path.win32.join(systemRoot, 'System32', asked.program),
  }));
}
