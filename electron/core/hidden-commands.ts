/** The hidden command of the headless program that carries catalogs to distribution points. */
export const cohortCommand = 'cohort-worker';

/** The hidden command of the headless program that prints what lies in a site's folders. */
export const gatherSiteCommand = 'gather-site';
