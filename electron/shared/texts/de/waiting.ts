import type { waiting as english } from '../en/waiting.ts';

export const waiting: Readonly<Record<keyof typeof english, string>> = {
  firstDistribution: 'erste Verteilung',
  nextRun: 'nächster Lauf',
  window: 'Zeitfenster von {from} bis {to}',
  proof: 'Nachweis durch den Hash',
  proofOfOtherLength: 'Nachweis durch den Hash; die Datei ist anders lang',
  paused: 'Replikationssystem, das für ihn angehalten ist',
  hub: 'Hub {hub}, der den Katalog noch nicht hat',
  writing: 'Replikationssystem, das noch schreibt',
  engine: 'Replikationssystem',
  engineHolding: 'Replikationssystem; er enthält den Katalog vom {date}',
  reported: 'Datei, die {engine} als zugestellt meldet',
  reportedUnseen: 'Nachweis: {engine} meldet die Zustellung, aber die Datei war nicht einsehbar ({cause})',
};
