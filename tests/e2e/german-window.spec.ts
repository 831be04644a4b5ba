import type { Page } from 'playwright-core';
import { openAlert } from '../../electron/shared/alert-state.ts';
import { failure } from '../../electron/shared/failure.ts';
import { failureTexts } from '../../electron/shared/failures/index.ts';
import type { Operation } from '../../electron/shared/plan.ts';
import { storedReason } from '../../electron/shared/reason.ts';
import { german } from '../../electron/shared/texts/de/index.ts';
import { english } from '../../electron/shared/texts/en/index.ts';
import { message } from '../../electron/shared/texts/message.ts';
import type { Messages } from '../../electron/shared/texts/messages.ts';
import { freshComputer, gives, operations, plan, site } from '../support/fixtures.ts';
import { expect, inspectScreen, test } from '../support/renderer-test.ts';
import { screensAt } from '../support/screen-states.ts';
import { siteWith, unreachable } from '../support/site-scenarios.ts';

const inGerman = { at: screensAt, locale: 'de-DE' } as const;

const path = '\\\\dp2\\catalog$';
const reason = failure('dp.no-rights', {
  path,
  cause: message('pointWork', 'because', {
    work: message('pointWork', 'writingTo', { path: `${path}\\wsusscn2.cab` }),
    cause: message('causes', 'accessDenied'),
  }),
});
const alert = {
  key: 'distribution point:Lyon',
  kind: 'failed',
  title: message('alerts', 'pointFailing', { name: 'Lyon' }),
  text: message('alerts', 'pointFailed', { path, count: 3 }),
} as const;

test('a German reader sees German, of alarms and of what the file system said, too', async ({
  openWindow,
}) => {
  const failed = { ...unreachable, path, state: 'failed', failedRuns: 3, ...storedReason(reason) } as const;
  const alerts = { open: [openAlert(alert, undefined, '2026-06-23T03:14:00Z')], unsent: [] };
  const page = await openWindow(siteWith({ distributionPoints: [failed], alerts }), inGerman);
  await expect(page.getByText(german.alerts.pointFailing.replace('{name}', 'Lyon'))).toBeVisible();
  await expect(page.getByText(german.causes.accessDenied).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de-DE');
  expect(await englishOn(page)).toEqual([]);
});

test('German is loaded by whoever reads it, and by nobody else', async ({ openWindow }) => {
  const loaded = async (locale: string) => {
    const page = await openWindow(siteWith(), { at: screensAt, locale });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await expect(page.getByTestId('assessment')).toBeVisible();
    return asked;
  };
  const [forEnglish, forGerman] = [await loaded('en-GB'), await loaded('de-AT')];
  expect(forGerman.filter((name) => !forEnglish.includes(name))).toHaveLength(1);
  expect(forEnglish.filter((name) => !forGerman.includes(name))).toEqual([]);
});

test('the status of a site in which all is well, in German', async ({ openWindow }) => {
  const page = await openWindow(siteWith(), inGerman);
  await expect(page.getByTestId('assessment')).toBeVisible();
  expect(await englishOn(page)).toEqual([]);
  await inspectScreen(page, 'german/status-good');
  await expect(page).toHaveScreenshot('status-good-german.png');
});

test('the Summary of the wizard, in German', async ({ openWindow }) => {
  const planned = { ...plan, operations: inWords(operations) };
  const page = await openWindow(
    { ...freshComputer, 'setup.prepare': gives<'setup.prepare'>({ kind: 'ready', plan: planned }) },
    inGerman,
  );
  const next = page.getByRole('button', { name: german.wizard.next, exact: true });
  const { destination, share, catalog, host, updates, summary, ...others } = german.wizardPages;
  const points = others['distribution points'];
  for (const name of [destination, share, catalog, host, points, updates, summary]) {
    await next.click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
  await expect(page.getByText(/^Katalog von https/).first()).toBeVisible();
  expect(await englishOn(page)).toEqual([]);
  await inspectScreen(page, 'german/wizard-summary');
  await expect(page).toHaveScreenshot('wizard-summary-german.png');
});

/** A plan's operations as Setup words them: the fixtures' own texts are English in every language. */
function inWords(planned: readonly Operation[]): Operation[] {
  const path = `${site}/PkgSource`;
  const words: Readonly<Record<string, Pick<Operation, 'title' | 'why' | 'undo'>>> = {
    folder: {
      title: message('planOperations', 'createFolder', { path }),
      why: message('planOperations', 'holdsCatalog'),
      undo: message('planOperations', 'removeIfEmpty'),
    },
    share: {
      title: message('planOperations', 'createShare', { path, unc: plan.unc }),
      why: message('planOperations', 'namesInUse', { names: 'PackageSrc, PackageSrc_1' }),
      undo: message('planOperations', 'removeShare', { name: plan.shareName }),
    },
    catalog: {
      title: message('planOperations', 'getCatalog', {
        source: 'https://catalog.s.download.windowsupdate.com',
      }),
      why: message('planOperations', 'getCatalogWhy'),
      undo: null,
    },
  };
  return planned.map((operation) => ({ ...operation, ...words[operation.id] }));
}

/** Texts of the English catalog that are visible, and that German has another text for. */
async function englishOn(page: Page): Promise<readonly string[]> {
  const shown = await page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) texts.push(walker.currentNode.textContent ?? '');
    return texts;
  });
  return shown.filter((text) => text.trim() !== '' && onlyEnglish.has(text.trim()));
}

const onlyEnglish = new Set([...englishMessages(), ...Object.values(failureTexts).map(({ title }) => title)]);

function englishMessages(): string[] {
  const translated: Readonly<Record<string, Messages>> = german;
  return Object.entries<Messages>(english).flatMap(([area, messages]) =>
    Object.entries(messages).flatMap(([key, text]) => (translated[area]?.[key] === text ? [] : [text])),
  );
}
