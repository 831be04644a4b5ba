/** What is wrong with a share that was just made; follows a colon. */
export const shareFaults = {
  notListed: 'it is not listed',
  otherAccess: 'others may use it than should',
} as const;
