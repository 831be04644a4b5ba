import type { answerCauses as english } from '../en/answer-causes.ts';

export const answerCauses: Readonly<Record<keyof typeof english, string>> = {
  oneOf: 'zulässig ist {options}',
  expectedType: 'erwartet wird {expected}, gefunden wurde {received}',
  expected: 'erwartet wird {expected}',
  expectedOneOf: 'erwartet wird eines von {options}',
  tooShort: 'zu klein: erwartet wird {kind} mit {bound} {unit}',
  tooSmall: 'zu klein: erwartet wird {kind} {bound}',
  tooLong: 'zu groß: erwartet wird {kind} mit {bound} {unit}',
  tooBig: 'zu groß: erwartet wird {kind} {bound}',
  characters: 'Zeichen',
  items: 'Einträgen',
  invalid: 'ungültige Angabe',
  notOfForm: 'ungültige Angabe ({form})',
  notOfPattern: 'ungültiger Text: erwartet wird das Muster {pattern}',
  unknownKey: 'unbekannter Schlüssel: {keys}',
  unknownKeys: 'unbekannte Schlüssel: {keys}',
  place: '{text} (Zeile {line}, Spalte {column})',
  or: '{start}, oder {next}',
  orElse: '{start} oder {next}',
};
