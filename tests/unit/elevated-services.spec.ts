import { expect, test } from '@playwright/test';
import { elevateMaintenance } from '../../electron/elevated-maintenance-services.ts';
import { elevateSyncProgram } from '../../electron/elevated-sync-program.ts';
import type { MaintenanceServices } from '../../electron/ipc/services.ts';
import type { SyncProgram } from '../../electron/ports/sync-program.ts';
import type { ElevatedRecord, ElevatedResult, ElevatedWork } from '../../electron/shared/elevation.ts';
import { failure } from '../../electron/shared/failure.ts';
import { failWith, succeed } from '../../electron/shared/result.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import type { AskElevatedDeps } from '../../electron/usecases/elevated/ask-elevated.ts';
import { plan, site, suggested } from '../support/fixtures.ts';

/** A program with rights that answers at once, or when it is asked to cancel. */
function programWithRights(answer: (work: ElevatedWork) => ElevatedResult, until: 'at once' | 'cancelled') {
  const asked: ElevatedWork[] = [];
  const cancelled: ElevatedWork[] = [];
  const deps: AskElevatedDeps = {
    requests: {
      place: async (work) => {
        asked.push(work);
        const ended: ElevatedRecord = { kind: 'ended', exitCode: 0, result: answer(work) };
        const records: ElevatedRecord[] = [
          { kind: 'began', process: 4711 },
          ...(until === 'at once' ? [ended] : []),
        ];
        return succeed({
          path: '/tmp/pkgsource-1/request.json',
          readRecords: async () => records.splice(0),
          askToCancel: async () => {
            cancelled.push(work);
            records.push(ended);
          },
          remove: async () => undefined,
        });
      },
    },
    elevation: { run: () => new Promise(() => undefined) },
    clock: { now: () => new Date(), wait: () => new Promise((resolve) => setImmediate(resolve)) },
    commandFor: () => 'pkgsource',
  };
  return { deps, asked, cancelled };
}

const removal = { site, operations: [], leaves: [], hash: 'a'.repeat(64) };
const options = { keepCatalog: false, cleanDistributionPoints: false };
const looked: ElevatedResult = {
  kind: 'looked',
  answers: suggested,
  prepared: { kind: 'ready', plan },
  removals: [false, true].map((keepCatalog) => ({ options: { ...options, keepCatalog }, plan: removal })),
};

function denied(): never {
  throw Object.assign(new Error('denied'), { code: 'EACCES' });
}

function own(changes: Partial<MaintenanceServices>): MaintenanceServices {
  return { answersOf: denied, planRepair: denied, planRemoval: denied, remove: denied, ...changes };
}

test('what an account may not see is looked at with rights, once for all choices of a removal', async () => {
  const { deps, asked } = programWithRights(() => looked, 'at once');
  const services = elevateMaintenance(own({}), deps);
  for (const keepCatalog of [false, true, false]) {
    expect(await services.planRemoval(site, { ...options, keepCatalog })).toEqual(succeed(removal));
  }
  expect(asked).toEqual([{ kind: 'look', site }]);
  expect(await services.planRepair(site)).toMatchObject({ ok: true, value: { answers: suggested } });
});

test('what an account may see is looked at without asking', async () => {
  const { deps, asked } = programWithRights(() => looked, 'at once');
  const services = elevateMaintenance(own({ answersOf: async () => succeed(suggested) }), deps);
  expect(await services.answersOf(site)).toEqual(succeed(suggested));
  expect(asked).toEqual([]);
});

test('a site that is not there is not looked for with rights', async () => {
  const { deps, asked } = programWithRights(() => looked, 'at once');
  const missing = failure('site.not-found', { path: site, settingsPath: `${site}/site.json` });
  const services = elevateMaintenance(own({ answersOf: async () => failWith(missing) }), deps);
  expect(await services.answersOf(site)).toEqual(failWith(missing));
  expect(asked).toEqual([]);
});

const ownProgram: SyncProgram = {
  start: async () =>
    failWith(failure('call.refused', { cause: asItIs('not meant to start without rights') })),
  askToEnd: () => 'not allowed',
  commandFor: () => 'pkgsource sync',
};

test('a synchronization started with rights is cancelled through its request; another account’s is not', async () => {
  const { deps, asked, cancelled } = programWithRights(() => ({ kind: 'synced', exitCode: 8 }), 'cancelled');
  const program = elevateSyncProgram(ownProgram, deps);
  const started = await program.start(site, { points: ['Berlin'], verify: true });
  if (!started.ok) throw new Error('not started');
  expect(asked).toEqual([{ kind: 'sync', site, points: ['Berlin'], verify: true }]);
  expect(program.askToEnd(1)).toBe('not allowed');
  expect(program.askToEnd(4711)).toBe('asked');
  expect(await started.value.ended).toBe(8);
  expect(cancelled).toHaveLength(1);
  await expect.poll(() => program.askToEnd(4711)).toBe('not allowed');
});
