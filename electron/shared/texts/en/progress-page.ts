/** Setup at work. */
export const progressPage = {
  intro: 'Setup is working. You can leave this window; closing it stops Setup.',
  waiting: 'Waiting for administrator rights: answer the question that the system asks.',
  stopping: 'Setup stops and undoes what it did. This takes a moment.',
  question: 'Cancel Setup?',
  questionText:
    'The operation in progress is stopped, and what was done so far is undone. Your answers are kept.',
  yes: 'Cancel Setup',
  no: 'Go on',
  running: '{operation}: in progress',
  label: 'Setup',
  ended: '{ended, number} of {count, number} operations are done',
  points: 'Distribution points',
  name: 'Name',
  path: 'Path',
  state: 'State',
} as const;
