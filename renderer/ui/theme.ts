import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const systemFont = "'Segoe UI Variable Text', 'Segoe UI', system-ui, sans-serif";

const lightTheme: Theme = { ...webLightTheme, fontFamilyBase: systemFont };
const darkTheme: Theme = { ...webDarkTheme, fontFamilyBase: systemFont };

/**
 * The theme that the system asks for, light or dark. In high contrast the browser replaces colours by the
 * system's own (forced-colors), so that no theme of ours can disagree with the contrast theme chosen.
 */
export function useSystemTheme(): Theme {
  return useMediaQuery('(prefers-color-scheme: dark)') ? darkTheme : lightTheme;
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
