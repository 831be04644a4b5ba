import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createSyncthingEngine } from '../../electron/adapters/syncthing/syncthing-engine.ts';
import type {
  Arrival,
  ReplicationEngine,
  ReplicationMember,
} from '../../electron/ports/replication-engine.ts';
import type { SyncthingDelivery } from '../../electron/shared/delivery.ts';
import { secretsWithKeys } from './secrets-with.ts';
import { makeDevice, type SyncthingDevice } from './syncthing-device.ts';
import { test as base, expect } from './test-folder.ts';

/** A PkgSource, and real Syncthings: one at it, and one for each distribution point. */
export interface SyncthingSite {
  readonly packageSource: string;
  readonly source: SyncthingDevice;
  /** A running Syncthing of a distribution point; `steered` gives its REST API to the engine. */
  addMember(name: string, kind: 'steered' | 'by hand'): Promise<SiteMember>;
  /** The engine with everybody who was added. Closed by whoever opens it. */
  openEngine(changes?: Partial<SyncthingDelivery>): Promise<ReplicationEngine>;
  /** Replaces PkgSource's catalog and manifest; answers with the catalog. */
  publish(sizeBytes: number): Promise<Buffer>;
}

export interface SiteMember {
  readonly name: string;
  readonly device: SyncthingDevice;
  readonly folder: string;
  readonly settings: ReplicationMember;
  catalog(): Promise<Buffer>;
}

export const test = base.extend<{ site: SyncthingSite }>({
  site: async ({ folder }, use) => {
    const devices: SyncthingDevice[] = [];
    try {
      await use(await makeSite(folder, devices));
    } finally {
      await Promise.all(devices.map((device) => device.stop('SIGKILL')));
    }
  },
});

async function makeSite(folder: string, devices: SyncthingDevice[]): Promise<SyncthingSite> {
  const packageSource = path.join(folder, 'PkgSource');
  await mkdir(path.join(packageSource, '.sync', 'staging'), { recursive: true });
  await writeFile(path.join(packageSource, '.sync', 'staging', 'wsusscn2.cab.part'), 'half of it');
  const addDevice = async (name: string) => {
    const device = await makeDevice({ home: path.join(folder, `${name}-home`), name });
    devices.push(device);
    await device.start();
    return device;
  };
  const source = await addDevice('source');
  const keys = new Map([['source', source.apiKey]]);
  const members: SiteMember[] = [];
  return {
    packageSource,
    source,
    addMember: async (name, kind) => {
      const device = await addDevice(name);
      keys.set(name, device.apiKey);
      const point = path.join(folder, name);
      await mkdir(point);
      const certificateSha256 = await device.fingerprint();
      const steered = { api: { address: device.api, credential: name, certificateSha256 } };
      const settings = {
        ...{ name, path: point, member: device.deviceId, maxMBps: null },
        syncthing: { addresses: [device.address], ...(kind === 'steered' ? steered : {}) },
      };
      const member = {
        ...{ name, device, folder: point, settings },
        catalog: () => readFile(path.join(point, 'wsusscn2.cab')),
      };
      members.push(member);
      return member;
    },
    openEngine: async (changes = {}) => {
      const delivery: SyncthingDelivery = {
        ...{ kind: 'syncthing', address: source.api, credential: 'source', folderId: 'pkgsource' },
        certificateSha256: await source.fingerprint(),
        deviceAddresses: [source.address],
        ...changes,
      };
      const served = members.map(({ settings }) => settings);
      return createSyncthingEngine(delivery, served, { secrets: secretsWithKeys(keys), packageSource });
    },
    publish: async (sizeBytes) => {
      const catalog = randomBytes(sizeBytes);
      await writeFile(path.join(packageSource, 'wsusscn2.cab'), catalog);
      await writeFile(
        path.join(packageSource, 'catalog.json'),
        JSON.stringify({ sizeBytes, at: Date.now() }),
      );
      return catalog;
    },
  };
}

const signal = new AbortController().signal;

/** What the engine says of one distribution point. */
export async function arrivalOf(engine: ReplicationEngine, name: string): Promise<Arrival['state']> {
  const arrivals = await engine.readArrivals(signal);
  if (!arrivals.ok) throw new Error(JSON.stringify(arrivals.failure));
  return arrivals.value.find((one) => one.name === name)?.state ?? { kind: 'unknown' };
}

/** Waits until the engine says that all of these hold the catalog, and looks whether they do. */
export async function untilDelivered(
  engine: ReplicationEngine,
  members: readonly SiteMember[],
  catalog: Buffer,
): Promise<void> {
  for (const member of members) {
    const { name } = member;
    await expect
      .poll(async () => arrivalOf(engine, name), {
        timeout: 60_000,
        message: name,
        intervals: [100, 250, 500],
      })
      .toEqual({ kind: 'delivered' });
    expect((await member.catalog()).equals(catalog), name).toBe(true);
  }
}

export { expect };
