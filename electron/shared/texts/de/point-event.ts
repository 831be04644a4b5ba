import type { pointEvent as english } from '../en/point-event.ts';

export const pointEvent: Readonly<Record<keyof typeof english, string>> = {
  waiting: '{point}: wartet',
  copying: '{point}: wird kopiert',
  checking: '{point}: wird geprüft',
  arriving: '{point}: unterwegs',
  'in sync': '{point}: synchron',
  retrying: '{point}: neuer Versuch',
  failed: '{point}: fehlgeschlagen',
  unreachable: '{point}: nicht erreichbar',
  disabled: '{point}: deaktiviert',
  written: '{event}, {bytes} geschrieben',
  because: '{event}. {detail}',
};
