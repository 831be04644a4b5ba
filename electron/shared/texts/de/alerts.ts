import type { alerts as english } from '../en/alerts.ts';

export const alerts: Readonly<Record<keyof typeof english, string>> = {
  stale: 'Der Katalog ist veraltet',
  staleSincePatchTuesday:
    'Er ist vom {day} und damit älter als der Patch Tuesday vom {tuesday}; ein neuerer ist nicht gekommen. Prüfen Sie, ob die Quelle einen neueren anbietet: {source}',
  staleByAge:
    'Er ist vom {day} und damit {days} Tage alt. Prüfen Sie, ob die Quelle einen neueren anbietet: {source}',
  silent: 'Der Synchronisierungshost hat sich nicht gemeldet',
  silentSince:
    'Der geplante Lauf ({time}) hat nicht begonnen. Prüfen Sie, ob der Host eingeschaltet ist und sein Zeitplan noch besteht: pkgsource repair',
  failing:
    '{count, plural, one {Die Synchronisierung ist fehlgeschlagen} other {Die Synchronisierung ist #-mal in Folge fehlgeschlagen}}',
  pointFailing: '{name} hat den aktuellen Katalog nicht',
  pointFailed: '{path} ist in {count, plural, one {einem Lauf} other {# Läufen in Folge}} fehlgeschlagen.',
  manyFailing: '{count} Verteilungspunkte haben den aktuellen Katalog nicht',
  pointForeign: 'Auf {name} liegt ein Katalog, der nie veröffentlicht wurde',
  pointReplaced: '{name}: {title}',
  manyForeign: 'Auf {count} Verteilungspunkten liegt oder lag ein Katalog, der nie veröffentlicht wurde',
  pointLate: '{name} wartet noch auf den aktuellen Katalog',
  pointWaits: '{path} wartet seit {since} auf: {what}. Prüfen Sie, was den Katalog dorthin überträgt.',
  pointWaitsForIt: '{path} wartet seit {since} darauf. Prüfen Sie, was den Katalog dorthin überträgt.',
  manyLate: '{count} Verteilungspunkte warten noch auf den aktuellen Katalog',
  amongThem: 'Darunter sind {names}. pkgsource status nennt die übrigen.',
};
