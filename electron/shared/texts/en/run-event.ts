/** The events of a run, one line each. */
export const runEvent = {
  started: 'Started on {host} (process {process})',
  takenOver: 'Took over from {from}, last heard of {when}',
  leftovers: 'Removed leftovers of an earlier run: {paths}',
  unchanged: 'The source is unchanged: {source}',
  fetching: 'Fetching {source}',
  fetchingSize: 'Fetching {source} ({size})',
  resumed: '{event}, resumed at {bytes}',
  retried: '{why} Next try at {time}.',
  verified: 'Verified the catalog, signed by {signer}',
  refused: 'Refused the catalog. {why}',
  published: 'Put the catalog into PkgSource',
  engine: '{engine}: {did} ({lines})',
  engineFailed: '{engine}: not {did}. {why}',
  alertSent: 'Sent an alert: {channel}',
  alertNotSent: 'Could not send an alert: {channel}. {why}',
  ended: 'Ended: {outcome}',
} as const;
