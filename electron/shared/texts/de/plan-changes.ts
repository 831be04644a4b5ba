import type { planChanges as english } from '../en/plan-changes.ts';

export const planChanges: Readonly<Record<keyof typeof english, string>> = {
  nothingToDo: 'Es ist nichts mehr zu tun',
  nothingToRemove: 'Es ist nichts mehr zu entfernen',
};
