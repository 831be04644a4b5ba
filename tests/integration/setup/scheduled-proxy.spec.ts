import { readFile } from 'node:fs/promises';
import { checkOutputSchema, setupOutputSchema } from '../../../electron/shared/command-output.ts';
import { expect, test } from '../../support/command-line-test.ts';
import { startServer } from '../../support/misbehaving-server.ts';
import { startProxy } from '../../support/proxy.ts';

test.setTimeout(120_000);

test('the catalog is asked for as the scheduled run does, without the administrator’s proxy', async ({
  line,
  program,
  catalogs,
  folder,
}) => {
  const server = await startServer(await readFile(catalogs.version1));
  const proxy = await startProxy(folder);
  await line.answer({
    catalog: { kind: 'internet', url: server.url, proxy: 'system' },
    syncHost: { kind: 'this-computer', schedule: { everyDayAt: '03:00' } },
  });
  const run = (environment: Record<string, string>, ...args: string[]) =>
    program.run(args, line.home, undefined, { ...line.environment, ...environment });
  const checkOf = async (environment: Record<string, string>) => {
    const { stdout } = await run(environment, 'check', '--answers', line.answerFile, '--json');
    const { checks } = checkOutputSchema.parse(JSON.parse(stdout));
    return checks.find(({ id }) => id === 'catalog');
  };

  expect(await checkOf({})).toMatchObject({ outcome: 'passed', found: expect.stringContaining('directly') });
  const behindProxy = { http_proxy: proxy.url, no_proxy: '' };
  expect(await checkOf(behindProxy)).toMatchObject({
    outcome: 'warning',
    found: expect.stringMatching(/directly.*no proxy.*Yours names the proxy http:\/\/127/su),
    remedy: expect.stringContaining('Name the proxy'),
  });
  expect(await proxy.log()).not.toContain(new URL(server.url).host);

  const planned = await run(behindProxy, 'setup', '--answers', line.answerFile, '--dry-run', '--json');
  const { plan } = setupOutputSchema.parse(JSON.parse(planned.stdout));
  expect(plan?.warnings.map(({ code }) => code)).toContain('setup.scheduled-proxy');
  await proxy.stop();
  await server.close();
});
