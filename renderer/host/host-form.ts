import type { CallInput } from '../../electron/shared/contract.ts';
import { remoteAddressSchema } from '../../electron/shared/remote-computer.ts';

/** Everything that is typed about a computer, as typed. Kept while the dialog is open, and no longer. */
export interface HostForm {
  readonly way: 'ssh' | 'powershell' | 'kit';
  readonly host: string;
  readonly port: string;
  readonly user: string;
  readonly signIn: 'password' | 'key' | 'agent';
  readonly password: string;
  readonly keyFile: string;
  readonly passphrase: string;
  readonly sudoPassword: string;
  readonly shareUser: string;
  readonly sharePassword: string;
  readonly program: string;
  readonly runOnce: boolean;
  readonly platform: 'linux' | 'windows';
}

/** How the computer is reached and signed in to. */
export type RemoteInput = Pick<CallInput<'host.deploy'>, 'address' | 'login' | 'share' | 'program'>;

export type FormField = 'host' | 'port' | 'user' | 'password' | 'keyFile';

/** What the calls take, or the fields that keep it from being read, topmost first. */
export type ReadForm =
  | { readonly ok: true; readonly input: RemoteInput }
  | { readonly ok: false; readonly wrong: readonly FormField[] };

const usualPorts = { ssh: '22', powershell: '5985', kit: '22' } as const;

export function emptyForm(computer: string, account: string): HostForm {
  return {
    ...{ way: 'ssh', host: computer, port: usualPorts.ssh, user: '', signIn: 'password', password: '' },
    ...{ keyFile: '', passphrase: '', sudoPassword: '', shareUser: account, sharePassword: '' },
    ...{ program: '', runOnce: true, platform: 'linux' },
  };
}

/** Another way has another usual port; one that was typed stays. */
export function withWay(form: HostForm, way: HostForm['way']): HostForm {
  const isUsual = Object.values<string>(usualPorts).includes(form.port);
  const signIn = way === 'powershell' && form.signIn === 'key' ? 'password' : form.signIn;
  return { ...form, way, signIn, port: isUsual ? usualPorts[way] : form.port };
}

export function readForm(form: HostForm): ReadForm {
  const address = { host: form.host.trim(), port: portOf(form.port), user: form.user.trim() };
  const parsed = remoteAddressSchema.safeParse(address);
  const bad = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]));
  const wrong = [
    ...(['host', 'port', 'user'] as const).filter((field) => bad.has(field)),
    ...(form.signIn === 'password' && form.password === '' ? ['password' as const] : []),
    ...(form.signIn === 'key' && form.keyFile.trim() === '' ? ['keyFile' as const] : []),
  ];
  if (wrong.length > 0) return { ok: false, wrong };
  const program = form.program.trim();
  const share =
    form.sharePassword === '' ? null : { user: form.shareUser.trim(), password: form.sharePassword };
  return {
    ok: true,
    input: { address, login: loginOf(form), share, program: program === '' ? null : program },
  };
}

function loginOf(form: HostForm): RemoteInput['login'] {
  const { way, signIn, password, keyFile, passphrase, sudoPassword } = form;
  if (way === 'powershell') {
    return signIn === 'password' ? { kind: 'windows', password } : { kind: 'windows' };
  }
  const sudo = sudoPassword === '' ? {} : { sudoPassword };
  switch (signIn) {
    case 'password':
      return { kind: 'password', password };
    case 'agent':
      return { kind: 'agent', ...sudo };
    case 'key':
      return { kind: 'key', file: keyFile.trim(), ...sudo, ...(passphrase === '' ? {} : { passphrase }) };
  }
}

function portOf(text: string): number {
  return /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
}
