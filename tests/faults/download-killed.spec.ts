import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createMachineSecrets } from '../../electron/adapters/secrets/machine-secrets.ts';
import { bundleProgram, type StartedProgram, startNode } from '../support/bundled-program.ts';
import { startServer } from '../support/misbehaving-server.ts';
import { processesNaming } from '../support/processes.ts';
import { startProxy } from '../support/proxy.ts';
import { makeSigningAuthority } from '../support/signed-cabinets.ts';
import { internet, sha256Of } from '../support/source-parts.ts';
import { expect, test } from '../support/test-folder.ts';

const password = 'planted-secret';

test('a download whose process was killed continues in the next one, through a proxy with a password', async ({
  folder,
}) => {
  const authority = await makeSigningAuthority(folder);
  const catalog = await readFile(
    await authority.makeCatalog({ target: 'wsusscn2.cab', payloadBytes: 6 * 1024 * 1024 }),
  );
  const server = await startServer(catalog);
  const proxy = await startProxy(folder, { user: 'host', password });
  const site = path.join(folder, 'site');
  await mkdir(path.join(site, 'staging'), { recursive: true });
  const secrets = createMachineSecrets(createNodeFiles(), site, null);
  await secrets.write('our-proxy', { user: 'host', password });
  const program = await bundleProgram('tests/support/download-once.ts', folder);
  const setting = internet(server.url, { proxy: { url: proxy.url, credential: 'our-proxy' } });
  const start = () => startNode(program, [site, authority.rootPath], {}, JSON.stringify(setting));

  server.behave({ kind: 'stall', afterBytes: 4 * 1024 * 1024 }, { kind: 'serve' });
  const killed = start();
  const part = path.join(site, 'staging/wsusscn2.cab.part');
  const partBytes = () =>
    stat(part).then(
      ({ size }) => size,
      () => 0,
    );
  await expect.poll(partBytes).toBeGreaterThanOrEqual(3 * 1024 * 1024);
  expect((await processesNaming(site)).join('\n')).not.toContain(password);
  killed.child.kill('SIGKILL');
  await killed.ended;
  const left = await partBytes();

  const second = start();
  await second.ended;
  expect(linesOf(second)).toContainEqual({
    kind: 'fetching',
    sizeBytes: catalog.length,
    resumedAtBytes: left,
  });
  expect(linesOf(second).at(-1)).toMatchObject({
    result: {
      value: {
        kind: 'fetched',
        bytesFetched: catalog.length - left,
        evidence: { sha256: sha256Of(catalog) },
      },
    },
  });
  expect(server.seen.map((request) => request.headers.range)).toEqual([undefined, `bytes=${left}-`]);
  await Promise.all([server.close(), proxy.stop()]);

  const output = [killed, second].map((run) => run.stdout() + run.stderr()).join('\n');
  expect(output).not.toContain(password);
  expect(await filesHolding(folder, password)).toEqual([
    'proxy/tinyproxy.conf',
    'site/secrets/our-proxy.json',
  ]);
});

test('a genuine catalog is refused when one byte changed on the way', async ({ folder }) => {
  const authority = await makeSigningAuthority(folder);
  const catalog = await readFile(await authority.makeCatalog({ target: 'wsusscn2.cab' }));
  const changed = Buffer.from(catalog);
  changed[2000] = (changed[2000] ?? 0) ^ 1;
  const server = await startServer(changed);
  await mkdir(path.join(folder, 'staging'));
  const program = await bundleProgram('tests/support/download-once.ts', folder);
  const run = startNode(program, [folder, authority.rootPath], {}, JSON.stringify(internet(server.url)));
  await run.ended;
  await server.close();
  expect(linesOf(run).at(-1)).toMatchObject({
    result: { ok: false, failure: { code: expect.stringMatching(/^catalog\./) } },
  });
  expect(await readdir(path.join(folder, 'staging'))).toEqual([]);
});

function linesOf(run: StartedProgram): unknown[] {
  return run
    .stdout()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Files under `folder` in which `text` stands, plain or as the proxy's header has it. */
async function filesHolding(folder: string, text: string): Promise<string[]> {
  const encoded = Buffer.from(`host:${text}`).toString('base64');
  const holding: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const at = path.join(entry.parentPath, entry.name);
    const content = await readFile(at, 'latin1');
    if (content.includes(text) || content.includes(encoded)) holding.push(path.relative(folder, at));
  }
  return holding.sort();
}
