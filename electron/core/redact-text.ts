import { escapeHtml } from './html-text.ts';

/** A credential whose values must not leave this computer, under the name of its entry in the secret store. */
export interface KnownSecret {
  readonly name: string;
  readonly user: string;
  readonly password: string;
}

export interface Redacted {
  readonly text: string;
  /** How many places were replaced. */
  readonly replaced: number;
}

/** What holds a secret whatever its value is. Lengths are bounded: one long line must not take for ever. */
const patterns: readonly (readonly [RegExp, string])[] = [
  // Up to the last @ of the word: a password that nobody encoded may have / and @ in it.
  [/(?<=:\/\/)[^\s"'<>]{1,4200}@/g, '[removed]@'],
  // user:password@host, as HTTP_PROXY may be written.
  [/(?<![^\s"'=(,;])[^\s:/@"'=(,;]{1,256}:[^\s@"'/]{1,256}@(?=[\w[])/g, '[removed]@'],
  [/((?:authorization|cookie)\\?"?\s{0,8}[:=]\s{0,8}\\?"?)[^"\\\r\n]+/gi, '$1[removed]'],
  [
    /((?:password|passwd|passphrase|pwd|secret|token|api[-_]?key)\\?"?\s{0,8}[:=]\s{0,8}\\?"?)[^"\\,;&\s}]+/gi,
    '$1[removed]',
  ],
  [
    /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
    '[private key removed]',
  ],
];

/**
 * Makes the function that takes secrets out of a text: the known ones in every form in which programs write them
 * (as they are, in JSON, in URLs, in HTML, in Base64), and whatever looks like one. A known password is replaced
 * wherever it stands, even inside a word; a user name only as a whole word.
 */
export function createRedactor(known: readonly KnownSecret[]): (text: string) => Redacted {
  const marks = new Map(known.flatMap(marksOf));
  const forms = [...marks.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const names = new Map(known.map(({ name, user }) => [user, `[user:${name}]`]));
  const users = [...names.keys()].filter((user) => user !== '').map(escapePattern);
  const steps: ((text: string, count: () => void) => string)[] = [
    replacing(forms.join('|'), (found) => marks.get(found)),
    replacing(users.length === 0 ? '' : `(?<![\\w-])(?:${users.join('|')})(?![\\w-])`, (found) =>
      names.get(found),
    ),
    ...patterns.map(([pattern, mark]) => (text: string, count: () => void) => {
      return text.replace(pattern, (...found) => {
        count();
        return mark.replace('$1', String(found[1]));
      });
    }),
  ];
  return (text) => {
    let replaced = 0;
    const count = () => {
      replaced += 1;
    };
    return { text: steps.reduce((before, step) => step(before, count), text), replaced };
  };
}

function replacing(pattern: string, markOf: (found: string) => string | undefined) {
  if (pattern === '') return (text: string) => text;
  const all = new RegExp(pattern, 'gu');
  return (text: string, count: () => void) =>
    text.replace(all, (found) => {
      count();
      return markOf(found) ?? '[removed]';
    });
}

/** Every form of a credential's password, with what stands in its place. */
function marksOf({ name, user, password }: KnownSecret): [string, string][] {
  if (password === '') return [];
  const mark = `[hidden:${name}]`;
  const inJson = JSON.stringify(password).slice(1, -1);
  const inUrl = encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(password)));
  const forms = [
    password,
    inJson,
    JSON.stringify(inJson).slice(1, -1),
    inUrl,
    inUrl.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    inUrl.replaceAll('%20', '+'),
    escapeHtml(password),
    base64Of(`${user}:${password}`),
    base64Of(password),
  ];
  return forms.map((form) => [form, mark]);
}

/** Base64 of the text's UTF-8 without its padding, which a bounded excerpt may have lost. */
function base64Of(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text))).replace(/=+$/, '');
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
