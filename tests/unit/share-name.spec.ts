import { expect, test } from '@playwright/test';
import {
  comesFrom,
  namesInTheWay,
  nextFreeShareName,
  sameShareName,
  shareNameProblem,
} from '../../electron/core/share-name.ts';
import { said } from '../support/in-english.ts';

const refused: readonly [name: string, cause: RegExp][] = [
  ['', /empty/],
  ['   ', /empty/],
  ['a'.repeat(81), /longer than 80/],
  ...[...'"\\/[]:|<>+=;,*?'].map((character): [string, RegExp] => [`Pack${character}age`, /contains/]),
  ['Pack\u0000age', /cannot be seen/],
  ['Pack\nage', /cannot be seen/],
  ['Pack\u200bage', /cannot be seen/],
  ['Pack\u202eage', /cannot be seen/],
  ['Pack\ud800', /cannot be seen/],
  [' PackageSrc', /space/],
  ['PackageSrc ', /space/],
  ['PackageSrc\u00a0', /space/],
  ['PackageSrc.', /dot/],
  ['pipe', /reserved/],
  ['MailSlot', /reserved/],
  ['admin$', /reserved/],
  ['IPC$', /reserved/],
  ['Print$', /reserved/],
  ['sysvol', /reserved/],
  ['NetLogon', /reserved/],
  ['global', /reserved/],
  ['homes', /reserved/],
  ['Printers', /reserved/],
  ['C$', /drive/],
  ['z$', /drive/],
];

for (const [name, cause] of refused) {
  test(`refuses the share name ${JSON.stringify(name).slice(0, 30)}`, () => {
    const problem = shareNameProblem(name, 'share.name');
    expect(problem).toMatchObject({ code: 'share.name-not-allowed', field: 'share.name' });
    expect(said(problem?.params.cause)).toMatch(cause);
  });
}

for (const name of [
  'PackageSrc',
  'a',
  'a'.repeat(80),
  'Paket Quelle',
  'Пакеты',
  '更新プログラム',
  'Source$',
  'C',
  'CC$',
  '.sync',
  'pipes',
  'a.b',
]) {
  test(`allows the share name ${name.slice(0, 20)}`, () => {
    expect(shareNameProblem(name, 'share.name')).toBeNull();
  });
}

const choices: readonly [wanted: string, taken: readonly string[], chosen: string][] = [
  ['PackageSrc', [], 'PackageSrc'],
  ['PackageSrc', ['Other', 'PackageSrc_1'], 'PackageSrc'],
  ['PackageSrc', ['PackageSrc'], 'PackageSrc_1'],
  ['PackageSrc', ['packagesrc'], 'PackageSrc_1'],
  ['PackageSrc', ['PackageSrc', 'packagesrc_1'], 'PackageSrc_2'],
  ['PackageSrc', ['PACKAGESRC', 'PackageSrc_2'], 'PackageSrc_1'],
  ['PackageSrc', ['PackageSrc', 'PackageSrc_01'], 'PackageSrc_1'],
  [
    'PackageSrc',
    Array.from({ length: 12 }, (_, n) => (n === 0 ? 'PackageSrc' : `packageSRC_${n}`)),
    'PackageSrc_12',
  ],
  ['Source$', ['source$'], 'Source_1$'],
  ['Ärger', ['a\u0308rger'.toUpperCase()], 'Ärger_1'],
  ['Straße', ['STRASSE'], 'Straße_1'],
  ['x'.repeat(80), ['X'.repeat(80)], `${'x'.repeat(78)}_1`],
  [`${'x'.repeat(77)}😀y`, [`${'x'.repeat(77)}😀y`], `${'x'.repeat(77)}_1`],
];

for (const [wanted, taken, chosen] of choices) {
  test(`${wanted.slice(0, 20)} beside ${taken.slice(0, 3).join(', ').slice(0, 40) || 'nothing'} becomes ${chosen.slice(-16)}`, () => {
    expect(nextFreeShareName(wanted, taken)).toEqual({ ok: true, value: chosen });
    expect(shareNameProblem(chosen, 'share.name')).toBeNull();
  });
}

test('a server whose every name is taken is a failure, not a loop without end', () => {
  const taken = ['S', ...Array.from({ length: 9_999 }, (_, n) => `s_${n + 1}`)];
  expect(nextFreeShareName('S', taken)).toMatchObject({ ok: false, failure: { code: 'share.no-free-name' } });
});

test('names the shares that kept lower numbers from being used', () => {
  const taken = ['Other', 'PackageSrc', 'packagesrc_1', 'PackageSrc_7'];
  expect(namesInTheWay('PackageSrc', 'PackageSrc_2', taken)).toEqual(['PackageSrc', 'packagesrc_1']);
  expect(namesInTheWay('PackageSrc', 'PackageSrc', taken)).toEqual([]);
});

test('share names compare without case and however their letters are composed', () => {
  expect(sameShareName('PackageSrc', 'PACKAGESRC')).toBe(true);
  expect(sameShareName('É', 'e\u0301')).toBe(true);
  expect(sameShareName('PackageSrc', 'PackageSrc_1')).toBe(false);
});

for (const [wanted, name, comes] of [
  ['PackageSrc', 'packagesrc', true],
  ['PackageSrc', 'PACKAGESRC_2', true],
  ['Hidden$', 'Hidden_1$', true],
  ['PackageSrc', 'Catalog', false],
  ['PackageSrc', 'PackageSrc_0', false],
  ['PackageSrc_2', 'PackageSrc', false],
] as const) {
  test(`${name} ${comes ? 'comes' : 'does not come'} from ${wanted}`, () => {
    expect(comesFrom(wanted, name)).toBe(comes);
  });
}
