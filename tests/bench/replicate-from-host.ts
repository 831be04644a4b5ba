import { createHash, randomFillSync } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { createSmbCarrier } from '../../electron/adapters/smb/smb-carrier.ts';
import { createSyncthingEngine } from '../../electron/adapters/syncthing/syncthing-engine.ts';
import type { Arrival, Publication, ReplicationEngine } from '../../electron/ports/replication-engine.ts';
import type { Result } from '../../electron/shared/result.ts';
import { secretsWith, secretsWithKeys } from '../support/secrets-with.ts';
import { makeDevice, type SyncthingDevice } from '../support/syncthing-device.ts';
import { distribute, makeBenchSite } from './bench-site.ts';
import { runProgram, secondsOf } from './measure.ts';

/** What this program is given as JSON: the computers of the network, as the host sees them. */
export interface ReplicationRequest {
  readonly folder: string;
  readonly mebibytes: number;
  readonly hostAddress: string;
  readonly smbConf: string;
  readonly user: string;
  readonly password: string;
  readonly members: readonly ReplicationPlace[];
  /** A member whose disk is too small for the catalog. */
  readonly full: ReplicationPlace;
}

export interface ReplicationPlace {
  readonly name: string;
  readonly address: string;
  /** Its catalog's folder. */
  readonly point: string;
  /** What a command begins with to run there. */
  readonly inside: readonly string[];
}

/** What this program prints: bytes are those that left the host's network card. */
export interface ReplicationResult {
  readonly seconds: number;
  readonly bytesSent: number;
  /** What the engine said of the member with the full disk; null where there was none. */
  readonly full: Arrival['state'] | null;
}

const { signal } = new AbortController();
const betweenLooksMs = 100;
const devicePort = 22000;
const apiPort = 8384;

/** On the host of the benchmark's network: `node replicate-from-host.cjs copy|syncthing REQUEST.json`. */
async function main(way = '', requestFile = ''): Promise<void> {
  const request: ReplicationRequest = JSON.parse(await readFile(requestFile, 'utf8'));
  const result = way === 'copy' ? await copyToAll(request) : await replicateToAll(request);
  process.stdout.write(JSON.stringify(result));
}

async function copyToAll(request: ReplicationRequest): Promise<ReplicationResult> {
  const { folder, mebibytes, user, password, members, smbConf } = request;
  const site = await makeBenchSite(path.join(folder, 'copied'), mebibytes);
  const smb = createSmbCarrier({
    secrets: secretsWith(new Map([['points', { user, password }]])),
    configFile: smbConf,
  });
  const targets = members.map(({ name }) => `\\\\${name}\\catalog`);
  const before = await bytesSent();
  const seconds = await secondsOf(() =>
    distribute(site, targets, {
      ...{ proof: 'size', credential: 'points' },
      // Of more at once smbclient gives up some on a link like this: it waits 20 s for an answer.
      options: { smb, policy: { smbAtOnce: 2 } },
    }),
  );
  for (const { point } of members) await expectSame(point, site.sha256);
  return { seconds, bytesSent: (await bytesSent()) - before, full: null };
}

async function replicateToAll(request: ReplicationRequest): Promise<ReplicationResult> {
  const { folder, mebibytes, members, full } = request;
  const packageSource = path.join(folder, 'PkgSource');
  await mkdir(path.join(packageSource, '.sync'), { recursive: true });
  const devices: SyncthingDevice[] = [];
  try {
    const source = await startDevice(folder, { name: 'source', address: request.hostAddress, inside: [] });
    devices.push(source);
    for (const place of [...members, full]) devices.push(await startDevice(folder, place));
    await runProgram(full.inside[0] ?? '', [
      ...full.inside.slice(1),
      ...['mount', '-t', 'tmpfs', '-o', `size=${Math.ceil(mebibytes / 2)}m`, 'tmpfs', full.point],
    ]);
    const engine = await engineOf(devices, [...members, full], packageSource);
    taken(await engine.prepare(signal));
    // All know each other, and have agreed on an earlier catalog, as on any day before a new one comes.
    await publish(packageSource, engine, Buffer.from('the catalog before'));
    await untilAll(members, Buffer.byteLength('the catalog before'));
    await untilConnected(devices);
    const catalog = randomFillSync(Buffer.alloc(mebibytes * 1024 * 1024));
    const before = await bytesSent();
    const seconds = await secondsOf(async () => {
      await publish(packageSource, engine, catalog);
      await untilAll(members, catalog.length);
    });
    const sent = (await bytesSent()) - before;
    const sha256 = createHash('sha256').update(catalog).digest('hex');
    for (const { point } of members) await expectSame(point, sha256);
    const state = await stateOnceFailed(engine, full.name);
    await engine.close();
    return { seconds, bytesSent: sent, full: state };
  } finally {
    await Promise.all(devices.map((device) => device.stop('SIGKILL')));
  }
}

async function startDevice(
  folder: string,
  { name, address, inside }: Pick<ReplicationPlace, 'name' | 'address' | 'inside'>,
): Promise<SyncthingDevice> {
  const at = { host: address, devicePort, apiPort };
  const device = await makeDevice({ home: path.join(folder, `${name}-home`), name, at, inside });
  await device.start();
  return device;
}

async function engineOf(
  [source, ...devices]: readonly SyncthingDevice[],
  places: readonly ReplicationPlace[],
  packageSource: string,
): Promise<ReplicationEngine> {
  if (source === undefined) throw new Error('there is no source');
  const keys = new Map([source, ...devices].map(({ name, apiKey }) => [name, apiKey]));
  const members = devices.map(async ({ name, deviceId, address, api, fingerprint }) => ({
    ...{ name, path: places.find((place) => place.name === name)?.point ?? '', member: deviceId },
    maxMBps: null,
    syncthing: {
      addresses: [address],
      api: { address: api, credential: name, certificateSha256: await fingerprint() },
    },
  }));
  return createSyncthingEngine(
    {
      ...{ kind: 'syncthing', address: source.api, credential: source.name, folderId: 'pkgsource' },
      certificateSha256: await source.fingerprint(),
      deviceAddresses: [source.address],
    },
    await Promise.all(members),
    { secrets: secretsWithKeys(keys), packageSource },
  );
}

async function publish(packageSource: string, engine: ReplicationEngine, catalog: Buffer): Promise<void> {
  await writeFile(path.join(packageSource, 'wsusscn2.cab'), catalog);
  await writeFile(path.join(packageSource, 'catalog.json'), JSON.stringify({ sizeBytes: catalog.length }));
  // The engine looks at the folder, not at what it is told of it.
  const publication = { manifest: {} as Publication['manifest'], packageSource, runId: 'bench' };
  taken(await engine.afterPublish(publication, signal));
}

/** Files get their real name when they are whole. */
async function untilAll(members: readonly ReplicationPlace[], sizeBytes: number): Promise<void> {
  for (const { point } of members) {
    while ((await sizeOf(path.join(point, 'wsusscn2.cab'))) !== sizeBytes) await setTimeout(betweenLooksMs);
  }
}

async function untilConnected(devices: readonly SyncthingDevice[]): Promise<void> {
  for (const device of devices) {
    for (;;) {
      const { connections } = await device.ask<{
        connections: Record<string, { connected: boolean }>;
      }>('GET', '/rest/system/connections');
      const waitsFor = Object.entries(connections).filter(([id, { connected }]) => {
        return !connected && id !== device.deviceId;
      });
      if (waitsFor.length === 0) break;
      await setTimeout(betweenLooksMs);
    }
  }
}

async function stateOnceFailed(engine: ReplicationEngine, name: string): Promise<Arrival['state']> {
  for (;;) {
    const arrivals = taken(await engine.readArrivals(signal));
    const state = arrivals.find((arrival) => arrival.name === name)?.state;
    if (state?.kind === 'failed') return state;
    await setTimeout(betweenLooksMs);
  }
}

async function bytesSent(): Promise<number> {
  const text = await readFile('/proc/net/dev', 'utf8');
  const counters = /^\s*lan:\s*(.+)$/mu.exec(text)?.[1]?.split(/\s+/u) ?? [];
  // Eight counters of what came in, then bytes that went out. Source: proc(5).
  return Number(counters[8]);
}

async function expectSame(point: string, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path.join(point, 'wsusscn2.cab')), hash);
  if (hash.digest('hex') !== sha256) throw new Error(`${point} holds something else`);
}

async function sizeOf(file: string): Promise<number | null> {
  return stat(file).then(
    ({ size }) => size,
    () => null,
  );
}

function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

void main(...process.argv.slice(2));
