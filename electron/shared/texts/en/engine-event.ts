/** What was asked of an engine that carries the catalog, by the deeds themselves. */
export const engineEvent = {
  'set up': 'set up',
  told: 'told of the catalog',
  'asked to deliver again': 'asked to deliver again',
  'asked what arrived': 'asked what arrived',
} as const;
