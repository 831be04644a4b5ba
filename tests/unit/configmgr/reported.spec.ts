import { expect, test } from '@playwright/test';
import { type AskedEngine, judgeArrival, judgeUnseen } from '../../../electron/core/judge-arrival.ts';
import { failure } from '../../../electron/shared/failure.ts';
import { asItIs } from '../../../electron/shared/texts/listed.ts';

const gone = failure('dp.unreachable', { path: '\\\\dp1\\SMSPKGC$', cause: asItIs('it does not exist') });
const says = (kind: 'delivered' | 'paused'): AskedEngine => ({
  ...{ description: 'ConfigMgr at https://cm01/AdminService', says: { kind }, canRedeliver: false },
});

test('what an engine reports and nobody can look at is told as a report', () => {
  const seen = { outcome: 'unreachable', failure: gone } as const;
  expect(judgeUnseen('dp', seen, says('delivered'))).toMatchObject({
    kind: 'arriving',
    waitingFor: expect.stringMatching(
      /^a proof: ConfigMgr at https:\/\/cm01\/AdminService reports it delivered, and it could not be looked at \(.+\)$/,
    ),
  });
  for (const engine of [null, says('paused')]) {
    expect(judgeUnseen('dp', seen, engine)).toEqual({ name: 'dp', kind: 'unreachable', failure: gone });
  }
});

test('what is not there is arriving, whatever an engine reports', () => {
  const judged = judgeArrival({
    ...{ name: 'dp', path: '/dp', catalogName: 'wsusscn2.cab', hubsBehind: [], history: [] },
    published: { sha256: 'a'.repeat(64), sizeBytes: 1000 },
    found: { finding: { kind: 'absent' }, claimsSha256: 'a'.repeat(64), partials: [] },
    engine: says('delivered'),
  });
  expect(judged).toMatchObject({
    kind: 'arriving',
    waitingFor: 'the file, which ConfigMgr at https://cm01/AdminService reports as delivered',
  });
});
