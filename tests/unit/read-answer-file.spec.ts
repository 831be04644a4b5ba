import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseAnswerText, readAnswerFile } from '../../electron/adapters/files/read-answer-file.ts';
import { describeFailure } from '../../electron/shared/failure.ts';
import { parseAnswers } from '../../electron/shared/parse-answers.ts';
import { said } from '../support/in-english.ts';
import { expect, test } from '../support/test-folder.ts';

function parse(text: string, environment: Record<string, string> = {}) {
  const parsed = parseAnswerText(text, '/etc/answers.json', environment);
  return parsed.ok
    ? []
    : parsed.failures.map((failure) => ({ ...failure, detail: describeFailure(failure).detail }));
}

const good = '{ "version": 1, "destination": "/srv/x", "catalog": { "kind": "local", "folder": "/media" } }';

test('reads JSON with comments and fills in every default', () => {
  const parsed = parseAnswerText(`// our site\n${good.replace(' }', ', /* no more */ }')}`, 'a.json', {});
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      destination: '/srv/x',
      share: { name: 'PackageSrc', administrators: 'S-1-5-32-544' },
      trust: [],
    },
  });
});

test('says where the JSON breaks', () => {
  expect(parse('{\n  "version": 1,\n  oops\n}')).toMatchObject([
    { code: 'answers.not-json', params: { path: '/etc/answers.json', line: 3, column: 3 } },
  ]);
  expect(parse('')).toMatchObject([{ code: 'answers.not-json', params: { line: 1, column: 1 } }]);
});

test('names an unknown key with its place', () => {
  const [problem] = parse(good.replace('"destination"', '\n  "destinatoin": "/y",\n "destination"'));
  expect(problem).toMatchObject({ code: 'answers.unknown-key', field: 'destinatoin' });
  expect(problem?.detail).toBe('The answer destinatoin (line 2, column 3) is not known.');
});

test('names an unknown key inside a list', () => {
  const text = good.replace(
    '"version": 1',
    '"version": 1, "distributionPoints": [{ "name": "A", "path": "/a" }, { "name": "B", "path": "/b", "pth": 1 }]',
  );
  expect(parse(text)).toMatchObject([{ code: 'answers.unknown-key', field: 'distributionPoints[1].pth' }]);
});

const wrong: readonly [what: string, text: string, code: string, field: string, detail: RegExp][] = [
  [
    'a missing destination',
    good.replace('"destination": "/srv/x",', ''),
    'answers.missing',
    'destination',
    /destination/,
  ],
  [
    'another version',
    good.replace('1', '2'),
    'answers.invalid',
    'version',
    /The value 2 \(line 1, column 3\)/,
  ],
  [
    'a catalog of an unknown kind',
    good.replace('"local"', '"tape"'),
    'answers.invalid',
    'catalog.kind',
    /"tape"/,
  ],
  [
    'a time that is none',
    good.replace(
      '"version": 1',
      '"version": 1, "syncHost": { "kind": "this-computer", "schedule": { "everyDayAt": "25:00" } }',
    ),
    'answers.invalid',
    'syncHost.schedule.everyDayAt',
    /HH:MM/,
  ],
  [
    'a schedule that is neither off nor an object',
    good.replace(
      '"version": 1',
      '"version": 1, "syncHost": { "kind": "this-computer", "schedule": "nightly" }',
    ),
    'answers.invalid',
    'syncHost.schedule',
    /"off".*object/,
  ],
  [
    'an unknown key of a proxy',
    good.replace(
      '{ "kind": "local", "folder": "/media" }',
      '{ "kind": "internet", "proxy": { "url": "http://p:8080", "password": "x" } }',
    ),
    'answers.unknown-key',
    'catalog.proxy.password',
    /catalog.proxy.password/,
  ],
];

for (const [what, text, code, field, detail] of wrong) {
  test(`refuses ${what}`, () => {
    const problems = parse(text);
    expect(problems).toMatchObject([{ code, field }]);
    expect(problems[0]?.detail).toMatch(detail);
  });
}

test('reports every problem at once', () => {
  expect(
    parse('{ "version": 1, "catalog": {}, "shar": {} }')
      .map(({ field }) => field)
      .sort(),
  ).toEqual(['catalog.kind', 'destination', 'shar']);
});

test('paths may name variables of the environment', () => {
  const text = good.replace('/srv/x', '$' + '{DATA}/x');
  expect(parseAnswerText(text, 'a.json', { DATA: '/data' })).toMatchObject({
    value: { destination: '/data/x' },
  });
  expect(parse(text)).toMatchObject([
    { code: 'answers.variable-missing', field: 'destination', params: { variable: 'DATA' } },
  ]);
});

const umlauts = good.replace('/srv/x', '/srv/Verteilung für Köln');
const encodings: readonly [name: string, bytes: Buffer][] = [
  ['UTF-8 with a byte order mark and CRLF', Buffer.from(`\uFEFF${umlauts.replace('{', '{\r\n\t')}\r\n`)],
  ['UTF-16 as Windows PowerShell writes it', Buffer.from(`\uFEFF${umlauts}`, 'utf16le')],
  ['UTF-16 with the bytes the other way', Buffer.from(`\uFEFF${umlauts}`, 'utf16le').swap16()],
  ['UTF-16 without a mark', Buffer.from(umlauts, 'utf16le')],
];

for (const [name, bytes] of encodings) {
  test(`reads ${name}, from a file and from standard input`, async ({ folder }) => {
    const file = path.join(folder, 'answers.json');
    await writeFile(file, bytes);
    const fromFile = await readAnswerFile(file, {}, async () => Buffer.alloc(0));
    expect(fromFile).toMatchObject({ ok: true, value: { destination: '/srv/Verteilung für Köln' } });
    expect(await readAnswerFile('-', {}, async () => bytes)).toEqual(fromFile);
  });
}

test('says where a file has a character of another encoding', async ({ folder }) => {
  const file = path.join(folder, 'answers.json');
  await writeFile(file, Buffer.from(umlauts.replace('{', '{\n'), 'latin1'));
  expect(await readAnswerFile(file, {}, async () => Buffer.alloc(0))).toMatchObject({
    failures: [{ code: 'answers.not-unicode', params: { path: file, line: 2, column: 49 } }],
  });
  expect(said(await readAnswerFile(folder, {}, async () => Buffer.alloc(0)))).toMatchObject({
    failures: [{ code: 'answers.unreadable', params: { path: folder, cause: 'it is a folder' } }],
  });
});

test('refuses a key that is given twice, and says where', () => {
  expect(parse(good.replace('"/media" }', '"/media",\n "folder": "/mnt" }'))).toMatchObject([
    {
      code: 'answers.duplicate-key',
      field: 'catalog.folder',
      detail: 'The answer catalog.folder (line 2, column 2) is given already.',
    },
  ]);
});

test('tells of single backslashes, which JSON reads as something else', () => {
  expect(parse(good.replace('/srv/x', 'C:\\temp'))).toMatchObject([
    {
      code: 'answers.control-character',
      field: 'destination',
      detail: expect.stringContaining('"C:\\temp" (line 1'),
    },
  ]);
  expect(parse(good.replace('/srv/x', 'C:\\PkgSource'))).toMatchObject([
    { code: 'answers.not-json', detail: expect.stringContaining('a backslash is written twice') },
  ]);
});

test('what is not an object is refused without a place in a file', () => {
  expect(parseAnswers(null)).toMatchObject({
    ok: false,
    failures: [{ code: 'answers.invalid', field: 'answers' }],
  });
  expect(parseAnswers([])).toMatchObject({
    ok: false,
    failures: [{ code: 'answers.invalid', field: 'answers' }],
  });
});
