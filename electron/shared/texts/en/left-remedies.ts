/** What to do about what was left behind, and why it was. */
export const leftRemedies = {
  byHand: 'Put it right by hand: {cause}.',
  removeByHand: 'Remove it by hand: {cause}.',
  otherComputer: 'Run “pkgsource host remove” there (it was installed by {address}).',
  otherComputerFailed: '{detail} Run “pkgsource host remove” there (it was installed by {address}).',
  installAgain: 'Install it there again with “pkgsource host deploy”.',
  accessChanged: 'Somebody changed who may use it; remove it if it is not needed.',
  permissionsChanged: 'Somebody changed them since; check that they are as you want.',
  accessListChanged: 'Somebody changed it since; check that it is as you want.',
  pointsElsewhere: 'It now points at {path} and is left alone.',
  pointsUnknown: 'It now points at something else and is left alone.',
  nameTaken: 'Something else has that name by now. Share {path} under another one.',
  noFolder: 'It is no longer a folder; remove it if it is not needed.',
  holds: 'It holds {names}. Delete the folder if nothing in it is needed.',
  kept: 'It was kept, as asked.',
  deleteCopies: 'Delete wsusscn2.cab and catalog.json there if they are not wanted.',
  unknownCatalog:
    'It is not known which catalogs the site brought there. Delete wsusscn2.cab and catalog.json if they are not wanted.',
  thenDelete: '{detail} {remedy} Then delete wsusscn2.cab and catalog.json there by hand.',
  notOurs: 'It is not what this site brought there. Delete it if it is not wanted.',
} as const;
