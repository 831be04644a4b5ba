import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startLoopbackSshd } from '../support/loopback-sshd.ts';
import { startMailServer } from '../support/mail-server.ts';
import { expect, type SiteServer, test } from '../support/main-job.ts';
import { makeTlsAuthority } from '../support/test-certificates.ts';
import { startWebhookReceiver } from '../support/webhook-receiver.ts';

test.describe.configure({ timeout: 240_000 });

const patient = { timeout: 60_000 };

/** Walks to the page of the host, with a catalog that is there. */
async function goToHostPage(page: Page, server: SiteServer, root: string): Promise<void> {
  const arriveAt = (name: string) =>
    expect(page.getByRole('heading', { level: 1, name })).toBeVisible(patient);
  const next = () => page.getByRole('button', { name: 'Next' }).click();
  await arriveAt('Welcome');
  await next();
  await arriveAt('Destination folder');
  await page.getByRole('textbox', { name: 'Destination folder' }).fill(server.destination);
  await next();
  await arriveAt('Package source and share');
  await next();
  await arriveAt('Catalog');
  await page.getByRole('radio', { name: /^Local folder/ }).check();
  await page.getByRole('textbox', { name: 'Catalog folder' }).fill(server.catalogFolder);
  await page.getByRole('button', { name: 'Certificates' }).click();
  await page.getByRole('textbox', { name: 'Trusted roots' }).fill(root);
  await next();
  await arriveAt('Synchronization host');
}

test('the window tests another computer by SSH, and both receivers of alerts, for real', async ({
  server,
  catalogs,
  folder,
}) => {
  const sshd = await startLoopbackSshd(path.join(folder, 'ssh'));
  const tls = await makeTlsAuthority(folder);
  const certificate = await tls.issue('IP:127.0.0.1');
  const mail = await startMailServer({ certificate });
  const webhook = await startWebhookReceiver({ certificate });
  try {
    const { page, close } = await server.openWindow();
    await goToHostPage(page, server, catalogs.root);

    await test.step('e-mail by STARTTLS and a webhook by TLS, of an authority of their own', async () => {
      await page.getByRole('checkbox', { name: 'Send e-mail' }).check();
      await page.getByLabel('Mail server').fill('127.0.0.1');
      await page.getByRole('textbox', { name: /^Port/ }).fill(String(mail.port));
      await page.getByLabel('From').fill('pkgsource@example.com');
      await page.getByRole('textbox', { name: /^To\b/ }).fill('a@example.com');
      await page.getByLabel('Additional certificate authorities').fill(tls.path);
      await page.getByRole('button', { name: 'Test e-mail' }).click();
      await expect(page.getByText('A test message was sent.').first()).toBeVisible(patient);
      await page.getByRole('checkbox', { name: /Call a webhook/ }).check();
      await page.getByLabel('Address').fill(`${webhook.origin}/hook`);
      await page.getByLabel('Additional certificate authorities').last().fill(tls.path);
      await page.getByRole('button', { name: 'Test the webhook' }).click();
      await expect.poll(() => webhook.calls.length, patient).toBe(1);
      expect(mail.received).toMatchObject([{ to: ['a@example.com'], secure: true }]);
      expect(webhook.calls).toMatchObject([{ path: '/hook' }]);
    });

    await test.step('a key that is new is compared, then the computer checks itself', async () => {
      await page.getByRole('radio', { name: 'Another computer' }).check();
      await page.getByLabel('Name of the computer').fill('127.0.0.1');
      await page.getByLabel('Account at the share').fill('root');
      await page.getByRole('button', { name: 'Test the computer…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/^Port/).fill(String(sshd.port));
      await dialog.getByLabel(/^User/).fill('root');
      await dialog.getByRole('radio', { name: 'With a private key' }).check();
      await dialog.getByLabel(/^Private key/).fill(sshd.key);
      await dialog.getByRole('button', { name: 'Test', exact: true }).click();
      await expect(dialog.getByText(sshd.fingerprint)).toBeVisible(patient);
      await dialog.getByRole('button', { name: 'Confirm and go on' }).click();
      await expect(dialog.getByText('It can be the synchronization host')).toBeVisible({ timeout: 150_000 });
      await expect(dialog.getByTestId('check-catalog')).toContainText('signed by');
      expect(await readFile(path.join(server.home, 'known_hosts'), 'utf8')).toContain('127.0.0.1');
      expect(await readdir(sshd.home)).toEqual([]);
      await dialog.getByRole('button', { name: 'Close' }).click();
    });
    expect(await close()).toBe(0);
  } finally {
    await webhook.stop();
    await mail.stop();
    await sshd.stop();
  }
});
