import type { jsonErrors as english } from '../en/json-errors.ts';

export const jsonErrors: Readonly<Record<keyof typeof english, string>> = {
  InvalidSymbol: 'ungültiges Symbol',
  InvalidNumberFormat: 'ungültige Schreibweise einer Zahl',
  PropertyNameExpected: 'hier fehlt der Name einer Eigenschaft',
  ValueExpected: 'hier fehlt ein Wert',
  ColonExpected: 'hier fehlt ein Doppelpunkt',
  CommaExpected: 'hier fehlt ein Komma',
  CloseBraceExpected: 'hier fehlt eine schließende geschweifte Klammer',
  CloseBracketExpected: 'hier fehlt eine schließende eckige Klammer',
  EndOfFileExpected: 'hier müsste die Datei enden',
  InvalidCommentToken: 'ungültiger Kommentar',
  UnexpectedEndOfComment: 'ein Kommentar endet nicht',
  UnexpectedEndOfString: 'ein Text endet nicht',
  UnexpectedEndOfNumber: 'eine Zahl ist nicht vollständig',
  InvalidUnicode: 'ungültiges Unicode-Zeichen',
  InvalidEscapeCharacter: 'ein umgekehrter Schrägstrich wird doppelt geschrieben, wie in C:\\\\PkgSource',
  InvalidCharacter: 'ungültiges Zeichen',
};
