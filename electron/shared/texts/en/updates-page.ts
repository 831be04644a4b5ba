/** The optional second folder, for update files. */
export const updatesPage = {
  intro:
    'Packages of updates need a source folder for the update files downloaded from Microsoft. It is apart from PkgSource and has a share of its own, with the same rights. You can leave it out and add it later.',
  wanted: 'Create an updates source folder',
  folder: 'Folder name',
  folderHint: 'Created under {destination}.',
  folderHintUnknown: 'Created under the destination folder.',
  share: 'Share name',
  shareHint: 'When the name is in use, the next free one is taken.',
} as const;
