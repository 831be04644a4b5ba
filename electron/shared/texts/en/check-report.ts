/** The page that shows the prerequisites of a computer. */
export const checkReport = {
  title: 'PkgSource prerequisites',
  passed: 'Passed',
  warning: 'Warning',
  failed: 'Failed',
  remedy: 'What to do:',
  outcome: 'Outcome',
  check: 'Prerequisite',
  found: 'What was found',
  computer: 'Computer',
  destination: 'Destination',
  checkedAt: 'Checked',
  version: 'PkgSource',
  allMet: 'Every prerequisite is met.{warnings, plural, =0 {} one { One warns.} other { # warn.}}',
  notMet:
    '{failed, plural, one {# of {total} prerequisites is not met.} other {# of {total} prerequisites are not met.}}{warnings, plural, =0 {} one { One warns.} other { # warn.}}',
} as const;
