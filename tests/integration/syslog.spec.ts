import { createSocket } from 'node:dgram';
import { expect, test } from '@playwright/test';
import { createSyslog } from '../../electron/adapters/linux/syslog.ts';
import { createNodePrograms } from '../../electron/adapters/programs/node-programs.ts';
import { systemLogIds } from '../../electron/shared/system-log-ids.ts';

test('events reach a log service by the real logger, each on one line with its level and id', async () => {
  const heard: string[] = [];
  const service = createSocket('udp4', (message) => heard.push(message.toString('utf8')));
  await new Promise<void>((resolve) => service.bind(0, '127.0.0.1', resolve));
  const { port } = service.address();
  const log = createSyslog(createNodePrograms(), ['--udp', '--server', '127.0.0.1', '--port', String(port)]);
  const text = 'Zürich failed:\n<11>forged $(reboot) %n';
  expect(await log.write({ kind: 'failed', id: systemLogIds.failed, text })).toMatchObject({ ok: true });
  expect(await log.write({ kind: 'succeeded', id: systemLogIds.succeeded, text: '--help' })).toMatchObject({
    ok: true,
  });
  await expect.poll(() => heard.length).toBe(2);
  service.close();
  // Facility 3 (daemon) × 8 + severity: 3 an error, 6 information. Source: RFC 5424, 6.2.1.
  expect(heard[0]).toMatch(/^<27>.* pkgsource .*\[300\] Zürich failed: \| <11>forged \$\(reboot\) %n$/);
  expect(heard[1]).toMatch(/^<30>.* pkgsource .*\[100\] --help$/);
});

test('a computer without logger says what to install', async () => {
  const log = createSyslog({ run: async () => ({ kind: 'missing' }) });
  expect(await log.write({ kind: 'stale', id: systemLogIds.stale, text: 'x' })).toMatchObject({
    failure: { code: 'alert.system-log' },
  });
});
