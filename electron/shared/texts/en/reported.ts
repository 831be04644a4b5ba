/** Distribution points that an engine reports as delivered, without a proof; the first two by what is waited for. */
export const reported = {
  reported: '{engine} reports it delivered, but no catalog was found there.',
  reportedUnseen: '{engine} reports it delivered, but it could not be looked at: {cause}.',
  count: '{count, number} reported, not proven',
  meaning:
    'The engine reports the catalog as delivered there. Nobody has read the file, so nothing proves which catalog it is. Let the account that runs the synchronization read the folder: the next look then hashes the file.',
} as const;
