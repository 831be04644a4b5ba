/** What is wrong with a site, and since when it is so in its own words. Days and times are written as ISO 8601 has them. */
export const alerts = {
  stale: 'The catalog is out of date',
  staleSincePatchTuesday:
    'It is of {day}, before the Patch Tuesday of {tuesday}, and no newer one has come. Check that the source offers a newer one: {source}',
  staleByAge: 'It is of {day}, {days} days ago. Check that the source offers a newer one: {source}',
  silent: 'The synchronization host has not reported',
  silentSince:
    'The run planned for {time} has not started. Check that the host is on, and that its schedule is there: pkgsource repair',
  failing:
    '{count, plural, one {The synchronization failed} other {The synchronization failed # times in a row}}',
  pointFailing: '{name} is without the current catalog',
  pointFailed: '{path} failed in {count, plural, one {one run} other {# runs in a row}}.',
  manyFailing: '{count} distribution points are without the current catalog',
  pointForeign: '{name} holds a catalog that was never published',
  pointReplaced: '{name}: {title}',
  manyForeign: '{count} distribution points hold or held a catalog that was never published',
  pointLate: '{name} still waits for the current catalog',
  pointWaits: '{path} has been waiting since {since} for {what}. Check what carries the catalog there.',
  pointWaitsForIt: '{path} has been waiting for it since {since}. Check what carries the catalog there.',
  manyLate: '{count} distribution points still wait for the current catalog',
  amongThem: 'Among them {names}. pkgsource status names the others.',
} as const;
