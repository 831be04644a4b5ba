/** What an operation of Setup did, or why it did nothing. */
export const operationNotes = {
  goneAlready: 'it is gone already',
  staysHolding: 'it stays: it holds {name}',
  stays: 'it stays: {why}',
  staysChanged: 'it stays: somebody changed who may use it',
  catalog: 'catalog of {date}, signed by {signer}, SHA-256 {sha256}',
  catalogWithoutDate: 'signed by {signer}, SHA-256 {sha256}',
  allInSync: 'every distribution point is in sync',
  someWithout: 'some distribution points do not hold the catalog yet',
  noSettings: 'the site has no settings',
  leftBehind: '{what}: {remedy}',
} as const;
