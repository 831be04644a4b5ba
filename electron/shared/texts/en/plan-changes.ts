/** What a plan is now, where it is not the one that was shown and has no operations; follows a colon. */
export const planChanges = {
  nothingToDo: 'nothing is left to do',
  nothingToRemove: 'nothing is left to remove',
} as const;
