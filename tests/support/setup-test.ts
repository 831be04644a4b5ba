import { type SambaServerRequest, startSambaServer, type TestSambaServer } from './samba-server.ts';
import { makeSetupBench, type SetupBench } from './setup-bench.ts';
import { test as base } from './test-folder.ts';

/** `test` with a private smbd (member of the group `sms`, and a stranger) and a Setup that uses it. */
export const test = base.extend<{
  sambaRequest: SambaServerRequest;
  samba: TestSambaServer;
  bench: SetupBench;
}>({
  sambaRequest: [{ users: ['member', 'stranger'], groups: { sms: ['member'] } }, { option: true }],
  samba: async ({ folder, sambaRequest }, use) => {
    const samba = await startSambaServer(folder, sambaRequest);
    await use(samba);
    await samba.stop();
  },
  bench: async ({ folder, samba }, use) => {
    await use(await makeSetupBench(folder, samba));
  },
});

export { expect } from '@playwright/test';
