import { randomBytes } from 'node:crypto';
import type { Client } from 'ssh2';
import type { Platform } from '../../core/path-rules.ts';
import { type Elevation, elevated, remoteCommand } from '../../core/remote-command.ts';
import type { RemoteAddress, RemoteCommand, RemoteEnd, RemoteHost } from '../../ports/remote-host.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { findElevation, findPlatform, type RunPlain } from './explore.ts';
import type { SshLogin } from './prepare-sign-in.ts';
import { removeStaging } from './remove-staging.ts';
import { runCommand } from './run-command.ts';
import { openRemoteFiles, type RemoteFiles } from './transfer-files.ts';

const exploreTimeoutMs = 30_000;
const hashTimeoutMs = 300_000;

interface Connection {
  readonly client: Client;
  readonly host: string;
  readonly files: RemoteFiles;
  readonly platform: Platform;
  readonly elevation: Elevation;
  readonly signal: AbortSignal;
}

/** Finds out what a signed-in connection leads to. */
export async function openHost(
  client: Client,
  address: RemoteAddress,
  login: SshLogin,
  signal: AbortSignal,
): Promise<Result<RemoteHost>> {
  const { host } = address;
  const run: RunPlain = (args, input) =>
    runCommand(client, {
      line: remoteCommand(args, 'linux'),
      input,
      timeoutMs: exploreTimeoutMs,
      signal,
      host,
      name: args[0] ?? '',
    });
  const platform = await findPlatform(run, host);
  if (!platform.ok) return platform;
  const elevation = await findElevation(run, platform.value, address, login);
  if (!elevation.ok) return elevation;
  const files = await openRemoteFiles(client, host, signal);
  if (!files.ok) return files;
  const connection: Connection = {
    client,
    host,
    files: files.value,
    platform: platform.value,
    elevation: elevation.value,
    signal,
  };
  return succeed({
    platform: platform.value,
    run: (command) => runAs(connection, command),
    makeStaging: () => makeStaging(connection),
    upload: (from, to, onBytes) => upload(connection, from, to, onBytes),
    hashOf: (path) => hashOf(connection, path),
    write: (to, text) => connection.files.write(to, text),
    removeStaging: (folder) => removeStagingOf(connection, folder),
    close: () => client.end(),
  });
}

function runAs(connection: Connection, command: RemoteCommand): Promise<Result<RemoteEnd>> {
  const { client, host, platform, elevation } = connection;
  const { asAdministrator, timeoutMs, onErrorLine } = command;
  const signal = command.takesBack === true ? new AbortController().signal : connection.signal;
  const { args, input } = asAdministrator ? elevated(command.args, command.input, elevation) : command;
  const name = [command.args[0]?.split(/[\\/]/u).at(-1), ...command.args.slice(1, 3)].join(' ');
  const line = remoteCommand(args, platform);
  return runCommand(client, { line, input, timeoutMs, signal, onErrorLine, host, name });
}

/** Under the account's own home, where /tmp may not let programs run. */
async function makeStaging({ files, platform }: Connection): Promise<Result<string>> {
  // Relative paths of SFTP begin in the account's home, and so do those of its shell.
  const folder = `.pkgsource-${randomBytes(8).toString('hex')}`;
  const made = await files.makeFolder(folder);
  return made.ok ? succeed(platform === 'windows' ? folder : `./${folder}`) : made;
}

async function upload(
  connection: Connection,
  from: string,
  to: string,
  onBytes: (bytes: number) => void,
): Promise<Result<string>> {
  const sent = await connection.files.upload(from, to, onBytes);
  if (!sent.ok) return sent;
  const hash = await hashOf(connection, to);
  if (!hash.ok) return hash;
  const { host } = connection;
  return hash.value === null
    ? failWith(failure('remote.copy-differs', { host, path: to }))
    : succeed(hash.value);
}

/** By the computer's own sha256sum where it has one; otherwise all of it is read back. */
async function hashOf(connection: Connection, path: string): Promise<Result<string | null>> {
  if (connection.platform === 'linux') {
    const args = ['sha256sum', '--', path];
    const summed = await runAs(connection, { args, asAdministrator: false, timeoutMs: hashTimeoutMs });
    if (!summed.ok) return summed;
    const hash = /^\\?([0-9a-f]{64}) /u.exec(summed.value.stdout)?.[1];
    if (summed.value.code === 0 && hash !== undefined) return succeed(hash);
  }
  return connection.files.hashOf(path);
}

/** Also after a cancel. */
async function removeStagingOf({ client, host }: Connection, folder: string): Promise<void> {
  const opened = await openRemoteFiles(client, host, AbortSignal.timeout(exploreTimeoutMs));
  if (opened.ok) await removeStaging(opened.value, folder);
}
