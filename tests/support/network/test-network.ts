import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type MachineRequest, startMachine, type TestMachine } from './test-machine.ts';

const run = promisify(execFile);

/** Names of namespaces that tests make begin so, followed by the process that made them. */
const prefix = 'pkgtest-';

let made = 0;

/** Networks in network namespaces of this computer: nothing in them reaches it, or anything beyond. */
export interface TestNetwork {
  /** A computer of its own, with one address in each of `networks`. */
  machine(name: string, request: Omit<MachineRequest, 'namespace' | 'name'>): Promise<TestMachine>;
  /** Takes a computer off a network, or puts it back: its cable, as it were. */
  setLink(machine: string, network: string, state: 'up' | 'down'): Promise<void>;
  /** Lets no more than `rate` (as tc writes it, `20mbit`) through a computer's cable, each way. */
  limitLink(machine: string, network: string, rate: string): Promise<void>;
  stop(): Promise<void>;
}

/** Makes a network for each name; the value is the first three numbers of its addresses. Needs root. */
export async function makeNetwork(
  folder: string,
  networks: Readonly<Record<string, string>>,
): Promise<TestNetwork> {
  await removeLeftovers();
  const own = `${prefix}${process.pid}-${++made}-`;
  const wires = `${own}wires`;
  const namespaces: string[] = [];
  const machines: TestMachine[] = [];
  const addNamespace = async (name: string) => {
    await run('ip', ['netns', 'add', name]);
    namespaces.push(name);
    await run('ip', ['-n', name, 'link', 'set', 'lo', 'up']);
  };
  const stop = async () => {
    for (const machine of machines.reverse()) await machine.stop();
    for (const name of namespaces.reverse()) await removeNamespace(name);
  };
  try {
    await addNamespace(wires);
    for (const network of Object.keys(networks)) {
      await run('ip', ['-n', wires, 'link', 'add', network, 'type', 'bridge']);
      await run('ip', ['-n', wires, 'link', 'set', network, 'up']);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const hosts = path.join(folder, 'hosts');
  const names: string[] = ['127.0.0.1 localhost'];
  return {
    machine: async (name, request) => {
      const namespace = own + name;
      await addNamespace(namespace);
      for (const [network, number] of Object.entries(request.addresses)) {
        const wire = wireOf(name, network);
        await run('ip', [
          ...['-n', wires, 'link', 'add', wire, 'type', 'veth'],
          ...['peer', 'name', network, 'netns', namespace],
        ]);
        await run('ip', ['-n', wires, 'link', 'set', wire, 'master', network, 'up']);
        const address = `${networks[network]}.${number}`;
        await run('ip', ['-n', namespace, 'addr', 'add', `${address}/24`, 'dev', network]);
        await run('ip', ['-n', namespace, 'link', 'set', network, 'up']);
        names.push(`${address} ${name}`);
      }
      // One file for all: machines that come later are known to those before them.
      await writeFile(hosts, `${names.join('\n')}\n`);
      const machine = await startMachine({ ...request, name, namespace, hosts });
      machines.push(machine);
      return machine;
    },
    setLink: async (machine, network, state) => {
      await run('ip', ['-n', own + machine, 'link', 'set', network, state]);
    },
    limitLink: async (machine, network, rate) => {
      const limit = ['root', 'tbf', 'rate', rate, 'burst', '64kb', 'latency', '100ms'];
      const ends = [
        [own + machine, network],
        [wires, wireOf(machine, network)],
      ] as const;
      for (const [namespace, device] of ends) {
        await run('tc', ['-n', namespace, 'qdisc', 'replace', 'dev', device, ...limit]);
      }
    },
    stop,
  };
}

/** The end of a computer's cable at the switch; names of devices have at most 15 characters. */
function wireOf(machine: string, network: string): string {
  return `${machine}-${network}`.slice(0, 15);
}

/** Ends what still runs in a namespace of ours, by its number, and removes it. */
async function removeNamespace(name: string): Promise<void> {
  const { stdout } = await run('ip', ['netns', 'pids', name]);
  for (const line of stdout.split('\n')) {
    if (/^\d+$/u.test(line)) endProcess(Number(line));
  }
  await run('ip', ['netns', 'delete', name]);
}

function endProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Namespaces of test processes that are no more. */
async function removeLeftovers(): Promise<void> {
  const { stdout } = await run('ip', ['netns', 'list']);
  for (const [name = ''] of stdout.split('\n').map((line) => line.split(' '))) {
    const owner = new RegExp(`^${prefix}(\\d+)-`, 'u').exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) await removeNamespace(name);
  }
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
