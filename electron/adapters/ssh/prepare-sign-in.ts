import { utils } from 'ssh2';
import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import type { RemoteLogin } from '../../ports/remote-host.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import type { Message } from '../../shared/texts/message.ts';
import type { SignIn } from './open-client.ts';

/** Every way to sign in by SSH. */
export type SshLogin = Exclude<RemoteLogin, { kind: 'windows' }>;

/** What ssh2 signs in with. `agent` is the address of the agent, where one runs. */
export async function prepareSignIn(
  files: Files,
  login: SshLogin,
  agent: string | undefined,
): Promise<Result<SignIn>> {
  switch (login.kind) {
    case 'agent':
      return agent === undefined ? failWith(failure('remote.no-agent')) : succeed({ agent });
    case 'key':
      return readKey(files, login.file, login.passphrase);
    case 'password':
      return succeed({ password: login.password, tryKeyboard: true });
  }
}

/** A key that cannot be used is told before anything is connected to. */
async function readKey(files: Files, file: string, passphrase: string | undefined): Promise<Result<SignIn>> {
  const wrong = (cause: Message) => failWith(failure('remote.key-file', { path: file, cause }));
  try {
    const privateKey = await files.readText(file);
    const parsed = utils.parseKey(privateKey, passphrase);
    if (parsed instanceof Error) return wrong(asItIs(parsed.message));
    return succeed({ privateKey, ...(passphrase === undefined ? {} : { passphrase }) });
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return wrong(describeFileError(error));
  }
}
