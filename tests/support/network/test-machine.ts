import { type ChildProcess, spawn } from 'node:child_process';

export interface MachineRequest {
  readonly name: string;
  readonly namespace: string;
  /** Last number of its address in each network. */
  readonly addresses: Readonly<Record<string, number>>;
  /** Folders and files of its own, by the path at which its programs find them. */
  readonly own?: Readonly<Record<string, string>>;
}

export interface MachineProgram {
  readonly child: ChildProcess;
  stdout(): string;
  stderr(): string;
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
}

export interface ProgramOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A computer of a test: its own network, name, /run and some folders; otherwise this computer's files. */
export interface TestMachine {
  readonly name: string;
  /** What a command begins with to run there. */
  readonly inside: readonly string[];
  start(args: readonly string[], options?: ProgramOptions): MachineProgram;
  run(
    args: readonly string[],
    options?: ProgramOptions,
  ): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
  stop(): Promise<void>;
}

/** Gives the machine its name and its own files, tells that it is there, and keeps it. */
const keep = [
  'set -e',
  'hostname "$1"; shift',
  'mount -t tmpfs tmpfs /run; mkdir /run/sshd',
  'while [ $# -gt 0 ]; do mount --bind "$1" "$2"; shift 2; done',
  'echo ready',
  'exec sleep infinity',
].join('\n');

export async function startMachine(
  request: MachineRequest & { readonly hosts: string },
): Promise<TestMachine> {
  const { name, namespace, hosts, own = {} } = request;
  const binds = Object.entries({ '/etc/hosts': hosts, ...own }).flatMap(([at, from]) => [from, at]);
  const keeper = start([
    ...['ip', 'netns', 'exec', namespace, 'unshare', '--uts', '--mount', '--propagation', 'private'],
    ...['sh', '-c', keep, 'sh', name, ...binds],
  ]);
  await new Promise<void>((resolve, reject) => {
    keeper.child.stdout?.once('data', () => resolve());
    void keeper.ended.then(({ stderr }) => reject(new Error(`${name} did not start: ${stderr}`)));
  });
  const inside = ['nsenter', '-t', String(keeper.child.pid), '--net', '--uts', '--mount', '--'];
  const startInside: TestMachine['start'] = (args, options) => start([...inside, ...args], options);
  return {
    name,
    inside,
    start: startInside,
    run: (args, options) => startInside(args, options).ended,
    stop: async () => {
      keeper.child.kill('SIGKILL');
      await keeper.ended;
    },
  };
}

function start([program = '', ...args]: readonly string[], options: ProgramOptions = {}): MachineProgram {
  const { input, environment } = options;
  const child = spawn(program, args, {
    env: { ...process.env, ...environment },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8');
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
  });
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { child, stdout: () => stdout, stderr: () => stderr, ended };
}
