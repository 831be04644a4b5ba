import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { fingerprintOf } from '../../electron/adapters/syncthing/pinned-agent.ts';
import { freePort } from './proxy.ts';

const run = promisify(execFile);
const betweenLooksMs = 50;

/** A real Syncthing of a test's own: on loopback, in a folder of its own, known to nobody. */
export interface SyncthingDevice {
  readonly name: string;
  readonly home: string;
  /** Where its REST interface listens, `https://127.0.0.1:port`. */
  readonly api: string;
  readonly apiKey: string;
  readonly deviceId: string;
  /** Of the certificate of its REST interface; known after the first start. */
  fingerprint(): Promise<string>;
  /** Where other devices reach it. */
  readonly address: string;
  start(): Promise<void>;
  /** Ends it as its service manager would, or without warning. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Asks it directly, beside the program under test. */
  ask<T = unknown>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<T>;
}

export interface DeviceRequest {
  /** Its keys, configuration and database. */
  readonly home: string;
  readonly name: string;
  /** Address for other devices and for REST; loopback with free ports unless given. */
  readonly at?: { readonly host: string; readonly devicePort: number; readonly apiPort: number };
  /** Command that runs it elsewhere, e.g. in a network namespace. */
  readonly inside?: readonly string[];
}

/** Makes its keys and settings; nothing runs yet. No discovery, relays, port mapping, reports or upgrades. */
export async function makeDevice(request: DeviceRequest): Promise<SyncthingDevice> {
  const { home, name, inside = [] } = request;
  const at = request.at ?? { host: '127.0.0.1', devicePort: await freePort(), apiPort: await freePort() };
  await mkdir(home, { recursive: true });
  await run('syncthing', ['generate', '--home', home, '--no-default-folder', '--skip-port-probing']);
  const { deviceId, apiKey } = await writeSettings(path.join(home, 'config.xml'), at);
  let child: ChildProcess | null = null;
  const api = `https://${at.host}:${at.apiPort}`;
  // Beside TLS, which it offers on the same port.
  const plain = api.replace('https:', 'http:');
  const ask: SyncthingDevice['ask'] = async (method, asked, body) => {
    const answer = await fetch(`${plain}${asked}`, {
      method,
      headers: { 'X-API-Key': apiKey },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${name} answered ${answer.status}: ${await answer.text()}`);
    const text = await answer.text();
    return text === '' ? null : JSON.parse(text);
  };
  const answers = () =>
    ask('GET', '/rest/system/ping').then(
      () => true,
      () => false,
    );
  return {
    ...{ name, home, api, apiKey, deviceId, ask },
    address: `tcp://${at.host}:${at.devicePort}`,
    fingerprint: async () => fingerprintOf(await readFile(path.join(home, 'https-cert.pem'))),
    start: async () => {
      const started = startProgram(inside, home);
      child = started;
      while (!(await answers())) {
        if (started.exitCode !== null) throw new Error(`Syncthing “${name}” ended by itself`);
        await setTimeout(betweenLooksMs);
      }
    },
    stop: async (signal = 'SIGTERM') => {
      const ending = child;
      child = null;
      if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return;
      const ended = new Promise((resolve) => ending.once('exit', resolve));
      ending.kill(signal);
      await ended;
    },
  };
}

function withPrefix(inside: readonly string[], command: readonly [string, ...string[]]): [string, string[]] {
  const [program, ...args] = [...inside, ...command];
  return [program ?? '', args];
}

function startProgram(inside: readonly string[], home: string): ChildProcess {
  const [program, args] = withPrefix(inside, ['syncthing', 'serve', '--home', home, '--no-browser']);
  return spawn(program, args, {
    // Without its own watcher, which would outlive a kill of the one process that a test knows.
    env: {
      ...process.env,
      HOME: home,
      STMONITORED: 'yes',
      STNORESTART: '1',
      STNOUPGRADE: '1',
      GOMAXPROCS: '2',
    },
    stdio: 'ignore',
  });
}

/** Returns its id, and the key of its REST interface. */
async function writeSettings(
  file: string,
  at: { readonly host: string; readonly devicePort: number; readonly apiPort: number },
): Promise<{ deviceId: string; apiKey: string }> {
  const generated = await readFile(file, 'utf8');
  const values: Readonly<Record<string, string>> = {
    listenAddress: `tcp://${at.host}:${at.devicePort}`,
    globalAnnounceEnabled: 'false',
    localAnnounceEnabled: 'false',
    relaysEnabled: 'false',
    natEnabled: 'false',
    startBrowser: 'false',
    crashReportingEnabled: 'false',
    autoUpgradeIntervalH: '0',
    urAccepted: '-1',
    reconnectionIntervalS: '2',
    progressUpdateIntervalS: '1',
    stunKeepaliveStartS: '0',
    // On a busy machine the lowest priority is none: devices would not even shake hands in time.
    setLowPriority: 'false',
  };
  const changed = Object.entries(values).reduce(
    (text, [name, value]) => text.replace(new RegExp(`<${name}>[^<]*<`, 'u'), `<${name}>${value}<`),
    generated.replace('<address>127.0.0.1:8384<', `<address>${at.host}:${at.apiPort}<`),
  );
  await writeFile(file, changed, { mode: 0o600 });
  const valueFor = (pattern: RegExp) => {
    const value = pattern.exec(changed)?.[1];
    if (value === undefined) throw new Error(`${file} has no ${pattern}`);
    return value;
  };
  return { deviceId: valueFor(/<device id="([^"]+)"/u), apiKey: valueFor(/<apikey>([^<]+)</u) };
}
