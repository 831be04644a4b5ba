import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { createSmbCarrier } from '../../electron/adapters/smb/smb-carrier.ts';
import { protectionArguments } from '../../electron/adapters/smb/smbclient.ts';
import { startSambaServer } from '../support/samba-server.ts';
import { secretsOf } from '../support/secrets-of.ts';
import { type BenchSite, distribute } from './bench-site.ts';
import { compare, type Line, runProgram, secondsOf, takeTurns } from './measure.ts';

/** One distribution point behind a private smbd on the loopback interface. */
export async function benchSmb(site: BenchSite, rounds: number): Promise<Line[]> {
  const behind = path.join(site.folder, 'behind');
  await mkdir(behind, { recursive: true });
  const server = await startSambaServer(site.folder, {
    users: ['ann'],
    shares: [{ name: 'dp', path: behind, options: { 'read only': 'no', 'force user': 'root' } }],
  });
  try {
    const secrets = await secretsOf(server, 'ann');
    const smb = createSmbCarrier({ secrets, configFile: server.confPath });
    const empty = async () => {
      await rm(behind, { recursive: true });
      await mkdir(behind);
      await runProgram('sync', []);
    };
    const engine = (proof: 'size' | 'read-back') => async () => {
      await empty();
      const at = '\\\\127.0.0.1\\dp';
      return secondsOf(() => distribute(site, [at], { proof, credential: 'ann', options: { smb } }));
    };
    const signIn = await secrets.read('ann');
    if (!signIn.ok || signIn.value === null) throw new Error('the test server has no such user');
    const { user, password } = signIn.value;
    const obscured = (await promisify(execFile)('rclone', ['obscure', password])).stdout.trim();
    const remote = `:smb,host=127.0.0.1,port=${server.port},user=${user},pass=${obscured}:dp/wsusscn2.cab`;
    const put = (protection: readonly string[]) => async () => {
      await empty();
      return secondsOf(() =>
        runProgram('smbclient', [
          ...['-s', server.confPath, '-p', String(server.port), '-A', server.authFile('ann'), ...protection],
          ...['//127.0.0.1/dp', '-c', `put ${site.catalog} wsusscn2.cab`],
        ]),
      );
    };
    const seconds = await takeTurns(rounds, {
      // Signed and encrypted as the engine's own sessions are; by itself smbclient encrypts nothing.
      put: put(protectionArguments),
      openPut: put([]),
      size: engine('size'),
      readBack: engine('read-back'),
      rclone: async () => {
        await empty();
        return secondsOf(() => runProgram('rclone', ['copyto', site.catalog, remote]));
      },
    });
    const same = { name: 'smbclient put, as protected', seconds: seconds.put };
    const open = { name: 'smbclient put, not encrypted', seconds: seconds.openPut };
    return [
      compare('over SMB, size checked', seconds.size, same, 1.1),
      compare('over SMB, size checked', seconds.size, open, null),
      compare('over SMB, read back', seconds.readBack, same, null),
      compare('over SMB, size checked', seconds.size, { name: 'rclone smb', seconds: seconds.rclone }, null),
    ];
  } finally {
    await server.stop();
  }
}
