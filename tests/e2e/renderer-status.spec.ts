import type { Page } from 'playwright-core';
import { failure } from '../../electron/shared/failure.ts';
import { message } from '../../electron/shared/texts/message.ts';
import { gives, pointStatus, runSummary, sha256, site, statusSnapshot } from '../support/fixtures.ts';
import { expect, inspectScreen, test } from '../support/renderer-test.ts';
import { now, siteWith, unreachable } from '../support/site-scenarios.ts';

async function openAt(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Synchronization status' }).waitFor();
}

const assessment = (page: Page) => page.getByTestId('assessment');

test.describe('the status view', () => {
  test('opens where a site exists and answers “are we good?”', async ({ openWindow }) => {
    const page = await openWindow(siteWith(), { at: now });
    await openAt(page);
    await expect(assessment(page)).toHaveText('All 3 distribution points hold the current catalog.');
    await expect(page.getByText('649,341,212 bytes')).toBeVisible();
    await expect(page.getByText('14 days newer than the last one, Jun 9, 2026')).toBeVisible();
    await inspectScreen(page, 'status-good');
  });

  test('names what failed, why and what to do', async ({ openWindow }) => {
    const page = await openWindow(siteWith({ distributionPoints: [pointStatus(), unreachable] }), {
      at: now,
    });
    await openAt(page);
    await expect(assessment(page)).toContainText(
      '1 of 2 distribution points is without the current catalog.',
    );
    await expect(assessment(page)).toContainText('Check that the server is on');
    await expect(page.getByTestId('point-state-Lyon')).toContainText('Unreachable');
    await inspectScreen(page, 'status-one-unreachable');
  });

  test('copies the hash', async ({ openWindow }) => {
    const page = await openWindow(siteWith(), { at: now });
    await page.getByRole('button', { name: 'Copy SHA-256' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(sha256);
    await expect(page.getByTestId('announcements')).toHaveText('Copied');
  });

  test('starts a synchronization and shows it live, then cancels it', async ({ openWindow }) => {
    const page = await openWindow(siteWith(), { at: now });
    await page.getByRole('button', { name: 'Sync now' }).click();
    await expect
      .poll(() => page.evaluate(() => window.fixture.calls.map(({ name }) => name)))
      .toContain('sync.start');
    const running = statusSnapshot({
      currentRun: {
        id: 'run-9',
        host: 'site01',
        process: 99,
        startedAt: '2026-06-24T09:59:20Z',
        phase: 'distributing',
        progress: {
          bytesDone: 312_000_000,
          bytesTotal: 649_341_212,
          bytesPerSecond: 112_000_000,
          secondsLeft: 3,
        },
      },
      distributionPoints: [
        pointStatus({
          state: 'copying',
          progress: {
            bytesDone: 90_000_000,
            bytesTotal: 649_341_212,
            bytesPerSecond: 40_000_000,
            secondsLeft: 14,
          },
        }),
        pointStatus({
          name: 'Oslo',
          path: '/mnt/dp3',
          state: 'waiting',
          waitingFor: 'its turn on server dp3',
        }),
      ],
    });
    await page.evaluate(
      (snapshot) => window.fixture.push('status.changed', { kind: 'status', snapshot, staleRun: false }),
      running,
    );
    await expect(page.getByTestId('current-run')).toContainText('312 MB of 649 MB · 112 MB/s · 3 sec left');
    await expect(page.getByTestId('announcements')).toHaveText('Copying to distribution points');
    await expect(page.getByTestId('point-state-Oslo')).toHaveText('Waiting for its turn on server dp3');
    await inspectScreen(page, 'status-running');
    await page.getByRole('button', { name: 'Cancel synchronization' }).click();
    await expect(page.getByRole('button', { name: 'Cancelling…' })).toBeVisible();
    await page.evaluate(
      (snapshot) => window.fixture.push('status.changed', { kind: 'status', snapshot, staleRun: false }),
      statusSnapshot({ lastRun: runSummary({ id: 'run-9', outcome: 'cancelled' }) }),
    );
    await expect(page.getByRole('button', { name: 'Sync now' })).toBeEnabled();
    await expect
      .poll(() =>
        page.evaluate(() => window.fixture.calls.filter(({ name }) => name === 'status.history').length),
      )
      .toBeGreaterThan(2);
  });

  test('shows a run’s events when it is opened', async ({ openWindow }) => {
    const page = await openWindow(siteWith(), { at: now });
    await page.getByTestId('run-20260624T031200Z-7c1a').click();
    await expect(page.getByText('Lyon: unreachable. \\\\dp2\\catalog$ cannot be reached')).toBeVisible();
    await inspectScreen(page, 'status-history');
  });

  test('shows 1,000 distribution points, searched, filtered and sorted', async ({ openWindow }) => {
    const points = Array.from({ length: 1000 }, (_, index) =>
      index % 100 === 7
        ? { ...unreachable, name: `DP ${index}`, path: `\\\\server${index}\\catalog$` }
        : pointStatus({ name: `DP ${index}`, path: `/mnt/dp${index}` }),
    );
    const page = await openWindow(siteWith({ distributionPoints: points }), { at: now });
    const table = page.getByRole('grid', { name: 'Distribution points' });
    await expect(table).toHaveAttribute('aria-rowcount', '1001');
    expect(await table.getByRole('row').count()).toBeLessThan(60);
    // What needs attention comes first.
    await expect(table.getByRole('row').nth(1)).toContainText('Unreachable');
    await inspectScreen(page, 'status-1000-points');
    await page.getByRole('button', { name: 'Name' }).click();
    await expect(table.getByRole('row').nth(1)).toContainText('DP 0');
    await page.getByRole('searchbox', { name: 'Search distribution points' }).fill('DP 99');
    await expect(page.getByText('11 of 1,000')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search distribution points' }).fill('');
    await page.getByRole('combobox', { name: 'Show' }).click();
    await page.getByRole('option', { name: 'Unreachable (10)' }).click();
    await expect(table).toHaveAttribute('aria-rowcount', '11');
  });

  test('says why a site cannot be shown', async ({ openWindow }) => {
    for (const [name, code] of [
      ['unreadable', 'site.unreadable'],
      ['newer', 'site.newer-format'],
      ['gone', 'site.not-found'],
    ] as const) {
      const params = {
        path: `${site}/PkgSource/.sync/site.json`,
        settingsPath: site,
        cause: message('causes', 'notJson'),
        found: 7,
        known: 1,
      };
      const page = await openWindow({
        ...siteWith(),
        'status.read': gives<'status.read'>({ kind: 'problem', site, failure: failure(code, params) }),
      });
      await expect(page.getByRole('heading', { name: 'This site cannot be shown' })).toBeVisible();
      await inspectScreen(page, `status-problem-${name}`);
    }
  });

  test('shows a practice site’s banner and publishes version 2', async ({ openWindow }) => {
    const practice = {
      folder: '/root/practice',
      catalogUrl: 'http://127.0.0.1:4711/wsusscn2.cab',
      publishedVersion: 1 as const,
    };
    const page = await openWindow(siteWith({}, { practice }), { at: now });
    await expect(page.getByRole('region', { name: 'Practice site' })).toContainText('catalog version 1');
    await inspectScreen(page, 'status-practice');
    await page.getByRole('button', { name: 'Publish version 2' }).click();
    await expect(page.getByRole('region', { name: 'Practice site' })).toContainText('catalog version 2');
  });

  test('chooses between several sites and leads to another Setup and back', async ({ openWindow }) => {
    const page = await openWindow(siteWith({}, { sites: [site, '/data/second'] }), { at: now });
    await page.getByRole('combobox', { name: 'Site' }).click();
    await page.getByRole('option', { name: '/data/second' }).click();
    await expect
      .poll(() =>
        page.evaluate(() => window.fixture.calls.filter(({ name }) => name === 'status.read').at(-1)?.input),
      )
      .toEqual({ site: '/data/second' });
    await page.getByRole('button', { name: 'Set up another site' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('textbox', { name: 'Destination folder' }).fill('/data/third');
    await page.getByRole('button', { name: 'Back to status' }).click();
    await openAt(page);
    await page.getByRole('button', { name: 'Set up another site' }).click();
    await expect(page.getByRole('textbox', { name: 'Destination folder' })).toHaveValue('/data/third');
  });

  test('describes the program in About, and gives the focus back', async ({ openWindow }) => {
    const page = await openWindow(siteWith(), { at: now });
    await page.getByRole('button', { name: 'About' }).click();
    await expect(page.getByRole('dialog')).toContainText('Electron 45.4.1');
    await inspectScreen(page, 'about');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'About' })).toBeFocused();
  });

  test('asks for the share again when the person comes back to the window', async ({ openWindow }) => {
    const page = await openWindow(siteWith(), { at: now });
    const assessment = page.getByTestId('assessment');
    await expect(assessment).toContainText('All 3 distribution points hold');
    await page.evaluate(() => {
      window.fixture.set('status.share', { kind: 'value', value: { kind: 'gone' } });
      window.dispatchEvent(new Event('focus'));
    });
    await expect(assessment).toContainText('The share PackageSrc_2 is gone');
    await page.evaluate(() => {
      window.fixture.set('status.share', { kind: 'value', value: { kind: 'shared' } });
      window.dispatchEvent(new Event('focus'));
    });
    await expect(assessment).toContainText('All 3 distribution points hold');
  });

  test('takes another accent colour while it is open', async ({ openWindow }) => {
    const page = await openWindow(siteWith({}, { accentColor: '#ca5010' }), { at: now });
    const button = page.getByRole('button', { name: 'Sync now' });
    const colour = () => button.evaluate((element) => getComputedStyle(element).backgroundColor);
    await expect(button).toBeVisible();
    const orange = await colour();
    await page.evaluate(() => window.fixture.push('app.accentChanged', { accentColor: null }));
    await expect.poll(colour).toBe('rgb(15, 108, 189)');
    expect(orange).not.toBe('rgb(15, 108, 189)');
  });

  for (const [name, options] of [
    ['dark', { colorScheme: 'dark' }],
    ['high-contrast', { forcedColors: 'active', colorScheme: 'dark' }],
    ['small', { viewport: { width: 1024, height: 640 } }],
    ['zoomed-400', { viewport: { width: 320, height: 640 } }],
  ] as const) {
    test(`is accessible ${name}`, async ({ openWindow }) => {
      const long = pointStatus({
        ...unreachable,
        name: 'Distribution point of the second administration building in Llanfairpwll',
        path: `\\\\fileserver.subsidiary.example.com\\${'deeply-nested-folder\\'.repeat(6)}catalog$`,
      });
      const page = await openWindow(siteWith({ distributionPoints: [pointStatus(), long] }), {
        at: now,
        ...options,
      });
      await openAt(page);
      await expect(page.getByTestId(`point-state-${long.name}`)).toBeAttached();
      await inspectScreen(page, `status-${name}`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(overflow, 'the window scrolls sideways').toBe(false);
    });
  }
});
