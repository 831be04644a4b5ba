import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Programs } from '../../ports/programs.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import {
  type BackgroundEnd,
  type BackgroundProgram,
  startBackgroundProgram,
} from '../programs/background-program.ts';
import { causeOfEnd } from '../programs/cause-of-end.ts';
import { endLeftoverSmbd } from './leftover-smbd.ts';
import {
  type ConfiguredShare,
  privateSmbdPaths,
  renderSmbConf,
  unsuitableBecause,
} from './private-smb-conf.ts';

/** An SMB server of our own: its files in one folder, its port on loopback, nothing of the machine's touched. */
export interface PrivateSmbd {
  /** For `net -s`, `smbclient -s`, `PKGSOURCE_SMB_CONF`. */
  readonly confPath: string;
  readonly logPath: string;
  /** On 127.0.0.1. */
  readonly port: number;
  readonly pid: number;
  /** Resolves when the server has ended, wanted or not. */
  readonly ended: Promise<BackgroundEnd>;
  /** Lets an account of this machine in with a password of its own, or changes that password. */
  addUser(name: string, password: string): Promise<Result<null>>;
  /** Ends the server and everything it started. Its data stays. */
  stop(): Promise<void>;
}

export interface PrivateSmbdRequest {
  /** Made when it is not there; what an earlier server left in it is used again. */
  readonly folder: string;
  readonly serverName?: string;
  /** Added to [global], e.g. `{ 'server signing': 'mandatory' }`. */
  readonly globalOptions?: Readonly<Record<string, string>>;
  readonly shares?: readonly ConfiguredShare[];
}

const startTimeoutMs = 20_000;
const portAttempts = 3;
/** Debian keeps smbd outside the PATH of ordinary accounts. */
const environment = { PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` };

/**
 * Starts a private smbd on a free loopback port and waits until it answers. It ends with this process, however
 * that ends. Failures: `practice.folder-unsuitable`, `practice.program-missing`, `practice.smbd-ended`,
 * `practice.smbd-silent`.
 */
export async function startPrivateSmbd(
  programs: Programs,
  request: PrivateSmbdRequest,
): Promise<Result<PrivateSmbd>> {
  const { folder } = request;
  const cause = unsuitableBecause(folder);
  if (cause !== null) return failWith(failure('practice.folder-unsuitable', { path: folder, cause }));
  await makeFolders(folder);
  await endLeftoverSmbd(folder);
  for (let attempt = 1; ; attempt++) {
    const started = await startOnPort(programs, request, await findFreePort());
    // Somebody else may take the port between our look and smbd's.
    if (started.ok || started.failure.code !== 'practice.smbd-ended' || attempt === portAttempts)
      return started;
  }
}

async function startOnPort(
  programs: Programs,
  request: PrivateSmbdRequest,
  port: number,
): Promise<Result<PrivateSmbd>> {
  const { folder, serverName = 'PRACTICE', globalOptions = {}, shares = [] } = request;
  const paths = privateSmbdPaths(folder);
  await writeFile(paths.conf, renderSmbConf({ folder, port, serverName, options: globalOptions, shares }));
  const smbd = await startBackgroundProgram({
    // The kernel ends smbd when this process is killed and cannot do it itself.
    program: 'setpriv',
    args: ['--pdeathsig', 'TERM', 'smbd', '--foreground', '--no-process-group', '-s', paths.conf],
    environment,
  });
  if (smbd === null) return programMissing('setpriv', 'util-linux');
  const end = async () => {
    await smbd.stop();
    await endLeftoverSmbd(folder);
  };
  let ending: Promise<void> | null = null;
  // Once only: by a second time, another server may serve the folder.
  const stop = () => {
    ending ??= end();
    return ending;
  };
  const answered = await waitUntilItAnswers(smbd, port);
  if (answered === 'ended') return endedAtOnce(await smbd.ended, paths.log);
  if (answered === 'silent') {
    await stop();
    const seconds = startTimeoutMs / 1000;
    return failWith(
      failure('practice.smbd-silent', {
        port,
        seconds,
        log: paths.log,
        tail: await tailOf(paths.log),
      }),
    );
  }
  return succeed({
    confPath: paths.conf,
    logPath: paths.log,
    port,
    pid: smbd.pid,
    ended: smbd.ended,
    addUser: (name, password) => addUser(programs, paths.conf, name, password),
    stop,
  });
}

async function makeFolders(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const wanted of privateSmbdPaths(folder).folders) {
    await mkdir(wanted.path, { recursive: true });
    await chmod(wanted.path, wanted.mode);
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function waitUntilItAnswers(
  smbd: BackgroundProgram,
  port: number,
): Promise<'answered' | 'ended' | 'silent'> {
  const deadline = performance.now() + startTimeoutMs;
  while (performance.now() < deadline) {
    if (smbd.end !== null) return 'ended';
    if ((await accepts(port)) && smbd.end === null) return 'answered';
    await wait(20);
  }
  return 'silent';
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });
}

async function addUser(
  programs: Programs,
  confPath: string,
  account: string,
  password: string,
): Promise<Result<null>> {
  const outcome = await programs.run({
    program: 'smbpasswd',
    args: ['-c', confPath, '-s', '-a', account],
    input: `${password}\n${password}\n`,
    timeoutMs: 20_000,
    environment,
  });
  if (outcome.kind === 'missing') return programMissing('smbpasswd', 'samba');
  if (outcome.kind === 'exited' && outcome.code === 0) return succeed(null);
  const said = outcome.kind === 'exited' ? outcome.stderr.trim() : '';
  const cause = said === '' ? causeOfEnd('smbpasswd', outcome) : asItIs(said);
  return failWith(failure('practice.account-refused', { account, cause }));
}

async function endedAtOnce(end: BackgroundEnd, log: string): Promise<Result<never>> {
  // setpriv's own exit code for a program that it cannot find.
  if (end.code === 127) return programMissing('smbd', 'samba');
  const how =
    end.signal === null
      ? message('failureParts', 'exitCode', { code: String(end.code) })
      : asItIs(end.signal);
  return failWith(failure('practice.smbd-ended', { end: how, log, tail: await tailOf(log) }));
}

function programMissing(program: string, debianPackage: string): Result<never> {
  return failWith(failure('practice.program-missing', { program, package: debianPackage }));
}

async function tailOf(log: string): Promise<Message> {
  const text = await readFile(log, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const tail = lines.slice(-4).join(' ').trim();
  return tail === '' ? message('failureParts', 'emptyLog', { name: path.basename(log) }) : asItIs(tail);
}
