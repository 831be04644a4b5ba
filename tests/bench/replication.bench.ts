import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeFailure } from '../../electron/shared/failure.ts';
import { bundleProgram } from '../support/bundled-program.ts';
import { startMachineSmbd } from '../support/network/machine-servers.ts';
import { makeNetwork, type TestNetwork } from '../support/network/test-network.ts';
import { makeTestAccounts } from '../support/test-accounts.ts';
import { compare, type Line } from './measure.ts';
import type { ReplicationPlace, ReplicationRequest, ReplicationResult } from './replicate-from-host.ts';

/** As a branch office has it. The host's own link is one of them. */
const rate = '20mbit';
const network = '10.79.0';
const mostCatalogSizes = 3;
const mostOfTheTime = 0.4;

/** Distribution points behind slow links, each a computer of its own: by copy, then by Syncthing. */
export async function benchReplication(folder: string, count: number, mebibytes: number): Promise<Line[]> {
  await chmod(folder, 0o755);
  const { users, remove } = await makeTestAccounts(['sync'], {});
  const { sync: user = '' } = users;
  const net = await makeNetwork(folder, { lan: network });
  try {
    return await measure(folder, net, { count, mebibytes, user });
  } finally {
    await net.stop();
    await remove();
  }
}

async function measure(
  folder: string,
  net: TestNetwork,
  { count, mebibytes, user }: { readonly count: number; readonly mebibytes: number; readonly user: string },
): Promise<Line[]> {
  const host = await net.machine('host', { addresses: { lan: 1 } });
  await net.limitLink('host', 'lan', rate);
  const password = 'of the benchmark';
  const places: ReplicationPlace[] = [];
  let smbConf = '';
  for (let number = 1; number <= count + 1; number += 1) {
    const name = `m${number}`;
    const machine = await net.machine(name, { addresses: { lan: 10 + number } });
    await net.limitLink(name, 'lan', rate);
    const point = path.join(folder, name, 'catalog');
    await mkdir(point, { recursive: true });
    await chmod(point, 0o777);
    places.push({ name, address: `${network}.${10 + number}`, point, inside: machine.inside });
    const smbd = await startMachineSmbd(machine, path.join(folder, `s${number}`), {
      users: { [user]: password },
      shares: [{ name: 'catalog', path: point, options: { 'read only': 'no', 'force user': 'root' } }],
    });
    smbConf = smbd.conf;
  }
  const [full, ...members] = places.reverse();
  if (full === undefined) throw new Error('there are no members');
  const request: ReplicationRequest = {
    ...{ folder, mebibytes, hostAddress: `${network}.1`, smbConf, user, password, members, full },
  };
  const requestFile = path.join(folder, 'request.json');
  await writeFile(requestFile, JSON.stringify(request));
  const program = await bundleProgram('tests/bench/replicate-from-host.ts', folder);
  const onHost = async (way: 'copy' | 'syncthing'): Promise<ReplicationResult> => {
    const { code, stdout, stderr } = await host.run([process.execPath, program, way, requestFile]);
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };
  const replicated = await onHost('syncthing');
  for (const { point } of members) await rm(point, { recursive: true });
  for (const { point } of members) await mkdir(point);
  const copied = await onHost('copy');
  return linesOf(replicated, copied, { count, mebibytes });
}

function linesOf(
  replicated: ReplicationResult,
  copied: ReplicationResult,
  { count, mebibytes }: { readonly count: number; readonly mebibytes: number },
): Line[] {
  const sizes = ({ bytesSent }: ReplicationResult) => bytesSent / (mebibytes * 1024 * 1024);
  const what = `${count} DPs behind 20 Mbit/s, ${mebibytes} MiB, by Syncthing`;
  const { full } = replicated;
  const said = full?.kind === 'failed' ? describeFailure(full.failure).detail : 'nothing';
  return [
    compare(what, replicated.seconds, { name: 'copy', seconds: copied.seconds }, mostOfTheTime),
    {
      ...{ what: `${what}: what leaves the host, in catalogs`, measured: sizes(replicated).toFixed(1) },
      ...{ against: `copy ${sizes(copied).toFixed(1)}`, ratio: sizes(replicated) / sizes(copied) },
      ...{ goal: `≤ ${mostCatalogSizes} catalogs`, isMet: sizes(replicated) <= mostCatalogSizes },
    },
    {
      ...{
        what: 'one more, with a full disk',
        measured: full?.kind ?? 'nothing',
        against: said,
        ratio: null,
      },
      ...{ goal: 'failed', isMet: full?.kind === 'failed' },
    },
  ];
}
