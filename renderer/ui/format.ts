/** Texts of numbers, sizes, rates, times and dates, written as the language of the window writes them. */

import { dateFormat, listFormat, numberFormat, relativeTimeFormat } from './formatters.ts';

/** The language of the page: what stands around a number is said in it. */
function ofThePage(): string | undefined {
  return typeof document === 'undefined' ? undefined : document.documentElement.lang;
}

const sizeUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;

/** A size in decimal units with three significant digits: `649 MB`. */
export function formatBytes(bytes: number, locale = ofThePage()): string {
  return sizeText(bytes, '', locale);
}

function sizeText(bytes: number, per: '' | '-per-second', locale: string | undefined): string {
  const exponent = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), sizeUnits.length - 1);
  const format = numberFormat(locale, {
    style: 'unit',
    unit: `${sizeUnits[exponent] ?? 'byte'}${per}`,
    unitDisplay: exponent === 0 && per === '' ? 'long' : 'short',
    maximumSignificantDigits: 3,
  });
  return kept(format.format(bytes / 1000 ** exponent));
}

/** A size with every digit, for comparison with other tools: `649,341,212 bytes`. */
export function formatExactBytes(bytes: number, locale = ofThePage()): string {
  const format = numberFormat(locale, { style: 'unit', unit: 'byte', unitDisplay: 'long' });
  return kept(format.format(bytes));
}

/** A rate: `112 MB/s`. */
export function formatRate(bytesPerSecond: number, locale = ofThePage()): string {
  return sizeText(bytesPerSecond, '-per-second', locale);
}

/** A duration by its two largest units: `2 min, 5 sec`. Below a second it is `0 sec`. */
export function formatDuration(seconds: number, locale = ofThePage()): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [
    { unit: 'day', value: Math.floor(whole / 86_400) },
    { unit: 'hour', value: Math.floor(whole / 3600) % 24 },
    { unit: 'minute', value: Math.floor(whole / 60) % 60 },
    { unit: 'second', value: whole % 60 },
  ];
  const first = parts.findIndex((part) => part.value > 0);
  if (first < 0) return formatUnit(0, 'second', locale);
  const shown = parts.slice(first, first + 2).filter((part) => part.value > 0);
  const texts = shown.map((part) => formatUnit(part.value, part.unit, locale));
  return listFormat(locale, { type: 'unit', style: 'short' }).format(texts);
}

/** A count with its digits grouped: `5,000`. */
export function formatCount(count: number, locale = ofThePage()): string {
  return numberFormat(locale, {}).format(count);
}

/** A number for the axis of a chart, with three significant digits at most: `2.6K`. */
export function formatShortNumber(value: number, locale = ofThePage()): string {
  return numberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

/** A share of a whole: `42%`. */
export function formatPercent(done: number, total: number, locale = ofThePage()): string {
  const fraction = total <= 0 ? 0 : Math.min(1, done / total);
  // Rounded down: 100% is said only when all of it is there.
  return numberFormat(locale, { style: 'percent' }).format(Math.floor(fraction * 100) / 100);
}

/** A date with its time of day: `Jun 24, 2026, 3:12 AM`. */
export function formatInstant(iso: string, locale = ofThePage(), timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', ...zone }).format(new Date(iso));
}

/** A moment to the second, for lines of a log: `Jun 24, 2026, 3:12:44 AM`. */
export function formatMoment(iso: string, locale = ofThePage()): string {
  return dateFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(iso));
}

/** A date alone: `Jun 24, 2026`. */
export function formatDay(iso: string, locale = ofThePage(), timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return dateFormat(locale, { dateStyle: 'medium', ...zone }).format(new Date(iso));
}

/** A time of day with seconds: `3:12:44 AM`. */
export function formatClock(iso: string, locale = ofThePage(), timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return dateFormat(locale, { timeStyle: 'medium', ...zone }).format(new Date(iso));
}

/** How far an instant lies before or after `nowMs`: `3 days ago`, `in 5 hours`. */
export function formatAge(iso: string, nowMs: number, locale = ofThePage()): string {
  const seconds = (new Date(iso).getTime() - nowMs) / 1000;
  const format = relativeTimeFormat(locale, { numeric: 'auto' });
  const size = Math.abs(seconds);
  if (size < 45) return format.format(0, 'second');
  if (size < 2700) return format.format(Math.round(seconds / 60), 'minute');
  if (size < 79_200) return format.format(Math.round(seconds / 3600), 'hour');
  return format.format(Math.round(seconds / 86_400), 'day');
}

function formatUnit(value: number, unit: string, locale: string | undefined): string {
  return kept(numberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value));
}

/** A number and its unit on one line. The browser's own formats do so for some units of some languages alone. */
function kept(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** A date with its day of the week and time of day: `Wed, Jun 24, 2026, 3:12 AM`. */
export function formatInstantOfWeek(iso: string, locale = ofThePage()): string {
  const parts = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' } as const;
  return dateFormat(locale, { ...parts, hour: hourOf(locale), minute: '2-digit' }).format(new Date(iso));
}

/** A day of this year, short as the labels of a chart: `Jun 24`. */
export function formatShortDay(iso: string, locale = ofThePage()): string {
  return dateFormat(locale, { month: 'short', day: 'numeric' }).format(new Date(iso));
}

/** The same with its time of day: `Jun 24, 3:12 AM`. */
export function formatShortInstant(iso: string, locale = ofThePage()): string {
  const parts = { month: 'short', day: 'numeric', hour: hourOf(locale), minute: '2-digit' } as const;
  return dateFormat(locale, parts).format(new Date(iso));
}

/** Where hours are counted to 24, one before ten has its zero, as in the short form of a time. */
function hourOf(locale: string | undefined): '2-digit' | 'numeric' {
  const { hourCycle } = dateFormat(locale, { hour: 'numeric' }).resolvedOptions();
  return hourCycle === 'h23' ? '2-digit' : 'numeric';
}

/** Names one after another: `PackageSrc, PackageSrc_1, and PackageSrc_2`. */
export function formatList(names: readonly string[], locale = ofThePage()): string {
  return listFormat(locale, { type: 'conjunction' }).format(names);
}
