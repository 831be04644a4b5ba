import { createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';
import { useMemo, useSyncExternalStore } from 'react';
import { brandRamp, fluentRamp } from './brand-ramp.ts';

const systemFont = "'Segoe UI Variable Text', 'Segoe UI', system-ui, sans-serif";

/** The theme in the colours of an accent, or in Fluent's own where the system has none. */
export function themeOf(accent: string | null, isDark: boolean): Theme {
  const ramp = accent === null ? fluentRamp : brandRamp(accent);
  return { ...(isDark ? createDarkTheme(ramp) : createLightTheme(ramp)), fontFamilyBase: systemFont };
}

/**
 * The theme that the system asks for, light or dark, in its accent colour (`#rrggbb`). In high contrast the browser replaces colours by the
 * system's own (forced-colors), so that no theme of ours can disagree with the contrast theme chosen.
 */
export function useSystemTheme(accent: string | null): Theme {
  const isDark = useMediaQuery('(prefers-color-scheme: dark)');
  return useMemo(() => themeOf(accent, isDark), [accent, isDark]);
}

/** Whether a media query matches, also when that changes. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
