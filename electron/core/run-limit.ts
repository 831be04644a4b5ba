/** After so many hours the scheduler ends a run: what hangs must not hold the site for ever. */
export const runLimitHours = 4;
