/** What copying each new catalog costs, and from where on an engine is worth it. */
export const copyAdvice = {
  cost: '{count, plural, one {Each new catalog takes {bytes} through the host’s network link, to # distribution point.} other {Each new catalog takes {bytes} through the host’s network link: {size} to each of # distribution points.}}',
  timeLimits: 'About {time}, within the limits of the distribution points.',
  timeMeasured: 'About {time} at {rate}, the fastest that runs have shown.',
  timeAssumed:
    'About {time} at {rate}: a link of 100 Mbit/s is assumed, because no run has been measured yet.',
  free: '{count, plural, one {# more costs the link nothing: an engine serves it, or it is on a disk of the host.} other {# more cost the link nothing: engines serve them, or they are on disks of the host.}}',
  from: '{count, plural, one {An engine is worth it from # distribution point on.} other {An engine is worth it from # distribution points on.}}',
  worth: 'An engine would carry the catalog better',
  needed: 'Copying takes longer than a run may',
  advice:
    '{count, plural, one {From # distribution point on, copying keeps the link busy for more than an hour. Put them into a group below, and choose there who carries the catalog: with Syncthing about {bytes} leave the host.} other {From # distribution points on, copying keeps the link busy for more than an hour. Put them into a group below, and choose there who carries the catalog: with Syncthing about {bytes} leave the host.}}',
} as const;
