import type { Page } from 'playwright-core';
import { checkAsHeard } from '../../electron/shared/checks.ts';
import { failure } from '../../electron/shared/failure.ts';
import type { DeployProgress } from '../../electron/shared/host-deployment.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import type { Scenario } from './fixture-bridge.ts';
import { gives } from './fixtures.ts';
import type { ScreenWalk } from './screen-states.ts';
import { siteWith } from './site-scenarios.ts';

const computer = 'wks-7.branch.example.com';
const host = {
  computer,
  account: 'pkgsource-host',
  contact: null,
  requestedAt: null,
  stopped: [],
};
const fingerprint = `SHA256:${'Zk3q'.repeat(10)}9bA`;

const checks = (
  [
    { id: 'sign-in', title: 'Sign-in', outcome: 'passed', found: 'admin signs in.', remedy: null },
    {
      id: 'share',
      title: 'Share of the site server',
      outcome: 'passed',
      found: '\\\\site01\\PackageSrc_2 can be read and written.',
      remedy: null,
    },
    {
      id: 'distribution-points',
      title: 'Distribution points',
      outcome: 'warning',
      found: 'Lyon: it cannot be reached.',
      remedy: 'Check the server and its permissions. Setup can go on; the next run tries again.',
    },
  ] as const
).map(checkAsHeard);

export const hostScenario: Scenario = {
  ...siteWith({ host }),
  'host.look': gives<'host.look'>({ type: 'ssh-ed25519', fingerprint, state: 'unknown' }),
  'host.confirm': gives<'host.confirm'>(null),
  'host.test': gives<'host.test'>({ platform: 'linux', checks: checks }),
  'host.deploy': { kind: 'hold' },
  'host.cancel': gives<'host.cancel'>(null),
  'host.makeKit': gives<'host.makeKit'>({
    folder: '/media/usb/pkgsource-host-linux',
    computer,
    files: ['pkgsource', 'host.json', 'install.sh', 'uninstall.sh', 'README.html', 'SHA256SUMS'],
  }),
};

/** Opens the dialog from the status of a site. */
export async function openHostDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Install on ${computer}…` }).click();
  await page.getByRole('dialog').waitFor();
}

/** Types what signing in by password takes. */
export async function fillHostForm(page: Page): Promise<void> {
  await page.getByLabel(/^User(?! at)/).fill('admin');
  await page.getByLabel(/^Password(?! at)/).fill('secret');
  await page.getByLabel('Password at the share').fill('another secret');
}

export async function pushHostProgress(page: Page, progress: readonly DeployProgress[]): Promise<void> {
  await page.evaluate((all) => {
    for (const each of all) window.fixture.push('host.progress', each);
  }, progress);
}

const refused = failure('host.checks-failed', {
  computer,
  found: asItIs('http://catalog.example.com/wsusscn2.cab was not reached'),
  remedy: asItIs('Check the proxy'),
});

/** The dialog about a host on another computer, from the first look to both ends. */
export const hostScreens: readonly ScreenWalk[] = [
  {
    scenario: hostScenario,
    // As at 400 per cent.
    options: { viewport: { width: 320, height: 640 } },
    screens: [{ name: 'host-form-zoomed', go: openHostDialog, settled: (page) => page.getByLabel('Port') }],
  },
  {
    scenario: hostScenario,
    screens: [
      { name: 'host-form', go: openHostDialog, settled: (page) => page.getByLabel('Port') },
      {
        name: 'host-form-missing',
        go: (page) => page.getByRole('button', { name: 'Install', exact: true }).click(),
        settled: (page) => page.getByText('Fill this in.').first(),
      },
      {
        name: 'host-key',
        go: async (page) => {
          await fillHostForm(page);
          await page.getByRole('button', { name: 'Install', exact: true }).click();
        },
        settled: (page) => page.getByText(fingerprint),
      },
      {
        name: 'host-installing',
        go: async (page) => {
          await page.getByRole('button', { name: 'Confirm and go on' }).click();
          await page.getByText(`Installing on ${computer}`).waitFor();
          await pushHostProgress(page, [
            { kind: 'step', step: 'connect' },
            { kind: 'step', step: 'copy' },
            { kind: 'said', line: 'Copying pkgsource' },
            { kind: 'step', step: 'check' },
            { kind: 'checked', checks: checks },
            { kind: 'step', step: 'run' },
          ]);
        },
        settled: (page) => page.getByRole('dialog').getByText('Synchronizing once'),
      },
      {
        name: 'host-installed',
        go: (page) =>
          page.evaluate(() =>
            window.fixture.answer('host.deploy', {
              ok: true,
              value: {
                kind: 'done',
                computer: 'wks-7.branch.example.com',
                changes: ['program in /opt/pkgsource', 'schedule: /etc/systemd/system/pkgsource.timer'],
                checks: [],
                run: { id: 'r', outcome: 'updated', exitCode: 0 },
              },
            }),
          ),
        settled: (page) => page.getByText('Its first run'),
      },
    ],
  },
  {
    scenario: {
      ...hostScenario,
      'host.look': gives<'host.look'>({ type: 'ssh-ed25519', fingerprint, state: 'known' }),
      'host.deploy': gives<'host.deploy'>({
        ...{ kind: 'failed', step: 'check', failure: refused, checks: checks },
      }),
    },
    screens: [
      {
        name: 'host-failed',
        go: async (page) => {
          await openHostDialog(page);
          await fillHostForm(page);
          await page.getByRole('button', { name: 'Install', exact: true }).click();
        },
        settled: (page) => page.getByText('The computer cannot be the host yet'),
      },
      {
        name: 'host-tested',
        go: async (page) => {
          await page.getByRole('button', { name: 'Back' }).click();
          await page.getByRole('button', { name: 'Test', exact: true }).click();
        },
        settled: (page) => page.getByText('It can be the synchronization host'),
      },
      {
        name: 'host-kit',
        go: async (page) => {
          await page.getByRole('button', { name: 'Back' }).click();
          await page.getByRole('radio', { name: /^By hand/ }).check();
        },
        settled: (page) => page.getByRole('button', { name: 'Create host kit…' }),
      },
      {
        name: 'host-kit-made',
        go: (page) => page.getByRole('button', { name: 'Create host kit…' }).click(),
        settled: (page) => page.getByText('/media/usb/pkgsource-host-linux'),
      },
    ],
  },
];
