import { hostSettingsOf } from '../../core/host-settings-of.ts';
import { hostWayOf } from '../../core/host-way.ts';
import type { HostWays } from '../../ports/host-ways.ts';
import type { Payloads } from '../../ports/payloads.ts';
import type { RemoteAddress, RemoteHost, RemoteHosts, RemoteLogin } from '../../ports/remote-host.ts';
import type { Credential } from '../../ports/secrets.ts';
import type { SiteStore } from '../../ports/site-store.ts';
import { type CheckResult, checkAsHeard } from '../../shared/checks.ts';
import { describeFailure, type Failure, failure } from '../../shared/failure.ts';
import type { DeployOutcome, DeployProgress, DeployStep } from '../../shared/host-deployment.ts';
import type { HostSettings } from '../../shared/host-settings.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { type BroughtProgram, bringProgram, hostDocumentOf } from './bring-program.ts';
import type { RecordHost } from './record-host.ts';
import { type RemoteProgram, refusedThere, remoteProgram } from './remote-program.ts';

export interface DeployDeps {
  readonly remoteHosts: RemoteHosts;
  readonly payloads: Payloads;
  openStore(destination: string): SiteStore;
  readonly recordHost: RecordHost;
  readonly ways: HostWays;
}

export interface DeployRequest {
  readonly site: string;
  readonly address: RemoteAddress;
  readonly login: RemoteLogin;
  /** For the share; null where the host has it already, or signs in as itself (Windows). */
  readonly credential: Credential | null;
  /** The executable for the other computer, where it is not the one that runs here. */
  readonly program: string | null;
  /** Entry of this computer's secret store that `credential` came from. */
  readonly brings?: string | undefined;
  /** Whether to sync there once at the end. */
  readonly runOnce: boolean;
  readonly signal: AbortSignal;
  report(progress: DeployProgress): void;
}

const commandTimeoutMs = 120_000;
const checkTimeoutMs = 300_000;
/** As long as a scheduled run may take. */
const runTimeoutMs = 4 * 3_600_000;

interface Deployment extends DeployRequest {
  readonly deps: DeployDeps;
  readonly remote: RemoteHost;
  readonly host: HostSettings;
  enter(step: DeployStep): void;
  showChecks(checks: readonly CheckResult[]): void;
}

/**
 * Installs the synchronization host that the site's settings name, on the computer at `address`: copies the program,
 * stores the credential, lets the computer check itself, installs there, and runs once. What a failed installation
 * made is taken back; where everything is right, nothing is changed.
 */
export async function deployHost(deps: DeployDeps, request: DeployRequest): Promise<DeployOutcome> {
  let step: DeployStep = 'connect';
  let checks: readonly CheckResult[] = [];
  const enter = (next: DeployStep) => {
    step = next;
    request.report({ kind: 'step', step });
  };
  const failed = (problem: Failure): DeployOutcome => ({
    kind: 'failed',
    step,
    failure: problem,
    checks: [...checks],
  });
  enter('connect');
  const settings = await deps.openStore(request.site).readSettings();
  if (!settings.ok) return failed(settings.failure);
  const named = hostSettingsOf(settings.value, 'linux');
  if (!named.ok) return failed(named.failure);
  const connected = await deps.remoteHosts.connect(request.address, request.login, request.signal);
  if (!connected.ok) return failed(connected.failure);
  const remote = connected.value;
  try {
    const host = hostSettingsOf(settings.value, remote.platform);
    if (!host.ok) return failed(host.failure);
    const showChecks = (found: readonly CheckResult[]) => {
      checks = found;
      request.report({ kind: 'checked', checks: [...found] });
    };
    const done = await deploy({ ...request, deps, remote, host: host.value, enter, showChecks });
    if (!done.ok) return failed(done.failure);
    return { kind: 'done', computer: host.value.computer, checks: [...checks], ...done.value };
  } finally {
    remote.close();
  }
}

type Done = Pick<Extract<DeployOutcome, { kind: 'done' }>, 'changes' | 'run'>;

async function deploy(deployment: Deployment): Promise<Result<Done>> {
  const { deps, remote, host, address, enter } = deployment;
  enter('copy');
  const brought = await bringProgram(deps.payloads, { ...deployment, document: hostDocumentOf(host) });
  if (!brought.ok) return brought;
  try {
    const program = remoteProgram(remote, address.host, brought.value.command);
    const credential = await storeCredential(deployment, program);
    if (!credential.ok) return credential;
    const installed = await checkAndInstall(deployment, program, brought.value);
    if (!installed.ok) {
      if (credential.value && host.credential !== null) {
        await program.ask({
          args: ['secret', 'remove', host.credential],
          timeoutMs: commandTimeoutMs,
          takesBack: true,
        });
      }
      return installed;
    }
    const { changes, program: command } = installed.value;
    await rememberWay(deployment, command);
    const all = credential.value ? [`credential ${host.credential}`, ...changes] : changes;
    const run = await runOnce(deployment, remoteProgram(remote, address.host, command));
    return run.ok ? succeed({ changes: [...all], run: run.value }) : run;
  } finally {
    await remote.removeStaging(brought.value.staging);
  }
}

/** By which Setup and requests reach the host from now on. What cannot be written down is told, and no more. */
async function rememberWay(deployment: Deployment, program: readonly string[]): Promise<void> {
  const { deps, host, address, login, brings, report } = deployment;
  const way = hostWayOf(host, address, login, { program, credential: brings, from: deployment.program });
  const written = await deps.ways.write(way);
  if (!written.ok) report({ kind: 'said', line: describeFailure(written.failure).detail });
}

/** Whether a credential was stored. On standard input: arguments are seen by everybody there. */
async function storeCredential(deployment: Deployment, program: RemoteProgram): Promise<Result<boolean>> {
  const { host, credential, enter } = deployment;
  if (host.credential === null) return succeed(false);
  enter('credential');
  if (credential === null) {
    const listed = await program.require({ args: ['secret', 'list'], timeoutMs: commandTimeoutMs });
    if (!listed.ok) return listed;
    if (listed.value.names?.includes(host.credential) === true) return succeed(false);
    return failWith(failure('host.credential-needed', { computer: host.computer, unc: host.unc }));
  }
  const stored = await program.require({
    args: ['secret', 'set', host.credential],
    input: `${credential.user}\n${credential.password}\n`,
    timeoutMs: commandTimeoutMs,
  });
  return stored.ok ? succeed(true) : stored;
}

interface Installed {
  readonly changes: readonly string[];
  readonly program: readonly string[];
}

async function checkAndInstall(
  { host, enter, showChecks, deps, site, address }: Deployment,
  program: RemoteProgram,
  { documentPath }: BroughtProgram,
): Promise<Result<Installed>> {
  enter('check');
  const checked = await program.ask({
    args: ['host', 'check', '--settings', documentPath],
    asScheduled: true,
    timeoutMs: checkTimeoutMs,
  });
  if (!checked.ok) return checked;
  const checks = (checked.value.checks ?? []).map(checkAsHeard);
  showChecks(checks);
  const bad = checks.find(({ outcome }) => outcome === 'failed');
  if (bad !== undefined) {
    const { found, remedy } = bad;
    return failWith(
      failure('host.checks-failed', {
        computer: host.computer,
        found,
        remedy: remedy ?? message('checks', 'lookThere'),
      }),
    );
  }
  enter('install');
  const { computer, hostId } = host;
  return deps.recordHost({ site, computer, hostId, address }, async () => {
    const installed = await program.require({
      args: ['host', 'install', '--settings', documentPath],
      timeoutMs: commandTimeoutMs,
    });
    if (!installed.ok) return installed;
    return succeed({
      changes: installed.value.changes ?? [],
      program: installed.value.program ?? program.command,
    });
  });
}

/** A run that fails is told, and does not take the installation back: the schedule tries again. */
async function runOnce(deployment: Deployment, program: RemoteProgram): Promise<Result<Done['run']>> {
  if (!deployment.runOnce) return succeed(null);
  deployment.enter('run');
  const ran = await program.ask({
    args: ['sync', '--site', deployment.host.unc],
    asScheduled: true,
    timeoutMs: runTimeoutMs,
    onErrorLine: (line) => deployment.report({ kind: 'said', line }),
  });
  if (!ran.ok) return ran;
  const { run, failures, exitCode } = ran.value;
  if (run !== null && run !== undefined) {
    return succeed({ id: run.id, outcome: run.outcome, exitCode: run.exitCode });
  }
  return failWith(refusedThere(deployment.address.host, 'pkgsource sync', { failures, exitCode }));
}
