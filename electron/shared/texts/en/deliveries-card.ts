/** The engines that carry the catalog, and the groups of distribution points. */
export const deliveriesCard = {
  title: 'Delivery',
  asked:
    'Asked {age}: {count, plural, one {it serves # distribution point} other {it serves # distribution points}}',
  untold: 'It has not been told of the current catalog yet.',
  dfsReplication: 'DFS Replication',
  backlogsAsked: 'Asked {age} what it has still to bring',
  groups: 'Groups of distribution points',
  group: 'Group',
  inSync: 'In sync',
  inSyncOf: '{count, number} of {all, number}',
  arriving: 'Arriving',
  reported: 'Reported, not proven',
  bad: 'Without the current catalog',
  proof: 'Oldest proof',
  none: '—',
} as const;
