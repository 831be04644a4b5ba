import { hostSettingsOf } from '../../core/host-settings-of.ts';
import type { Platform } from '../../core/path-rules.ts';
import type { RemoteAddress, RemoteHost, RemoteLogin } from '../../ports/remote-host.ts';
import type { Credential } from '../../ports/secrets.ts';
import type { Answers } from '../../shared/answers.ts';
import { type CheckResult, checkAsHeard } from '../../shared/checks.ts';
import type { DeployProgress, HostTest } from '../../shared/host-deployment.ts';
import type { HostSettings } from '../../shared/host-settings.ts';
import { type Result, succeed } from '../../shared/result.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';
import { message } from '../../shared/texts/message.ts';
import { passed } from '../checks/check.ts';
import { bringProgram, hostDocumentOf } from './bring-program.ts';
import type { DeployDeps } from './deploy-host.ts';
import { type RemoteProgram, remoteProgram } from './remote-program.ts';

export interface TestHostRequest {
  /** A site that is set up, or what Setup is to make: its share is not there yet, so it cannot be looked at. */
  readonly of:
    | { readonly kind: 'site'; readonly site: string }
    | { readonly kind: 'answers'; readonly answers: Answers };
  readonly address: RemoteAddress;
  readonly login: RemoteLogin;
  /** For the share; null where the host has it already, or signs in as itself (Windows). */
  readonly credential: Credential | null;
  readonly program: string | null;
  readonly signal: AbortSignal;
  report(progress: DeployProgress): void;
}

const commandTimeoutMs = 120_000;
const checkTimeoutMs = 300_000;
/** Checks of `pkgsource check` that are about what a host reaches, whoever has the share. */
const checksOfReach: readonly string[] = ['time', 'catalog', 'distribution-points', 'engines'];

/** What is checked there. */
type Subject =
  | { readonly kind: 'site'; readonly settings: SiteSettings }
  | { readonly kind: 'answers'; readonly answers: Answers };

/**
 * Finds out whether a computer can be the synchronization host: signs in, and lets the program check from there, with
 * the rights that the schedule will have. Whatever that took there is removed again, the credential included.
 */
export async function testHost(deps: DeployDeps, request: TestHostRequest): Promise<Result<HostTest>> {
  const { address, login, signal, report } = request;
  report({ kind: 'step', step: 'connect' });
  const subject = await subjectOf(deps, request.of);
  if (!subject.ok) return subject;
  const connected = await deps.remoteHosts.connect(address, login, signal);
  if (!connected.ok) return connected;
  const remote = connected.value;
  try {
    const checks = await checkThere(deps, request, remote, subject.value);
    if (!checks.ok) return checks;
    const rights = passed(message('checks', 'signedIn', { user: address.user }));
    const signedIn = { id: 'sign-in', title: message('checks', 'signIn'), ...rights };
    return succeed({ platform: remote.platform, checks: [signedIn, ...checks.value] });
  } finally {
    remote.close();
  }
}

async function subjectOf(deps: DeployDeps, of: TestHostRequest['of']): Promise<Result<Subject>> {
  if (of.kind === 'answers') return succeed(of);
  const settings = await deps.openStore(of.site).readSettings();
  return settings.ok ? succeed({ kind: 'site', settings: settings.value }) : settings;
}

async function checkThere(
  deps: DeployDeps,
  request: TestHostRequest,
  remote: RemoteHost,
  subject: Subject,
): Promise<Result<CheckResult[]>> {
  const { address, report } = request;
  const task = taskOf(subject, remote.platform, request.credential !== null);
  if (!task.ok) return task;
  const { document, credentialName } = task.value;
  report({ kind: 'step', step: 'copy' });
  const brought = await bringProgram(deps.payloads, { ...request, remote, document });
  if (!brought.ok) return brought;
  const { command, documentPath, staging } = brought.value;
  const program = remoteProgram(remote, address.host, command);
  try {
    if (request.credential !== null && credentialName !== null) {
      report({ kind: 'step', step: 'credential' });
      const stored = await storeCredential(program, credentialName, request.credential);
      if (!stored.ok) return stored;
    }
    report({ kind: 'step', step: 'check' });
    const args = [...task.value.args, documentPath];
    const checked = await program.ask({ args, asScheduled: true, timeoutMs: checkTimeoutMs });
    if (!checked.ok) return checked;
    const checks = (checked.value.checks ?? []).map(checkAsHeard).filter(({ id }) => task.value.isWanted(id));
    report({ kind: 'checked', checks });
    return succeed(checks);
  } finally {
    if (request.credential !== null && credentialName !== null) {
      const args = ['secret', 'remove', credentialName];
      await program.ask({ args, timeoutMs: commandTimeoutMs, takesBack: true });
    }
    await remote.removeStaging(staging);
  }
}

interface CheckTask {
  readonly document: { readonly name: string; readonly text: string };
  /** The command that takes the document's path as its last argument. */
  readonly args: readonly string[];
  /** Under which the credential is stored while it is tested, or null. */
  readonly credentialName: string | null;
  isWanted(checkId: string): boolean;
}

function taskOf(subject: Subject, platform: Platform, hasCredential: boolean): Result<CheckTask> {
  if (subject.kind === 'answers') {
    // There, this computer is the one that syncs.
    const answers = { ...subject.answers, syncHost: { kind: 'this-computer', schedule: 'off' } };
    return succeed({
      document: { name: 'answers.json', text: JSON.stringify(answers) },
      args: ['check', '--answers'],
      credentialName: null,
      isWanted: (id) => checksOfReach.includes(id),
    });
  }
  const host = hostSettingsOf(subject.settings, platform);
  if (!host.ok) return host;
  // A name of its own: one that is stored there already is not touched.
  const credentialName = hasCredential && host.value.credential !== null ? testedName(host.value) : null;
  const tested = credentialName === null ? host.value : { ...host.value, credential: credentialName };
  return succeed({
    document: hostDocumentOf(tested),
    args: ['host', 'check', '--settings'],
    credentialName,
    isWanted: () => true,
  });
}

function testedName({ credential, siteId }: HostSettings): string {
  return `${credential ?? siteId}-test`;
}

function storeCredential(
  program: RemoteProgram,
  name: string,
  { user, password }: Credential,
): Promise<Result<unknown>> {
  const input = `${user}\n${password}\n`;
  return program.require({ args: ['secret', 'set', name], input, timeoutMs: commandTimeoutMs });
}
