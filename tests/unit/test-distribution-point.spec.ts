import { expect, test } from '@playwright/test';
import { distributionPointSchema } from '../../electron/shared/answers.ts';
import { type DistributionPointGroup, distributionPointGroupSchema } from '../../electron/shared/delivery.ts';
import { succeed } from '../../electron/shared/result.ts';
import { testDistributionPoint } from '../../electron/usecases/test-distribution-point.ts';

const answer = { problems: [], reachable: true, writable: true, freeBytes: 1, holdsSha256: null };
const branches = distributionPointGroupSchema.parse({ name: 'Branches', delivery: { kind: 'replicated' } });

/** Asks for a test; `written` are the folders that it would have written to. */
async function testOf(point: object, groups: readonly DistributionPointGroup[]) {
  const written: string[] = [];
  const distributor = {
    test: async ({ path }: { readonly path: string }) => {
      written.push(path);
      return answer;
    },
  };
  const distributionPoint = distributionPointSchema.parse({ name: 'Lyon', path: '\\\\lyon\\c$', ...point });
  const request = { distributionPoint, distributionPointGroups: groups };
  const tested = await testDistributionPoint(distributor, request, AbortSignal.timeout(10_000));
  return { tested, written };
}

test('what we copy to is tested by writing', async () => {
  const own = { delivery: { kind: 'copy' } };
  for (const point of [{}, { ...own, group: 'Branches' }, { ...own, group: 'Elsewhere' }]) {
    expect(await testOf(point, [branches])).toEqual({ tested: succeed(answer), written: ['\\\\lyon\\c$'] });
  }
});

test('what an engine serves is never written to, whoever asks for a test', async () => {
  const syncthing = { kind: 'syncthing', credential: 'key', certificateSha256: 'a'.repeat(64) };
  const configmgr = { kind: 'configmgr', address: 'https://cm/AdminService', packageId: 'PS100042' };
  for (const point of [
    { delivery: { kind: 'replicated' } },
    { delivery: syncthing },
    { delivery: configmgr },
    { group: 'BRANCHES' },
  ]) {
    const { tested, written } = await testOf(point, [branches]);
    expect(tested).toMatchObject({ ok: false, failure: { code: 'delivery.not-tested' } });
    expect(written).toEqual([]);
  }
});

test('a group that nobody named may have an engine: nothing is written', async () => {
  const { tested, written } = await testOf({ group: 'Branches' }, []);
  expect(tested).toMatchObject({ ok: false, failure: { code: 'delivery.no-such-group' } });
  expect(written).toEqual([]);
});
