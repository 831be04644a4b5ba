import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SmbCarrier } from '../../../electron/adapters/distribution/carriers.ts';
import { createPointCleaner } from '../../../electron/adapters/distribution/clean-target.ts';
import { createSmbCarrier } from '../../../electron/adapters/smb/smb-carrier.ts';
import type { CleanedPoint } from '../../../electron/ports/point-cleaner.ts';
import { type DistributionPointSetting, distributionPointSchema } from '../../../electron/shared/answers.ts';
import { cohortWorker, manifestOf } from '../../support/distribution-parts.ts';
import { startSambaServer } from '../../support/samba-server.ts';
import { secretsOf } from '../../support/secrets-of.ts';
import { expect, test } from '../../support/test-folder.ts';

const catalog = Buffer.from('the catalog that this site brought');
const manifest = manifestOf(catalog);

const refuse = () => Promise.reject(new Error('no SMB in this test'));
const noSmb: SmbCarrier = { bring: refuse, test: refuse, survey: refuse, hash: refuse, clean: refuse };

function clean(target: Partial<DistributionPointSetting>, smb = noSmb): Promise<CleanedPoint> {
  const cleaner = createPointCleaner({
    workerCommand: [process.execPath, cohortWorker],
    platform: 'linux',
    smb,
  });
  return cleaner.clean({
    target: distributionPointSchema.parse({ name: 'dp', ...target }),
    ours: new Set([manifest.sha256]),
    signal: new AbortController().signal,
  });
}

/** A folder with the site's catalog, what a killed run left, and a file of somebody else. */
async function fill(at: string): Promise<void> {
  await mkdir(at, { recursive: true });
  await writeFile(path.join(at, 'wsusscn2.cab'), catalog);
  await writeFile(path.join(at, 'catalog.json'), JSON.stringify(manifest));
  await writeFile(path.join(at, '.wsusscn2.cab.run-1.0f0f0f0f.partial'), 'half');
  await writeFile(path.join(at, '.catalog.json.run-1.partial'), '{');
  await writeFile(path.join(at, 'theirs.partial'), 'theirs');
}

test('a folder on an SMB server is cleaned of the site’s own, and of nothing else', async ({ folder }) => {
  const behind = path.join(folder, 'dp');
  await fill(behind);
  const options = { 'read only': 'no', 'force user': 'root' };
  const server = await startSambaServer(folder, {
    users: ['ann'],
    shares: [{ name: 'dp', path: behind, options }],
  });
  try {
    const smb = createSmbCarrier({ secrets: await secretsOf(server, 'ann'), configFile: server.confPath });
    const target = { path: '\\\\127.0.0.1\\dp', credential: 'ann' };
    const cleaned = await clean(target, smb);
    expect(cleaned).toMatchObject({ kind: 'cleaned', kept: [] });
    expect(await readdir(behind)).toEqual(['theirs.partial']);

    await writeFile(path.join(behind, 'wsusscn2.cab'), 'another catalog');
    await writeFile(path.join(behind, 'catalog.json'), '{"sha256":"another"}');
    const again = await clean(target, smb);
    expect(again).toMatchObject({ kind: 'cleaned', removed: [] });
    expect((await readdir(behind)).sort()).toEqual(['catalog.json', 'theirs.partial', 'wsusscn2.cab']);
    expect(await clean({ ...target, path: '\\\\127.0.0.1\\gone' }, smb)).toMatchObject({ kind: 'failed' });
  } finally {
    await server.stop();
  }
});

test('links and folders of the catalog’s name are not followed, and stay', async ({ folder }) => {
  const at = path.join(folder, 'dp');
  await fill(path.join(folder, 'elsewhere'));
  await mkdir(path.join(at, 'catalog.json'), { recursive: true });
  await symlink(path.join(folder, 'elsewhere', 'wsusscn2.cab'), path.join(at, 'wsusscn2.cab'));
  const cleaned = await clean({ path: at });
  expect(cleaned).toMatchObject({ kind: 'cleaned', removed: [] });
  expect((await readdir(at)).sort()).toEqual(['catalog.json', 'wsusscn2.cab']);
  expect(await readdir(path.join(folder, 'elsewhere'))).toContain('wsusscn2.cab');
});

test('a folder that has gone is named', async ({ folder }) => {
  expect(await clean({ path: path.join(folder, 'gone') })).toMatchObject({
    kind: 'failed',
    failure: { code: 'dp.folder-missing' },
  });
});
