/** Why a share or a folder that the site no longer uses stays; follows a colon. */
export const stayReasons = {
  shareNotOurs: 'Setup did not make that share',
  shareChanged: 'somebody changed who may use it since Setup made it',
  folderNotOurs: 'Setup did not create it',
  folderShared: 'it is still shared',
  folderHolds: 'it holds {names}',
} as const;
