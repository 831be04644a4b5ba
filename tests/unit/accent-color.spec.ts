import { expect, test } from '@playwright/test';
import { accentOf } from '../../electron/app/accent-color.ts';
import { luminance } from '../../renderer/ui/brand-ramp.ts';
import { themeOf } from '../../renderer/ui/theme.ts';

/** Black, white, greys, and colours of every hue, dull and bright. */
const accents: readonly (string | null)[] = [
  null,
  '#000000',
  '#ffffff',
  '#808080',
  '#010000',
  '#fffffe',
].concat(
  [0, 85, 170, 255].flatMap((red) =>
    [0, 85, 170, 255].flatMap((green) => [0, 85, 170, 255].map((blue) => hex(red, green, blue))),
  ),
);

test('reads the colour that the system tells, and none where it tells none', () => {
  expect(accentOf('FF8C00ff')).toBe('#ff8c00');
  expect(accentOf('')).toBeNull();
  expect(accentOf('red')).toBeNull();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`texts stay readable in every accent colour: ${scheme}`, () => {
    for (const accent of accents) {
      const theme = themeOf(accent, scheme === 'dark');
      const pairs = [
        [theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground],
        [theme.colorNeutralForegroundOnBrand, theme.colorBrandBackgroundHover],
        [theme.colorNeutralForegroundOnBrand, theme.colorBrandBackgroundPressed],
        [theme.colorNeutralForegroundOnBrand, theme.colorBrandBackgroundSelected],
        [theme.colorBrandForeground1, theme.colorNeutralBackground1],
        [theme.colorBrandForegroundLink, theme.colorNeutralBackground1],
        [theme.colorCompoundBrandForeground1, theme.colorNeutralBackground1],
        [theme.colorCompoundBrandForeground1, theme.colorNeutralBackground2],
        [theme.colorCompoundBrandForeground1Hover, theme.colorNeutralBackground1],
        [theme.colorBrandForeground2, theme.colorBrandBackground2],
      ] as const;
      for (const [text, ground] of pairs) {
        expect(contrast(text, ground), `${accent}: ${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
}

test('the accent’s own hue shows, and a grey accent stays grey', () => {
  expect(themeOf('#ff8c00', false).colorBrandBackground).toMatch(/^#[89a-f]/);
  const { colorBrandBackground } = themeOf('#808080', false);
  expect(new Set(colorBrandBackground.slice(1).match(/../g))).toHaveProperty('size', 1);
});

/** Contrast ratio of two colours (WCAG 2.2, “contrast ratio”). */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [longForm(one), longForm(other)].map(luminance).sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function longForm(colour: string): string {
  return colour.length === 4 ? colour.replaceAll(/[0-9a-f]/gi, '$&$&') : colour;
}

function hex(...channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
