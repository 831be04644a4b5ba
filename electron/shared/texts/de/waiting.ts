import type { waiting as english } from '../en/waiting.ts';

export const waiting: Readonly<Record<keyof typeof english, string>> = {
  firstDistribution: 'erste Verteilung',
  nextRun: 'nächster Lauf',
  window: 'Zeitfenster von {from} bis {to}',
  proof: 'Nachweis anhand des Hashs',
  proofOfOtherLength: 'Nachweis anhand des Hashs; die Datei hat eine andere Größe',
  paused: 'Replikationssystem, das für diesen Verteilungspunkt angehalten ist',
  hub: 'Hub {hub}, der den Katalog noch nicht hat',
  writing: 'Replikationssystem, das noch schreibt',
  engine: 'Replikationssystem',
  engineHolding: 'Replikationssystem; bisher liegt dort der Katalog vom {date}',
  reported: 'Datei, deren Übertragung {engine} meldet',
  reportedUnseen:
    'Nachweis: {engine} meldet die Übertragung, aber die Datei konnte nicht geprüft werden ({cause})',
};
