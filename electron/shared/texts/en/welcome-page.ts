/** What Setup does, and whether this computer is ready for it. */
export const welcomePage = {
  intro:
    'Setup creates the package source PkgSource, shares it, fills it with the Microsoft Update catalog and keeps that catalog current on every distribution point. Nothing is changed before you agree to the plan on the Summary page.',
  title: 'Prerequisites',
  again: 'Run again',
  copy: 'Copy as text',
  save: 'Save as HTML…',
  saved: 'Report saved',
  checking: 'Checking this computer…',
  remedy: 'What to do: {remedy}',
  line: '{outcome}: {title}. {found}',
  passed: 'Passed',
  warning: 'Warning',
  failed: 'Failed',
  notMet:
    '{count, plural, one {One prerequisite is not met. You can look through the pages now; Setup can start once this is put right.} other {# prerequisites are not met. You can look through the pages now; Setup can start once these are put right.}}',
} as const;
