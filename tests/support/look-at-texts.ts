import type { Page } from 'playwright-core';
import { brackets } from './pseudo-language.ts';

/** Names that are the same in every language. */
const properNames = [
  ...['PkgSource', 'PackageSrc', 'UpdatesSource', 'UpdatesSrc', 'wsusscn2.cab', 'catalog.json', 'SHA-256'],
  ...['Syncthing', 'Configuration Manager', 'ConfigMgr', 'DFS', 'UTC', 'SMB'],
];

const longestNumber = 70;

/** What the walks through the screens type in, and what they have another computer say. */
const typed = [
  ...['Berlin', 'Kiel', 'Nice', 'Branches', 'South', 'mnt/relative'],
  ...['Copying pkgsource', 'program in /opt/pkgsource', 'schedule: /etc/systemd/system/pkgsource.timer'],
];

/** Words that the browser's own formats of dates, ages and lists write without a number. */
const formattedWords = ['yesterday', 'today', 'tomorrow', 'now', 'and'];

/**
 * What is wrong with the texts that are visible now, in a pseudo-language: one without brackets, one that is cut off
 * without an ellipsis or a title, a window that scrolls sideways. Without brackets stand values alone: what the scenario
 * gave (paths, names, texts as they were stored), what has a digit in it (dates, sizes, ages), proper names.
 */
export async function textFaults(page: Page, scenario: unknown): Promise<string[]> {
  const values = [...stringsIn(scenario), ...properNames, ...typed, ...formattedWords]
    .filter((value) => value.trim().length > 1)
    .sort((one, other) => other.length - one.length);
  const { texts, cut, isWider } = await page.evaluate(gather);
  const untranslated = texts.filter((text) => {
    const rest = withoutBracketed(text);
    return !isNumber(rest) && !isPath(rest) && /\p{L}{2}/u.test(withoutValues(rest, values));
  });
  return [
    ...untranslated.map((text) => `not from the catalog: ${text}`),
    ...cut.map((text) => `cut off: ${text}`),
    ...(isWider ? ['the window scrolls sideways'] : []),
  ];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

function withoutBracketed(text: string): string {
  const [open, close] = brackets;
  const innermost = new RegExp(`${open}[^${open}${close}]*${close}`, 'gu');
  const rest = text.replaceAll(innermost, ' ');
  return rest === text ? rest : withoutBracketed(rest);
}

function withoutValues(text: string, values: readonly string[]): string {
  return values.reduce((rest, value) => rest.replaceAll(value, ' '), text);
}

/** A date, an age, a size, a hash: short, and with a digit in it. */
function isNumber(text: string): boolean {
  return text.length <= longestNumber && /\d/u.test(text);
}

function isPath(text: string): boolean {
  return /^\s*(?:\/|\\\\|[A-Z]:\\)\S+\s*$/u.test(text);
}

/** Runs in the page. */
function gather(): { texts: string[]; cut: string[]; isWider: boolean } {
  const texts: string[] = [];
  const cut: string[] = [];
  const slackPx = 2;
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  const isCut = (node: Text): boolean => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()];
    for (let element = node.parentElement; element !== null; element = element.parentElement) {
      const style = getComputedStyle(element);
      if (/auto|scroll/u.test(style.overflow) || style.position === 'fixed') return false;
      if (style.textOverflow === 'ellipsis' || element.hasAttribute('title')) return false;
      if (!/hidden|clip/u.test(style.overflow)) continue;
      const box = element.getBoundingClientRect();
      const isOutside = rects.some(
        ({ left, right, top, bottom }) =>
          right > box.right + slackPx ||
          left < box.left - slackPx ||
          top < box.top - slackPx ||
          bottom > box.bottom + slackPx,
      );
      if (isOutside) return true;
    }
    return false;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { parentElement } = node;
    const text = node.textContent?.trim() ?? '';
    if (text === '' || parentElement === null || /^(?:SCRIPT|STYLE|TEXTAREA)$/u.test(parentElement.tagName))
      continue;
    // What was announced stays in the language in which it was announced.
    if (!isShown(parentElement) || parentElement.closest('[aria-live]') !== null) continue;
    texts.push(text);
    if (isCut(node as Text)) cut.push(text);
  }
  for (const name of ['aria-label', 'title', 'placeholder']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      if (isShown(element)) texts.push(element.getAttribute(name) ?? '');
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  return { texts: [...new Set(texts)], cut, isWider: scrollWidth > clientWidth };
}
