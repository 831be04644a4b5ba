import { readFile } from 'node:fs/promises';
import { statusOutputSchema, syncOutputSchema } from '../../electron/shared/command-output.ts';
import { expect, test } from '../support/headless-program.ts';
import { startServer } from '../support/misbehaving-server.ts';
import { makeSiteOnDisk } from '../support/site-on-disk.ts';
import { internet, sha256Of } from '../support/source-parts.ts';

test('a site on the Internet fetches what is new and asks only about what is not', async ({
  folder,
  program,
  catalogs,
}) => {
  // Five runs of the whole program, one after the other.
  test.slow();
  const content = await readFile(catalogs.version1);
  const server = await startServer(content);
  const site = await makeSiteOnDisk(folder, { trust: [catalogs.root], catalog: internet(server.url) });
  const sync = async () => {
    const run = await program.run(['sync', '--site', site.destination, '--json'], site.home);
    expect(run, run.stderr).toMatchObject({ code: 0 });
    return syncOutputSchema.parse(JSON.parse(run.stdout)).run;
  };
  expect(await sync()).toMatchObject({ outcome: 'updated', bytesFetched: content.length });
  expect(await sync()).toMatchObject({ outcome: 'unchanged', bytesFetched: 0 });
  expect(server.seen.at(-1)?.headers['if-none-match']).toMatch(/^"/);

  // Another edge of the same network: the same bytes under another ETag are fetched once, not every day.
  server.publish(content, { etag: '"of another edge"' });
  expect(await sync()).toMatchObject({ outcome: 'unchanged' });
  expect(await sync()).toMatchObject({ outcome: 'unchanged', bytesFetched: 0 });
  expect(server.seen.at(-1)?.headers['if-none-match']).toBe('"of another edge"');

  server.publish(await readFile(catalogs.version2));
  expect(await sync()).toMatchObject({ outcome: 'updated' });
  await server.close();
});

test('a web page in the catalog’s place ends the run with its name and leaves the site as it was', async ({
  folder,
  program,
  catalogs,
}) => {
  const server = await startServer(await readFile(catalogs.version1));
  const site = await makeSiteOnDisk(folder, { trust: [catalogs.root], catalog: internet(server.url) });
  const sync = ['sync', '--site', site.destination, '--json'];
  expect(await program.run(sync, site.home)).toMatchObject({ code: 0 });
  server.behave({ kind: 'page', type: 'text/html', text: '<html>Sign in to the guest network</html>' });
  const refused = await program.run(sync, site.home);
  await server.close();
  expect(refused.code).toBe(5);
  expect(refused.stderr + refused.stdout).toContain('web page');
  const status = await program.run(['status', '--site', site.destination, '--json'], site.home);
  expect(statusOutputSchema.parse(JSON.parse(status.stdout)).catalog?.sha256).toBe(
    sha256Of(await readFile(catalogs.version1)),
  );
});
