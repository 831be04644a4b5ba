/** What became of a change that failed. */
export const failedChange = {
  leftBehind: 'Left behind',
} as const;
