import type { diagnosticsNotice as english } from '../en/diagnostics-notice.ts';

export const diagnosticsNotice: Readonly<Record<keyof typeof english, string>> = {
  landmark: 'Diagnosedaten',
  collecting:
    'Diagnosedaten werden gesammelt. Auf einen Pfad, der nicht antwortet, wird bis zu 90 Sekunden gewartet.',
  collected: 'Diagnosedaten gesammelt',
  advice: '{path}. Geheimnisse wurden ausgelassen; sehen Sie das Archiv durch, bevor Sie es weitergeben.',
  missing: 'Nicht enthalten: {list}.',
  missingItem: '{what} ({why})',
};
