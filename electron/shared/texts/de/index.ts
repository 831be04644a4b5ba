import type { english } from '../en/index.ts';
import type { Translation } from '../messages.ts';
import { catalogCard } from './catalog-card.ts';
import { controls } from './controls.ts';

/** Every text of the window in German. */
export const german: Translation<typeof english> = {
  catalogCard,
  controls,
};
