import { linesOfCheck } from '../../core/check-lines.ts';
import type { RemoteAddress, RemoteLogin } from '../../ports/remote-host.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import type { DeployOutcome, DeployProgress } from '../../shared/host-deployment.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { deployHost } from '../../usecases/host/deploy-host.ts';
import { chooseSite } from '../choose-site.ts';
import type { CommandContext } from '../command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from '../command-outcome.ts';

export interface DeployOptions {
  readonly site?: string;
  /** `user@computer`, with `:port` where it is not 22. */
  readonly to: string;
  readonly key?: string;
  readonly password?: boolean;
  readonly passphrase?: boolean;
  readonly shareUser?: string;
  readonly fingerprint?: string;
  readonly program?: string;
  /** False with `--no-run`. */
  readonly run: boolean;
}

const stepTexts = {
  connect: 'Signing in',
  copy: 'Copying the program',
  credential: 'Storing the credential for the share',
  check: 'Checking from there',
  install: 'Installing',
  run: 'Syncing once',
} as const;

/** `pkgsource host deploy`: installs the host that the site names, by SSH. Secrets come on standard input. */
export async function deployCommand(
  context: CommandContext,
  options: DeployOptions,
): Promise<CommandOutcome> {
  const site = await chooseSite(context.registry, options.site);
  if (!site.ok) return failedOutcome([site.failure]);
  const address = addressOf(options.to);
  if (!address.ok) return failedOutcome([address.failure]);
  const secrets = await readSecrets(context, options);
  if (!secrets.ok) return failedOutcome([secrets.failure]);
  const deps = await context.openDeployment();
  if (options.fingerprint !== undefined) {
    const confirmed = await deps.remoteHosts.confirm(address.value, options.fingerprint, context.signal);
    if (!confirmed.ok) return failedOutcome([confirmed.failure]);
  }
  const { login, sharePassword } = secrets.value;
  const outcome = await deployHost(deps, {
    site: site.value,
    address: address.value,
    login,
    credential: options.shareUser === undefined ? null : { user: options.shareUser, password: sharePassword },
    program: options.program ?? null,
    runOnce: options.run,
    signal: context.signal,
    report: (progress) => {
      const line = lineOf(progress);
      if (line !== null) context.progress(line);
    },
  });
  return outcomeOf(outcome);
}

function addressOf(to: string): Result<RemoteAddress> {
  const [, user, host, port] = /^([^@\s]+)@\[?([\w.:-]+?)\]?(?::(\d{1,5}))?$/u.exec(to) ?? [];
  if (user === undefined || host === undefined || Number(port ?? 22) > 65_535) {
    const cause = `--to takes user@computer, with :port where it is not 22, and not ${to}`;
    return failWith(failure('program.usage', { cause }));
  }
  return succeed({ user, host, port: Number(port ?? 22) });
}

interface DeploySecrets {
  readonly login: RemoteLogin;
  readonly sharePassword: string;
}

/** One line each, in the order of the help: the password there, the key's passphrase, the password of the share. */
async function readSecrets(
  { readInput }: CommandContext,
  { key, password, passphrase, shareUser }: DeployOptions,
): Promise<Result<DeploySecrets>> {
  const wanted = [password === true, passphrase === true, shareUser !== undefined];
  const lines = wanted.includes(true) ? (await readInput()).split(/\r?\n/u) : [];
  const [signIn, phrase, share] = wanted.map((isWanted) => (isWanted ? lines.shift() : undefined));
  const given = [signIn, phrase, share];
  const missing = wanted.findIndex((isWanted, index) => isWanted && (given[index] ?? '') === '');
  if (missing !== -1) {
    const name = ['password', 'passphrase', 'password for the share'][missing];
    return failWith(failure('program.usage', { cause: `standard input has no line with the ${name}` }));
  }
  return succeed({ login: loginOf(key, signIn, phrase), sharePassword: share ?? '' });
}

/** With a key or an agent, the password is the one that sudo asks for. */
function loginOf(
  key: string | undefined,
  password: string | undefined,
  passphrase: string | undefined,
): RemoteLogin {
  const sudo = password === undefined ? {} : { sudoPassword: password };
  if (key !== undefined) {
    return { kind: 'key', file: key, ...sudo, ...(passphrase === undefined ? {} : { passphrase }) };
  }
  return password === undefined ? { kind: 'agent' } : { kind: 'password', password };
}

function lineOf(progress: DeployProgress): string | null {
  switch (progress.kind) {
    case 'step':
      return `${stepTexts[progress.step]}…`;
    case 'said':
      return `  ${progress.line}`;
    case 'checked':
      return null;
  }
}

function outcomeOf(outcome: DeployOutcome): CommandOutcome {
  const { checks } = outcome;
  if (outcome.kind === 'failed') {
    const failures: Failure[] = [outcome.failure];
    return {
      ...failedOutcome(failures, { step: outcome.step, checks }),
      lines: checks.flatMap(linesOfCheck),
    };
  }
  const { computer, changes, run } = outcome;
  return doneOutcome({ computer, changes, checks, run }, [
    ...checks.flatMap(linesOfCheck),
    changes.length === 0
      ? `${computer} is installed already.`
      : `Installed on ${computer}: ${changes.join('; ')}.`,
    ...(run === null ? [] : [`Its run ${run.id}: ${run.outcome}.`]),
  ]);
}
