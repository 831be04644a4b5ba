import type { BrandVariants } from '@fluentui/react-components';

/** The steps of Fluent's own ramp, dark to light (`brandWeb` of @fluentui/tokens). */
export const fluentRamp: BrandVariants = {
  10: '#061724',
  20: '#082338',
  30: '#0a2e4a',
  40: '#0c3b5e',
  50: '#0e4775',
  60: '#0f548c',
  70: '#115ea3',
  80: '#0f6cbd',
  90: '#2886de',
  100: '#479ef5',
  110: '#62abf5',
  120: '#77b7f7',
  130: '#96c6fa',
  140: '#b4d6fa',
  150: '#cfe4fa',
  160: '#ebf3fc',
};

/**
 * A ramp in the hue and saturation of an accent colour (`#rrggbb`). Each step is as light as the same step of
 * Fluent's own ramp: contrast depends on lightness alone, so every pair of colours that is readable in Fluent's
 * themes stays so, whatever colour was chosen.
 */
export function brandRamp(accent: string): BrandVariants {
  const { hue, saturation } = hueAndSaturation(channelsOf(accent));
  const steps = Object.entries(fluentRamp).map(([step, colour]) => [
    step,
    colourAsLightAs(luminance(colour), hue, saturation),
  ]);
  return Object.fromEntries(steps) as unknown as BrandVariants;
}

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2, “relative luminance”). */
export function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

type Channels = readonly [red: number, green: number, blue: number];

function channelsOf(colour: string): Channels {
  const at = (index: number) => Number.parseInt(colour.slice(index, index + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

function hueAndSaturation([red, green, blue]: Channels): {
  readonly hue: number;
  readonly saturation: number;
} {
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range === 0) return { hue: 0, saturation: 0 };
  const saturation = range / (1 - Math.abs(2 * most - range - 1));
  if (most === red) return { hue: (60 * (green - blue)) / range, saturation };
  if (most === green) return { hue: 120 + (60 * (blue - red)) / range, saturation };
  return { hue: 240 + (60 * (red - green)) / range, saturation };
}

/** Halvings of the range in which the lightness is looked for: finer than eight bits a channel can tell. */
const halvings = 12;

function colourAsLightAs(target: number, hue: number, saturation: number): string {
  let low = 0;
  let high = 1;
  for (let turn = 0; turn < halvings; turn++) {
    const middle = (low + high) / 2;
    if (luminance(hsl(hue, saturation, middle)) < target) low = middle;
    else high = middle;
  }
  return hsl(hue, saturation, (low + high) / 2);
}

/** `#rrggbb` of a hue in degrees, a saturation and a lightness of 0 to 1 (CSS Color 4, “HSL to sRGB”). */
function hsl(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const turn = (((offset + hue / 30) % 12) + 12) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
