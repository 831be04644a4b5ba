/** Operations of a plan, planned or carried out. */
export const operations = {
  label: 'Operations',
  why: 'Why',
  touches: 'Touches',
  undo: 'Undone by',
  noUndo: 'Nothing to undo',
  rights: 'Needs administrator rights',
  noted: '{title} ({note})',
  'to do': 'To do',
  'already right': 'Already right',
  running: 'In progress',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
  undone: 'Undone',
  'not undone': 'Left behind',
} as const;
