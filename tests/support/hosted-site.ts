import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { distributionPointSchema } from '../../electron/shared/answers.ts';
import type { HostSettings } from '../../electron/shared/host-settings.ts';
import type { StartedProgram } from './bundled-program.ts';
import type { Finished, HeadlessProgram, SampleCatalogs } from './headless-program.ts';
import { type SambaServerRequest, startSambaServer, type TestSambaServer } from './samba-server.ts';
import { makeSiteOnDisk, type SiteOnDisk, type SiteRecipe } from './site-on-disk.ts';

/** A site whose synchronization host reaches it through its share alone, signed in as an account of its own. */
export interface HostedSite extends SiteOnDisk {
  readonly server: TestSambaServer;
  /** The shares of that server. */
  readonly shares: NonNullable<SambaServerRequest['shares']>;
  /** `\\127.0.0.1\PackageSrc` */
  readonly unc: string;
  /** What the host keeps for the site. */
  readonly hostFolder: string;
  readonly hostId: string;
  /** Arguments of a run of the host, of which the order of catalogs does not matter. */
  readonly sync: readonly string[];
  /** Starts the program as the host does; `home` is that of another computer. */
  start(args: readonly string[], home?: string): StartedProgram;
  run(args: readonly string[], home?: string): Promise<Finished>;
  writeHostSettings(more?: Partial<HostSettings>, home?: string): Promise<void>;
  storePassword(password: string, home?: string): Promise<void>;
  password(): Promise<string>;
}

export interface HostedSiteParts {
  readonly program: HeadlessProgram;
  readonly catalogs: SampleCatalogs;
  readonly recipe?: SiteRecipe;
}

/** Makes the site, a real smbd with its share, and the host's settings. Distribution points: two folders and a share. */
export async function makeHostedSite(folder: string, parts: HostedSiteParts): Promise<HostedSite> {
  const { program, catalogs, recipe } = parts;
  const site = await makeSiteOnDisk(folder, {
    ...{ trust: [catalogs.root], pointNames: ['Berlin', 'Lyon'] },
    ...recipe,
  });
  const behind = path.join(folder, 'points', 'Oslo');
  await mkdir(behind, { recursive: true });
  const shares = [
    { name: 'PackageSrc', path: site.store.packageSource },
    { name: 'dp', path: behind, options: { 'force user': 'root' } },
  ];
  const server = await startSambaServer(folder, { users: ['host', 'stranger'], shares });
  const account = server.users.host ?? '';
  const hostId = randomUUID();
  const settings = {
    ...site.settings,
    syncHost: {
      kind: 'another-computer' as const,
      computer: 'wks-7',
      account,
      hostId,
      epoch: 1,
      schedule: 'off' as const,
    },
    distributionPoints: [
      ...site.settings.distributionPoints,
      distributionPointSchema.parse({ name: 'Oslo', path: '\\\\127.0.0.1\\dp', credential: 'site' }),
    ],
  };
  await site.store.writeSettings(settings);
  await letHostIn(site, account);
  const unc = '\\\\127.0.0.1\\PackageSrc';
  const password = async () =>
    /password=(.*)/.exec(await readFile(server.authFile('host'), 'utf8'))?.[1] ?? '';
  // Distribution points are on the same server, whose port only its configuration tells.
  const environment = { PKGSOURCE_SMB_CONF: server.confPath };
  const hosted: HostedSite = {
    ...{ ...site, settings, server, shares, unc, hostId, password },
    points: { ...site.points, Oslo: behind },
    hostFolder: path.join(site.home, 'hosts', settings.siteId),
    sync: ['sync', '--allow-older', '--site', unc],
    start: (args, home = site.home) => program.start(args, home, undefined, environment),
    run: (args, home = site.home) => program.run(args, home, undefined, environment),
    storePassword: async (text, home = site.home) => {
      const stored = await program.run(['secret', 'set', 'site'], home, `${account}\n${text}\n`);
      if (stored.code !== 0) throw new Error(stored.stderr);
    },
    writeHostSettings: async (more = {}, home = site.home) => {
      const at = path.join(home, 'hosts', settings.siteId);
      await mkdir(at, { recursive: true });
      const host: HostSettings = {
        ...{ format: 1, siteId: settings.siteId, hostId, epoch: 1, computer: 'wks-7', unc },
        ...{ port: server.port, credential: 'site' },
        ...more,
      };
      await writeFile(path.join(at, 'host.json'), JSON.stringify(host));
    },
  };
  await hosted.storePassword(await password());
  await hosted.writeHostSettings();
  return hosted;
}

/** The rights that Setup gives: the host adds and replaces its own files, and never the settings. */
async function letHostIn(site: SiteOnDisk, account: string): Promise<void> {
  const { packageSource, syncFolder } = site.store.paths;
  for (const at of [packageSource, syncFolder]) {
    await promisify(execFile)('setfacl', ['-m', `user:${account}:rwx,default:user:${account}:rwx`, at]);
    await chmod(at, 0o3770);
  }
  await promisify(execFile)('setfacl', ['-b', path.join(syncFolder, 'site.json')]);
  await chmod(path.join(syncFolder, 'site.json'), 0o644);
}

/** What should not be there once a run has ended, on the site server, the distribution points and the host. */
export async function leftoversOfHosted(site: HostedSite): Promise<string[]> {
  const found: string[] = [];
  const expected = new Set(['wsusscn2.cab', 'catalog.json', '.sync']);
  for (const place of [site.store.packageSource, ...Object.values(site.points)]) {
    for (const name of await readdir(place)) if (!expected.has(name)) found.push(path.join(place, name));
  }
  const { staging, syncFolder } = site.store.paths;
  for (const name of await readdir(staging)) found.push(`uploads/${name}`);
  for (const name of await readdir(path.join(site.hostFolder, 'staging'))) found.push(`staging/${name}`);
  for (const name of await readdir(syncFolder)) {
    if (name.startsWith('lock') || name.startsWith('.') || name === 'next-catalog.json') found.push(name);
  }
  const kept = [
    'Logs',
    'host.json',
    'held-hash.json',
    'proofs.json',
    'source-hash.json',
    'staging',
    'wsusscn2.cab',
  ];
  for (const name of await readdir(site.hostFolder)) if (!kept.includes(name)) found.push(`host/${name}`);
  return found;
}
