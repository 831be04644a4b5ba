import { expect, inspectScreen, pictureScreen, test } from '../support/renderer-test.ts';
import { comparedScreens, screensAt, screenWalks } from '../support/screen-states.ts';

const schemes = ['light', 'dark'] as const;

/** `npm run screens` shows high contrast too; tests that need it look at it themselves. */
const showsContrast = process.env.PKGSOURCE_TOUR === 'with contrast';

for (const { scenario, options, screens } of screenWalks) {
  test(`looks right and is accessible: ${screens[0]?.name}`, async ({ openWindow }) => {
    // One window passes through all of them, each drawn, judged and pictured twice.
    test.setTimeout(60_000 + screens.length * 30_000);
    const page = await openWindow(scenario, { at: screensAt, ...options });
    for (const { name, go, settled } of screens) {
      await go?.(page);
      await expect(settled(page)).toBeVisible();
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await inspectScreen(page, `tour/${name}-${colorScheme}`);
        const isWider = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        expect.soft(isWider, `${name}: the window scrolls sideways`).toBe(false);
        if (comparedScreens.has(`${name}-${colorScheme}`)) {
          await expect.soft(page).toHaveScreenshot(`${name}-${colorScheme}.png`);
        }
      }
      if (showsContrast) {
        await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
        await pictureScreen(page, `tour/${name}-contrast`);
      }
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    }
  });
}

test('every picture that is compared is of a screen that is walked', () => {
  const walked = screenWalks.flatMap(({ screens }) =>
    screens.flatMap(({ name }) => schemes.map((scheme) => `${name}-${scheme}`)),
  );
  expect([...comparedScreens].filter((name) => !walked.includes(name))).toEqual([]);
});
