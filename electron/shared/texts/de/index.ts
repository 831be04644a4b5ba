import type { english } from '../en/index.ts';
import type { Translation } from '../messages.ts';
import { catalogCard } from './catalog-card.ts';

/** Every text of the window in German. */
export const german: Translation<typeof english> = { catalogCard };
