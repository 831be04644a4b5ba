/** What DFS Replication has still to bring to a distribution point. */
export const backlog = {
  nothing: 'DFS Replication has nothing left to bring from {from}.',
  catalog:
    '{count, plural, one {DFS Replication has # file still to bring from {from}: {files}.} other {DFS Replication has # files still to bring from {from}, among them {files}.}}',
  catalogOfMore:
    'DFS Replication has {count, number} files or more still to bring from {from}, among them {files}.',
  others:
    '{count, plural, one {DFS Replication has # file still to bring from {from}; it is not the catalog.} other {DFS Replication has # files still to bring from {from}; the catalog is not among them.}}',
  othersNamed:
    'DFS Replication has {count, number} files still to bring from {from}; the catalog is not among the {named, number} that it names.',
  othersOfMore:
    'DFS Replication has {count, number} files or more still to bring from {from}; the catalog is not among those that it names.',
  unknown: 'What DFS Replication has still to bring is not known. {reason}',
} as const;
