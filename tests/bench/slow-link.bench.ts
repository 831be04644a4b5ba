import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { createSmbCarrier } from '../../electron/adapters/smb/smb-carrier.ts';
import { startSambaServer } from '../support/samba-server.ts';
import { secretsOf } from '../support/secrets-of.ts';
import { distribute, makeBenchSite } from './bench-site.ts';
import { type Line, runProgram, secondsOf } from './measure.ts';

const run = promisify(execFile);

/** 10 Mbit/s: what a branch office may have. */
const linkMbit = 10;
/** The client gathers 16 MiB before it sends them: long enough that this counts for little. */
const mebibytes = 64;
/** Well below the link, so that it is the cap that holds. */
const capMBps = 0.5;

/** The argument by which the benchmark, started again inside the slow network, knows that it is there. */
export const insideSlowLink = 'inside-slow-link';

/**
 * A distribution point behind a link of 10 Mbit/s: a network of its own whose one interface the kernel's token bucket
 * slows down, with the server and the engine in it. Needs root.
 */
export async function benchSlowLink(): Promise<Line[]> {
  const namespace = `pkgbench-${process.pid}`;
  const inside = ['netns', 'exec', namespace];
  await runProgram('ip', ['netns', 'add', namespace]);
  try {
    // A packet of the loopback interface may be larger than the bucket otherwise.
    await runProgram('ip', ['-n', namespace, 'link', 'set', 'lo', 'mtu', '1500', 'up']);
    const bucket = ['rate', `${linkMbit}mbit`, 'burst', '32kbit', 'latency', '400ms'];
    await runProgram('ip', [...inside, 'tc', 'qdisc', 'add', 'dev', 'lo', 'root', 'tbf', ...bucket]);
    const again = [process.execPath, process.argv[1] ?? '', insideSlowLink];
    const { stdout } = await run('ip', [...inside, ...again]);
    return JSON.parse(stdout) as Line[];
  } finally {
    await runProgram('ip', ['netns', 'delete', namespace]);
  }
}

/** What is measured inside: the link alone, and the cap. */
export async function measureSlowLink(folder: string): Promise<Line[]> {
  const site = await makeBenchSite(path.join(folder, 'site'), mebibytes);
  const behind = path.join(folder, 'behind');
  await mkdir(behind);
  const server = await startSambaServer(folder, {
    users: ['ann'],
    shares: [{ name: 'dp', path: behind, options: { 'read only': 'no', 'force user': 'root' } }],
  });
  try {
    const secrets = await secretsOf(server, 'ann');
    const smb = createSmbCarrier({ secrets, configFile: server.confPath });
    const rateOf = async (point: string, maxMBps?: number): Promise<number> => {
      await mkdir(path.join(behind, point));
      const at = `\\\\127.0.0.1\\dp\\${point}`;
      const seconds = await secondsOf(() =>
        distribute(site, [at], {
          ...{ proof: 'size', credential: 'ann', options: { smb } },
          ...(maxMBps === undefined ? {} : { maxMBps }),
        }),
      );
      return site.sizeBytes / 1e6 / seconds;
    };
    const link = await rateOf('open');
    const capped = await rateOf('capped', capMBps);
    const ratio = capped / capMBps;
    const what = `over SMB and ${linkMbit} Mbit/s`;
    return [
      {
        ...{ what: `${what}, size checked`, measured: `${link.toFixed(2)} MB/s` },
        ...{
          against: `the link ${linkMbit / 8} MB/s`,
          ratio: (link * 8) / linkMbit,
          goal: null,
          isMet: null,
        },
      },
      {
        ...{ what: `${what}, held to ${capMBps} MB/s`, measured: `${capped.toFixed(3)} MB/s` },
        ...{ against: `the cap ${capMBps} MB/s`, ratio, goal: '≤ 1.1' },
        isMet: ratio <= 1.1,
      },
    ];
  } finally {
    await server.stop();
  }
}
