/** What DFS Replication has still to bring to a distribution point. */
export const backlog = {
  nothing: 'DFS Replication has nothing left to bring from {from}.',
  catalog:
    '{count, plural, one {# file waits on {from} for DFS Replication, {files} among them.} other {# files wait on {from} for DFS Replication, {files} among them.}}',
  catalogOfMore: '{count, number} files or more wait on {from} for DFS Replication, {files} among them.',
  others:
    '{count, plural, one {# file waits on {from} for DFS Replication; it is not the catalog.} other {# files wait on {from} for DFS Replication; the catalog is not among them.}}',
  othersNamed:
    '{count, number} files wait on {from} for DFS Replication; the catalog is not among the {named, number} that it names.',
  othersOfMore:
    '{count, number} files or more wait on {from} for DFS Replication; the catalog is not among those that it names.',
  unknown: 'What waits for DFS Replication is not known. {reason}',
} as const;
