import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { engineFaults } from '../../core/engine-faults.ts';
import { type SmbCommand, writeSmbCommand } from '../../core/smb-command.ts';
import {
  endedBySignal,
  judgeEnd,
  judgeWords,
  type SmbclientFault,
  type SmbclientOutcome,
  type SmbclientStart,
  startSmbclient,
} from './smbclient.ts';

/** Watches a command: what it yields, and whether anything moves that the client does not speak of. */
const largeStepFactor = 4;

export interface CommandWatch {
  /** Takes what a `get` writes. */
  readonly onOutput?: (chunk: Buffer) => void;
  /** Asked several times a second: a number that changes while something moves. */
  readonly measure?: (clientProcess: number) => Promise<number>;
  /** It moves in steps of 16 MiB, which a slow link takes its time for: four times the usual patience. */
  readonly inLargeSteps?: true;
}

/** One signed-in client; commands run one at a time, in the order of their calls. */
export interface SmbSession {
  run(command: SmbCommand, watch?: CommandWatch): Promise<SmbclientOutcome>;
  /** False once a command was cut short or the client ended; every further one fails. */
  isUsable(): boolean;
  close(): Promise<void>;
}

export interface SmbSessionRequest extends SmbclientStart {
  /** A command during which nothing moves for that long has stalled. */
  readonly stallMs: number;
  readonly signal: AbortSignal;
}

const checkMs = 250;
const longestText = 1024 * 1024;
/**
 * Every line is filled up to this length. The client waits with poll(2) for more input before it looks into its own
 * buffer of at most 8,192 bytes (smb_readline_replacement in Samba's libcli/smbreadline), so a line that was read
 * together with the one before it would wait there; of lines that long no two fit.
 */
const lineBytes = 8191;
const endMs = 1000;

/** Signs in. The client is gone when that fails. */
export async function openSmbSession(request: SmbSessionRequest): Promise<SmbSession | SmbclientFault> {
  const client = new Client(request);
  const signedIn = await client.run(null, {});
  if (signedIn.kind === 'fault') {
    await client.close();
    return signedIn;
  }
  let queue: Promise<unknown> = Promise.resolve();
  return {
    run: (command, watch = {}) => {
      const running = queue.then(() => client.run(command, watch));
      queue = running;
      return running;
    },
    isUsable: () => client.isUsable(),
    close: async () => {
      await queue;
      await client.close();
    },
  };
}

/** What the client says for commands that say something when they worked. */
const claims: Partial<Record<SmbCommand['kind'], string>> = {
  put: 'putting file',
  get: 'getting file',
  'get to output': 'getting file',
};

const connectionLost: readonly string[] = [
  ...['ETIMEDOUT', 'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH'],
];

/** The client never connects again by itself; and what a broken `get` still sends would be taken for the next one's data. */
function endsSession(command: SmbCommand | null, { code }: SmbclientFault): boolean {
  return connectionLost.includes(code) || (command?.kind === 'get to output' && code !== 'ENOENT');
}

/**
 * The process and the protocol with it. After each command comes the name of one that does not exist, other each
 * time: that the client does not know it tells that the command before has ended, whatever that said or did not say.
 */
class Client {
  readonly #request: SmbSessionRequest;
  readonly #child: ChildProcess;
  readonly #token = `pkgsource-${randomBytes(4).toString('hex')}`;
  readonly #ended: Promise<void>;
  #count = 0;
  #exitCode: number | null = null;
  #isOver = false;
  #text = '';
  #tail = '';
  #outputBytes = 0;
  #onOutput: (chunk: Buffer) => void = () => undefined;
  #wake: () => void = () => undefined;
  #movedAtMs = performance.now();

  constructor(request: SmbSessionRequest) {
    this.#request = request;
    this.#child = startSmbclient(request);
    this.#child.stderr?.setEncoding('utf8').on('data', (words: string) => this.#hear(words));
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#take(chunk));
    // Writing to a client that has ended fails; that it has ended says more.
    this.#child.stdin?.on('error', () => undefined);
    this.#ended = new Promise((resolve) => {
      const end = (exitCode: number | null) => {
        this.#exitCode = exitCode;
        this.#isOver = true;
        this.#wake();
        resolve();
      };
      this.#child.on('error', () => end(null));
      this.#child.on('close', (code) => end(code ?? endedBySignal));
    });
  }

  isUsable(): boolean {
    return !this.#isOver && !this.#child.killed;
  }

  async run(command: SmbCommand | null, watch: CommandWatch): Promise<SmbclientOutcome> {
    const { signal } = this.#request;
    const stallMs = this.#request.stallMs * (watch.inLargeSteps === true ? largeStepFactor : 1);
    if (signal.aborted) this.#child.kill('SIGKILL');
    this.#text = '';
    this.#tail = '';
    this.#outputBytes = 0;
    this.#onOutput = watch.onOutput ?? (() => undefined);
    this.#movedAtMs = performance.now();
    this.#count += 1;
    const line = command === null ? '' : writeSmbCommand(command);
    if (line !== '') this.#child.stdin?.write(`${line.padEnd(lineBytes - 1)}\n`);
    this.#child.stdin?.write(`${this.#marker.padEnd(lineBytes - 1)}\n`);
    let stalled = false;
    const kill = () => this.#child.kill('SIGKILL');
    const timer = this.#watchProgress(watch, () => {
      stalled = performance.now() - this.#movedAtMs > stallMs;
      if (stalled) kill();
    });
    signal.addEventListener('abort', kill);
    try {
      while (!this.#isOver && !this.#hasAnswered(command)) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    } finally {
      clearInterval(timer);
      signal.removeEventListener('abort', kill);
    }
    const outcome = this.#judge(command, stalled);
    if (outcome.kind === 'fault' && endsSession(command, outcome)) kill();
    return outcome;
  }

  async close(): Promise<void> {
    this.#child.stdin?.end();
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), endMs);
    await this.#ended;
    clearTimeout(timer);
  }

  get #marker(): string {
    return `${this.#token}-${this.#count}`;
  }

  get #answer(): string {
    return `${this.#marker}: command not found\n`;
  }

  #hasAnswered(command: SmbCommand | null): boolean {
    if (!this.#tail.endsWith(this.#answer)) return false;
    if (command?.kind !== 'get to output') return true;
    const announced = /^getting file .* of size (\d+) as - /m.exec(this.#text)?.[1];
    return announced === undefined || this.#outputBytes >= Number(announced) || this.#hasComplained();
  }

  #hasComplained(): boolean {
    return judgeWords(this.#text, null).kind === 'fault';
  }

  #judge(command: SmbCommand | null, stalled: boolean): SmbclientOutcome {
    const text = this.#text.replace(this.#answer, '');
    if (this.#request.signal.aborted) return { kind: 'fault', code: engineFaults.cancelled, text };
    if (stalled) return { kind: 'fault', code: engineFaults.stalled, text };
    if (this.#isOver) return judgeEnd(this.#exitCode, text);
    return judgeWords(text, (command && claims[command.kind]) ?? null);
  }

  #hear(words: string): void {
    this.#movedAtMs = performance.now();
    if (this.#text.length < longestText) this.#text += words;
    this.#tail = (this.#tail + words).slice(-200);
    this.#wake();
  }

  #take(chunk: Buffer): void {
    this.#movedAtMs = performance.now();
    this.#outputBytes += chunk.length;
    this.#onOutput(chunk);
    this.#wake();
  }

  #watchProgress({ measure }: CommandWatch, check: () => void): NodeJS.Timeout {
    let last = 0;
    return setInterval(() => {
      void measure?.(this.#child.pid ?? 0).then((now) => {
        if (now !== last) this.#movedAtMs = performance.now();
        last = now;
      });
      check();
    }, checkMs);
  }
}
