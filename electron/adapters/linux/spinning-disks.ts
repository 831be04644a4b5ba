import path from 'node:path';
import type { Files } from '../../ports/files.ts';

/**
 * Tells which spinning disk lies behind a block device, by its name; null for every other, and where nobody can
 * tell. Asks nothing of the disk itself, nor of /dev, which a confined service has none of.
 *
 * Source: Documentation/ABI/stable/sysfs-block and sysfs-block-dm of the Linux kernel (`queue/rotational`, `slaves`,
 * `partition`, `dm/name`).
 */
export function createSpinningDisks(
  files: Files,
  blocks = '/sys/class/block',
): (device: string) => Promise<string | null> {
  const known = new Map<string, Promise<string | null>>();
  return (device) => {
    const asked = known.get(device) ?? findSpinningDisk(files, blocks, device).catch(() => null);
    known.set(device, asked);
    return asked;
  };
}

async function findSpinningDisk(files: Files, blocks: string, device: string): Promise<string | null> {
  const name = path.basename(device);
  if (!device.startsWith('/dev/mapper/')) return spinningDiskNamed(files, blocks, name);
  for (const volume of await files.list(blocks)) {
    const mapped = await files.readText(path.join(blocks, volume, 'dm/name')).catch(() => '');
    if (mapped.trim() === name) return spinningDiskNamed(files, blocks, volume);
  }
  return null;
}

/** A volume of several disks (LVM, RAID, encryption) counts as the first spinning one of them. */
async function spinningDiskNamed(files: Files, blocks: string, name: string): Promise<string | null> {
  const at = await files.resolveLinks(path.join(blocks, name));
  if ((await files.look(path.join(at, 'partition'))) !== null) {
    return spinningDiskNamed(files, blocks, path.basename(path.dirname(at)));
  }
  for (const part of await files.list(path.join(at, 'slaves')).catch(() => [])) {
    const found = await spinningDiskNamed(files, blocks, part);
    if (found !== null) return found;
  }
  const rotational = (await files.readText(path.join(at, 'queue/rotational'))).trim() === '1';
  return rotational && !(await isVirtual(files, at, name)) ? name : null;
}

/** Virtual disks call themselves rotational, whatever they lie on: virtio and Xen by name, the others by vendor. */
async function isVirtual(files: Files, at: string, name: string): Promise<boolean> {
  if (/^(vd|xvd|dm-|md|loop|nbd|rbd)/.test(name)) return true;
  const vendor = await files.readText(path.join(at, 'device/vendor')).catch(() => '');
  return /^(VMware|QEMU|Msft|VBOX|Xen|Google|Linode|Amazon)/i.test(vendor.trim());
}
