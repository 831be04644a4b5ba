import type { failedChange as english } from '../en/failed-change.ts';

export const failedChange: Readonly<Record<keyof typeof english, string>> = {
  leftBehind: 'Übrig geblieben',
};
