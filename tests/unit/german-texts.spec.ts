import { expect, test } from '@playwright/test';
import { failureTexts } from '../../electron/shared/failures/index.ts';
import { germanFailures } from '../../electron/shared/texts/de/failures/index.ts';
import { german } from '../../electron/shared/texts/de/index.ts';
import { english } from '../../electron/shared/texts/en/index.ts';
import type { Messages } from '../../electron/shared/texts/messages.ts';

/** The field's terms, and the one German word for each: what Windows and Configuration Manager call it in German. */
const terms: readonly (readonly [english: RegExp, german: RegExp])[] = [
  [/\bdistribution points?\b/iu, /Verteilungspunkt/u],
  [/\bsynchronization hosts?\b/iu, /Synchronisierungshost/u],
  [/\bsite server\b/iu, /Standortserver/u],
  [/\bpackage source\b/iu, /Paketquelle/u],
  [/\bupdates source\b/iu, /Quellordner für Updates/u],
  [/\bsecret store\b/iu, /Geheimnisspeicher/u],
  [/\bcredentials?\b/iu, /Anmeldeinformationen/u],
  [/\bpassword\b/iu, /Kennwort/u],
  [/\bfingerprint\b/iu, /Fingerabdruck/u],
  [/\bsigner\b/iu, /Signaturgeber/u],
  [/\btimestamp\b/iu, /Zeitstempel/u],
  [/\bengines?\b/iu, /Replikationssystem/u],
  [/\bdevice ids?\b/iu, /Gerätekennung/u],
  [/\badministration service\b/iu, /Verwaltungsdienst/u],
  [/\bSMS Provider\b/u, /SMS-Anbieter/u],
  [/\bSMS Administrators\b/u, /SMS-Administratoren/u],
  [/\banswer file\b/iu, /Antwortdatei/u],
  [/\bexit code\b/iu, /Exitcode/u],
];

/** Words that a German text of PkgSource does not use, because another one is the term. */
const otherWords =
  /Geräte-ID|Ordner-ID|Signierer|Zustell|Begrenzung|Zugriffsliste|Passwort|Login|dienstes\b/iu;

const failureParts = ['title', 'detail', 'remedy'] as const;

type TextPair = readonly [name: string, english: string, german: string];

const texts = [...messageTexts(), ...failuresTexts()];

test('German texts keep the rules of German typography', () => {
  const faults = texts.flatMap(([name, , text]) =>
    faultsOf(text).map((fault) => `${name}: ${fault}: ${text}`),
  );
  expect(faults).toEqual([]);
});

test('each term of the field has one German word', () => {
  const faults = texts.flatMap(([name, original, text]) =>
    termFaultsOf(original, text).map((fault) => `${name}: ${fault}: ${text}`),
  );
  expect(faults).toEqual([]);
});

test('a text that breaks a rule is found', () => {
  expect(faultsOf('Er sagt "nein"')).toEqual(['a straight quote']);
  expect(faultsOf('„Prüfen" und “Reparieren”')).toEqual(['a straight quote', 'quotes that do not close']);
  expect(faultsOf('Fertig!')).toEqual(['an exclamation mark']);
  expect(faultsOf('Zwei  Leerzeichen , und...')).toEqual([
    'two spaces',
    'a space before punctuation',
    'three dots for an ellipsis',
  ]);
  expect(faultsOf('Prüfen Sie „Freigabe“, und starten Sie neu: {cause}.')).toEqual([]);
  expect(termFaultsOf('The distribution point {signer} is gone.', 'Der Verteiler {signer} fehlt.')).toEqual([
    'Verteilungspunkt is missing',
  ]);
  expect(termFaultsOf('The certificate', 'Das Zertifikat des Verwaltungsdienstes')).toEqual([
    'another word than the term: dienstes',
  ]);
});

function faultsOf(text: string): readonly string[] {
  const rules: readonly (readonly [broken: boolean, fault: string])[] = [
    [/["']/u.test(text), 'a straight quote'],
    [/„[^“]*„|”/u.test(text) || count(text, '„') !== count(text, '“'), 'quotes that do not close'],
    [text.includes('!'), 'an exclamation mark'],
    [text.includes('  '), 'two spaces'],
    [/\p{L} [,.;:?]/u.test(text), 'a space before punctuation'],
    [text.includes('...'), 'three dots for an ellipsis'],
  ];
  return rules.filter(([broken]) => broken).map(([, fault]) => fault);
}

function termFaultsOf(original: string, text: string): readonly string[] {
  const words = wordsOf(original);
  const missing = terms.filter(([term, wanted]) => term.test(words) && !wanted.test(text));
  const others = text.match(otherWords) ?? [];
  return [
    ...missing.map(([, wanted]) => `${wanted.source} is missing`),
    ...others.map((other) => `another word than the term: ${other}`),
  ];
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** An English text without what stays English: values, quoted texts, commands and their options. */
function wordsOf(text: string): string {
  return text
    .replaceAll(/\{\w+(?:, number)?\}/gu, ' ')
    .replaceAll(/“[^”]*”/gu, ' ')
    .replaceAll(/(?:pkgsource|openssl|syncthing) [\w -]+/gu, ' ')
    .replaceAll(/--[\w-]+/gu, ' ');
}

function messageTexts(): TextPair[] {
  const translated: Readonly<Record<string, Messages>> = german;
  return Object.entries<Messages>(english).flatMap(([area, messages]) =>
    Object.entries(messages).map(
      ([key, text]): TextPair => [`${area}.${key}`, text, translated[area]?.[key] ?? ''],
    ),
  );
}

function failuresTexts(): TextPair[] {
  return Object.entries(failureTexts).flatMap(([code, wording]) =>
    failureParts.map(
      (part): TextPair => [`${code}.${part}`, wording[part], germanFailures[code]?.[part] ?? ''],
    ),
  );
}
