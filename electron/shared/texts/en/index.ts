import { catalogCard } from './catalog-card.ts';
import { controls } from './controls.ts';
import { failedChange } from './failed-change.ts';
import { help } from './help.ts';
import { maintenanceMenu } from './maintenance-menu.ts';
import { recovery } from './recovery.ts';
import { removal } from './removal.ts';
import { repair } from './repair.ts';
import { wizardPages } from './wizard-pages.ts';

/** Every text of the window in English, by area. The other languages have the same keys. */
export const english = {
  catalogCard,
  controls,
  failedChange,
  help,
  maintenanceMenu,
  recovery,
  removal,
  repair,
  wizardPages,
} as const;
