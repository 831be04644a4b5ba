import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createSpinningDisks } from '../../electron/adapters/linux/spinning-disks.ts';
import { expect, test } from '../support/test-folder.ts';

interface PretendedDisk {
  readonly name: string;
  readonly isRotational: boolean;
  readonly vendor?: string;
  /** Partitions of it. */
  readonly partitions?: readonly string[];
  /** What it is made of and called, where it is a volume. */
  readonly slaves?: readonly string[];
  readonly volume?: string;
}

/** The part of /sys that describes disks; returns what /sys/class/block is there. */
async function pretendDisks(folder: string, disks: readonly PretendedDisk[]): Promise<string> {
  const blocks = path.join(folder, 'class/block');
  await mkdir(blocks, { recursive: true });
  for (const { name, isRotational, vendor, volume, partitions = [], slaves = [] } of disks) {
    const at = path.join(folder, 'devices', name);
    await mkdir(path.join(at, 'queue'), { recursive: true });
    await mkdir(path.join(at, 'slaves'));
    await writeFile(path.join(at, 'queue/rotational'), isRotational ? '1\n' : '0\n');
    if (vendor !== undefined) {
      await mkdir(path.join(at, 'device'));
      await writeFile(path.join(at, 'device/vendor'), `${vendor}\n`);
    }
    if (volume !== undefined) {
      await mkdir(path.join(at, 'dm'));
      await writeFile(path.join(at, 'dm/name'), `${volume}\n`);
    }
    for (const slave of slaves) await symlink(path.join(blocks, slave), path.join(at, 'slaves', slave));
    for (const partition of partitions) {
      await mkdir(path.join(at, partition));
      await writeFile(path.join(at, partition, 'partition'), '1\n');
    }
    for (const device of [name, ...partitions]) {
      await symlink(path.join(at, device === name ? '.' : device), path.join(blocks, device));
    }
  }
  return blocks;
}

test('finds the spinning disk behind partitions and volumes, and takes no virtual disk for one', async ({
  folder,
}) => {
  const blocks = await pretendDisks(folder, [
    { name: 'sda', isRotational: true, vendor: 'ATA     ', partitions: ['sda1', 'sda2'] },
    { name: 'nvme0n1', isRotational: false, partitions: ['nvme0n1p1'] },
    { name: 'sdb', isRotational: true, vendor: 'VMware  ', partitions: ['sdb1'] },
    { name: 'vda', isRotational: true },
    { name: 'dm-0', isRotational: true, slaves: ['nvme0n1p1', 'sda2'], volume: 'data-catalog' },
    { name: 'dm-1', isRotational: false, slaves: ['nvme0n1p1'] },
  ]);
  const spinningDiskOf = createSpinningDisks(createNodeFiles(), blocks);
  const devices = ['sda1', 'mapper/data-catalog', 'nvme0n1p1', 'sdb1', 'vda', 'dm-1', 'root'];
  const found = await Promise.all(devices.map((device) => spinningDiskOf(`/dev/${device}`)));
  expect(found).toEqual(['sda', 'sda', null, null, null, null, null]);
});
