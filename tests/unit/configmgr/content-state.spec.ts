import { expect, test } from '@playwright/test';
import { judgeContent } from '../../../electron/core/configmgr/content-state.ts';

const expected = { packageId: 'PS100042', server: 'dp1', sourceVersion: 8 };

function judged(state: number, sourceVersion = 8): string {
  const verdict = judgeContent({ state, sourceVersion, statusMessage: null }, expected);
  return 'failure' in verdict ? `${verdict.kind}: ${verdict.failure.code}` : verdict.kind;
}

test('every state of ConfigMgr means something', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((state) => judged(state))).toEqual([
    'reported',
    'arriving',
    'retrying: configmgr.content-retrying',
    'failed: configmgr.content-failed',
    'failed: configmgr.content-removed',
    'failed: configmgr.content-removed',
    'failed: configmgr.content-removed',
    'arriving',
    'arriving',
    'failed: configmgr.content-unknown',
  ]);
});

test('installed means the version that was asked for, or a later one', () => {
  expect(judged(0, 7)).toBe('arriving');
  expect(judged(0, 8)).toBe('reported');
  expect(judged(0, 9)).toBe('reported');
});

test('names the status message, and a distribution point that the package is not for', () => {
  expect(judgeContent({ state: 3, sourceVersion: 8, statusMessage: 2302 }, expected)).toMatchObject({
    failure: { params: { packageId: 'PS100042', server: 'dp1', message: 2302 } },
  });
  expect(judgeContent(null, expected)).toMatchObject({ failure: { code: 'configmgr.not-distributed' } });
});
