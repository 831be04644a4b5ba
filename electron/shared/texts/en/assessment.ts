/** The answer to “are we good?”, and what to do about it. */
export const assessment = {
  stale: 'The last synchronization stopped without coming to an end.',
  staleAdvice: 'Start one with Sync now: it takes over and finishes the work.',
  running: 'A synchronization is in progress.',
  shareGone: 'The share {name} is gone: nobody can read the catalog over the network.',
  shareGoneAdvice: 'Choose Maintain, then Check and repair: it makes the share again.',
  shareElsewhere: 'The share {name} does not give PkgSource: nobody finds the catalog there.',
  shareElsewhereAdvice: 'Remove that share or rename it, then choose Maintain, Check and repair.',
  shareTakenAdvice:
    '{name} points at {path}. Remove that share or rename it, then choose Maintain, Check and repair.',
  notServed: 'The share {name} is not reachable: the SMB server of this computer is not ready.',
  noCatalog: 'PkgSource holds no catalog.',
  noCatalogAdvice: 'Start a synchronization with Sync now.',
  refused: 'The last synchronization refused the new catalog. The installed one stays in use.',
  failed: 'The last synchronization failed. The installed catalog stays in use.',
  interrupted: 'The last synchronization was interrupted.',
  interruptedAdvice: 'Start one with Sync now: it finishes the work.',
  onlyBad: 'The distribution point is without the current catalog.',
  bad: '{count, plural, one {# of {all, number} distribution points is without the current catalog.} other {# of {all, number} distribution points are without the current catalog.}}',
  onlyLate: 'The distribution point is not in sync yet.',
  late: '{count, plural, one {# of {all, number} distribution points is not in sync yet.} other {# of {all, number} distribution points are not in sync yet.}}',
  lateAdvice: 'The next synchronization brings the catalog there. Start it with Sync now, or wait for it.',
  engine:
    '{count, plural, one {Nothing is heard from {engine} about the distribution point that it serves.} other {Nothing is heard from {engine} about the # distribution points that it serves.}}',
  onlyArriving: 'The catalog is on its way to the distribution point.',
  arriving:
    '{count, plural, one {The catalog is on its way to # of {all, number} distribution points.} other {The catalog is on its way to # of {all, number} distribution points.}}',
  arrivingAdvice:
    'Engines carry it there. Nothing is to be done: every hour PkgSource looks what has arrived, and proves it by its hash.',
  arrivingSomeAdvice:
    '{reported, plural, one {Engines carry it there, and report # of them as delivered without a proof: let PkgSource read the folder there.} other {Engines carry it there, and report # of them as delivered without a proof: let PkgSource read the folders there.}}',
  onlyReported: 'The catalog is reported as delivered to the distribution point, which is no proof.',
  reported:
    '{count, plural, one {The catalog is reported as delivered to # of {all, number} distribution points, which is no proof.} other {The catalog is reported as delivered to # of {all, number} distribution points, which is no proof.}}',
  reportedAdvice:
    'The table below says why nobody could read it there. Let the account that runs the synchronization read the folder: the next look hashes the file.',
  arrivingLateAdvice: 'Some take too long: the alerts below name them. Check what carries the catalog there.',
  named: '{point}: {advice}',
  inTable: 'The table below names the reason and the remedy of each.',
  missed: 'The synchronization planned for {when} did not run.',
  missedAdvice: 'Check that the synchronization host was on. If it was, check and repair the site.',
  old: 'The catalog is older than the Patch Tuesday of {day}.',
  oldAdvice: 'Put the newest catalog into the catalog folder: {folder}',
  good: 'PkgSource holds the current catalog.',
  noPoints: 'No distribution point gets a copy of it yet.',
  allGood:
    '{count, plural, one {The distribution point holds the current catalog.} other {All # distribution points hold the current catalog.}}',
} as const;
