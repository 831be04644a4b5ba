import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findUnfinishedSetups } from '../../../electron/usecases/find-unfinished-setups.ts';
import { undoUnfinishedSetup } from '../../../electron/usecases/undo-unfinished-setup.ts';
import { type ChangingCall, withFault } from '../../support/failing-parts.ts';
import { deadOwner } from '../../support/machine-snapshot.ts';
import { expect, test } from '../../support/setup-test.ts';

const scheduling = ({ part, method }: ChangingCall) => part === 'scheduler' && method === 'apply';

test.beforeEach(async ({ bench }) => {
  await mkdir(bench.packageSource, { recursive: true });
  await writeFile(path.join(bench.packageSource, 'wsusscn2.cab'), 'MSCF kept by hand');
});

test('a catalog that was kept there by hand stays when Setup fails, and the plan says so', async ({
  bench,
}) => {
  const { operations } = await bench.prepare(bench.answers());
  expect(operations.find(({ id }) => id === 'catalog')).toMatchObject({ state: 'to do', undo: null });
  const { deps } = withFault(bench.deps, scheduling, 'before');
  expect(await bench.setUp(bench.answers(), { deps })).toMatchObject({ kind: 'failed', leftBehind: [] });
  expect(await readdir(bench.packageSource)).toEqual(['wsusscn2.cab']);
});

test('it stays when a Setup that was killed is undone', async ({ bench }) => {
  const owner = await deadOwner(bench);
  const dying = withFault(bench.deps, scheduling, 'after', 'dies');
  const { setupOwners } = bench.deps;
  void bench.setUp(bench.answers(), {
    deps: {
      ...dying.deps,
      setupOwners: { ...setupOwners, self: async () => owner },
      setupLock: bench.lockOf(owner),
    },
  });
  await dying.struck;
  const found = await findUnfinishedSetups(bench.deps);
  const [unfinished] = found.ok ? found.value : [];
  if (unfinished === undefined) throw new Error('no Setup was found');
  expect(await undoUnfinishedSetup(bench.deps, unfinished)).toEqual({ ok: true, value: [] });
  expect(await readdir(bench.packageSource)).toEqual(['wsusscn2.cab']);
});
