import { catalogCard } from './catalog-card.ts';
import { controls } from './controls.ts';

/** Every text of the window in English, by area. The other languages have the same keys. */
export const english = {
  catalogCard,
  controls,
} as const;
