import { expect, test } from '@playwright/test';
import { checkAnswers, tidyAnswers } from '../../electron/core/check-answers.ts';
import type { Platform } from '../../electron/core/path-rules.ts';
import { suggestAnswers } from '../../electron/core/suggest-answers.ts';
import { type Answers, type AnswersInput, answersSchema } from '../../electron/shared/answers.ts';

function answersWith(changes: Partial<AnswersInput>, platform: Platform = 'linux'): Answers {
  const destination = platform === 'linux' ? '/srv/pkgsource' : 'C:\\PkgSource';
  return answersSchema.parse({ version: 1, destination, catalog: { kind: 'internet' }, ...changes });
}

const cases: readonly [
  what: string,
  answers: Answers,
  platform: Platform,
  problems: readonly [code: string, field: string][],
][] = [
  [
    'a relative destination',
    answersWith({ destination: 'x' }),
    'linux',
    [['path.not-absolute', 'destination']],
  ],
  [
    'a share name with a slash',
    answersWith({ share: { name: 'a/b' } }),
    'linux',
    [['share.name-not-allowed', 'share.name']],
  ],
  [
    'a group to create that Linux cannot name',
    answersWith({ share: { smsAdministrators: 'SMS Admins', createSmsAdministrators: true } }),
    'linux',
    [['group.name-not-allowed', 'share.smsAdministrators']],
  ],
  [
    'a group that reads as two entries of an access list',
    answersWith({ share: { administrators: 'root:F,Everyone' } }),
    'linux',
    [['group.name-not-allowed', 'share.administrators']],
  ],
  [
    'a relative catalog folder',
    answersWith({ catalog: { kind: 'local', folder: 'media' } }),
    'linux',
    [['path.not-absolute', 'catalog.folder']],
  ],
  [
    'the package source as catalog folder',
    answersWith({ catalog: { kind: 'local', folder: '/srv/pkgsource/PkgSource/' } }),
    'linux',
    [['catalog.folder-is-target', 'catalog.folder']],
  ],
  [
    'two distribution points with one name in another case',
    answersWith({
      distributionPoints: [
        { name: 'Berlin', path: '/a' },
        { name: 'BERLIN', path: '/b' },
      ],
    }),
    'linux',
    [['dp.duplicate-name', 'distributionPoints[1].name']],
  ],
  [
    'two distribution points with one folder, spelled differently',
    answersWith({
      distributionPoints: [
        { name: 'A', path: '/mnt/dp' },
        { name: 'B', path: '/mnt//dp/' },
      ],
    }),
    'linux',
    [['dp.duplicate-path', 'distributionPoints[1].path']],
  ],
  [
    'two UNC distribution points in another case',
    answersWith({
      distributionPoints: [
        { name: 'A', path: '\\\\dp\\c$' },
        { name: 'B', path: '//DP/C$' },
      ],
    }),
    'linux',
    [['dp.duplicate-path', 'distributionPoints[1].path']],
  ],
  [
    'folders that differ in case on Windows',
    answersWith(
      {
        distributionPoints: [
          { name: 'A', path: 'D:\\dp' },
          { name: 'B', path: 'd:/DP' },
        ],
      },
      'windows',
    ),
    'windows',
    [['dp.duplicate-path', 'distributionPoints[1].path']],
  ],
  [
    'folders that differ in case on Linux',
    answersWith({
      distributionPoints: [
        { name: 'A', path: '/DP' },
        { name: 'B', path: '/dp' },
      ],
    }),
    'linux',
    [],
  ],
  [
    'a distribution point in the package source',
    answersWith({ distributionPoints: [{ name: 'A', path: '/srv/pkgsource/PkgSource/dp' }] }),
    'linux',
    [['dp.inside-package-source', 'distributionPoints[0].path']],
  ],
  [
    'a distribution point around the package source',
    answersWith({ distributionPoints: [{ name: 'A', path: '/srv/pkgsource' }] }),
    'linux',
    [['dp.inside-package-source', 'distributionPoints[0].path']],
  ],
  [
    'a network path without a share',
    answersWith({ distributionPoints: [{ name: 'A', path: '\\\\dp' }] }),
    'linux',
    [['dp.not-a-share', 'distributionPoints[0].path']],
  ],
  [
    'a window that is never open',
    answersWith({ distributionPoints: [{ name: 'A', path: '/a', window: { from: '22:00', to: '22:00' } }] }),
    'linux',
    [['dp.empty-window', 'distributionPoints[0].window']],
  ],
  [
    'an updates source in the package source, shared under its name',
    answersWith({ updatesSource: { folder: 'pkgsource', shareName: 'packagesrc' } }),
    'linux',
    [
      ['updates-source.folder-in-use', 'updatesSource.folder'],
      ['updates-source.same-share', 'updatesSource.shareName'],
    ],
  ],
  [
    'an updates source elsewhere',
    answersWith({ updatesSource: { folder: '../x' } }),
    'linux',
    [['path.not-usable', 'updatesSource.folder']],
  ],
  [
    'a relative trust file',
    answersWith({ trust: ['/a.pem', 'b.pem'] }),
    'linux',
    [['path.not-absolute', 'trust[1]']],
  ],
];

for (const [what, answers, platform, problems] of cases) {
  test(`${problems.length === 0 ? 'accepts' : 'refuses'} ${what}`, () => {
    expect(checkAnswers(answers, platform).map(({ code, field }) => [code, field])).toEqual(problems);
  });
}

for (const platform of ['linux', 'windows'] as const) {
  test(`what is suggested on ${platform} has no problems`, () => {
    expect(checkAnswers(suggestAnswers(platform), platform)).toEqual([]);
  });
}

test('a destination gets one spelling', () => {
  expect(tidyAnswers(answersWith({ destination: '/srv//x/y/' }), 'linux').destination).toBe('/srv/x/y');
  expect(tidyAnswers(answersWith({ destination: 'd:/x/' }), 'windows').destination).toBe('D:\\x');
});
