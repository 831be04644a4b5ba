/** A Setup or a removal that was interrupted: finish it or take it back. */
export const recovery = {
  title: 'An earlier Setup was interrupted',
  began: 'Setup of {site} began at {at} and did not end: PkgSource was ended, or the computer went down.',
  changes: 'What it changed, or was about to change',
  question: 'Finish it by its own answers, or take back what it changed?',
  unknown: 'It cannot be finished: nothing says what it was to do.',
  removalTitle: 'A removal was interrupted',
  removalBegan:
    'The removal of {site} began at {at} and did not end: PkgSource was ended, or the computer went down.',
  stillThere: 'What is still there of what Setup made',
  removalQuestion:
    'Finish it: what is gone does not come back by itself. To have the site again, run Setup afterwards.',
  finishRemoval: 'Finish removal',
  removing: 'The site is being removed.',
  removed: 'The site is removed',
  stays: 'This stays:',
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  finish: 'Finish Setup',
  undo: 'Undo Setup',
  finishing: 'Setup is being finished.',
  undoing: 'What Setup changed is being taken back.',
  finished: 'Setup is finished',
  undone: 'Setup was taken back',
  nothingLeft: 'Nothing of it is left.',
  left: 'This could not be taken back:',
  goOn: 'Continue',
} as const;
