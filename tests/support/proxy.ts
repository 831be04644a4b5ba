import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import path from 'node:path';

export interface TestProxy {
  readonly url: string;
  readonly port: number;
  /** What it logged so far. */
  log(): Promise<string>;
  stop(): Promise<void>;
}

/** A real tinyproxy on a free loopback port, with its files in `<folder>/proxy`. */
export async function startProxy(
  folder: string,
  credential?: { readonly user: string; readonly password: string },
): Promise<TestProxy> {
  const own = path.join(folder, 'proxy');
  await mkdir(own, { mode: 0o700 });
  const port = await freePort();
  const logFile = path.join(own, 'tinyproxy.log');
  const settings = [
    `Port ${port}`,
    'Listen 127.0.0.1',
    'Allow 127.0.0.1',
    'Timeout 60',
    'MaxClients 20',
    `LogFile "${logFile}"`,
    'LogLevel Info',
    ...(credential ? [`BasicAuth ${credential.user} ${credential.password}`] : []),
  ];
  const configuration = path.join(own, 'tinyproxy.conf');
  await writeFile(configuration, `${settings.join('\n')}\n`, { mode: 0o600 });
  const child = spawn('tinyproxy', ['-d', '-c', configuration], { stdio: 'ignore' });
  const ended = new Promise<string>((resolve) => {
    child.on('error', () => resolve('tinyproxy is missing: apt-get install tinyproxy'));
    child.on('exit', (code) => resolve(`tinyproxy ended with ${code}`));
  });
  let end: string | null = null;
  void ended.then((how) => {
    end = how;
  });
  while (!(await canConnect(port))) {
    if (end !== null) throw new Error(end);
  }
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    log: () => readFile(logFile, 'utf8'),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function canConnect(port: number): Promise<boolean> {
  return new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
