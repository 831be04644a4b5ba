import { expect, test } from '@playwright/test';
import { hostHandlers } from '../../../electron/ipc/handlers/host-handlers.ts';
import { maintenanceHandlers } from '../../../electron/ipc/handlers/maintenance-handlers.ts';
import { practiceHandlers } from '../../../electron/ipc/handlers/practice-handlers.ts';
import { setupHandlers } from '../../../electron/ipc/handlers/setup-handlers.ts';
import { siteHandlers } from '../../../electron/ipc/handlers/site-handlers.ts';
import type {
  HostServices,
  MaintenanceServices,
  SetupServices,
  SiteServices,
} from '../../../electron/ipc/services.ts';
import { answersSchema } from '../../../electron/shared/answers.ts';
import { failure } from '../../../electron/shared/failure.ts';
import type { RemovalOutcome } from '../../../electron/shared/removal.ts';
import { failWith, succeed } from '../../../electron/shared/result.ts';
import type { SetupOutcome } from '../../../electron/shared/setup-progress.ts';
import type { SiteView } from '../../../electron/shared/status-calls.ts';
import { asItIs } from '../../../electron/shared/texts/listed.ts';
import { sampleStatus } from '../../support/sample-documents.ts';

const answers = answersSchema.parse({
  version: 1,
  destination: '/srv/pkgsource',
  catalog: { kind: 'local', folder: '/srv/in' },
});
const cancelled: SetupOutcome = {
  kind: 'failed',
  failure: failure('program.cancelled', { step: asItIs('sharing') }),
  leftBehind: [],
};

/** A Setup that goes on until it is cancelled. */
function endlessSetup(): SetupServices {
  const apply: SetupServices['apply'] = ({ signal }) =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve(cancelled)));
  return { apply } as SetupServices;
}

test('one Setup at a time, and cancelling ends it with its outcome', async () => {
  const { handlers } = setupHandlers(endlessSetup(), () => undefined);
  const first = handlers['setup.apply']({ answers, planHash: 'a' });
  expect(await handlers['setup.apply']({ answers, planHash: 'a' })).toMatchObject({
    failure: { code: 'call.refused' },
  });
  expect(await handlers['setup.cancel'](undefined)).toEqual(succeed(null));
  expect(await first).toEqual(succeed(cancelled));
  const next = handlers['setup.apply']({ answers, planHash: 'b' });
  await handlers['setup.cancel'](undefined);
  expect(await next).toEqual(succeed(cancelled));
});

test('stopping waits for a Setup that is being undone', async () => {
  const { handlers, stop } = setupHandlers(endlessSetup(), () => undefined);
  let ended = false;
  const running = handlers['setup.apply']({ answers, planHash: 'a' }).then(() => {
    ended = true;
  });
  await stop();
  await running;
  expect(ended).toBe(true);
});

test('watches a site once it was read, once only, and not a folder without a site', async () => {
  const watched: string[] = [];
  const pushed: unknown[] = [];
  const view: SiteView = { kind: 'status', snapshot: sampleStatus, staleRun: false };
  const none: SiteView = { kind: 'problem', site: '/none', failure: failure('site.none') };
  const services = {
    readStatus: async (site) => (site === '/none' ? none : view),
    watch: (site, signal, report) => {
      watched.push(site);
      report(view);
      return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    },
  } as Partial<SiteServices> as SiteServices;
  const { handlers, stop } = siteHandlers(services, (name, payload) => pushed.push([name, payload]), {
    error: () => undefined,
  });
  for (const site of ['/srv', '/none', '/srv']) await handlers['status.read']({ site });
  expect(watched).toEqual(['/srv']);
  expect(pushed).toEqual([['status.changed', view]]);
  stop();
});

test('publishes version 2 on the practice site only', async () => {
  const refused = await practiceHandlers(null)['practice.publishVersion2'](undefined);
  expect(refused).toMatchObject({ ok: false, failure: { code: 'call.refused' } });
  const facts = { folder: '/p', catalogUrl: 'http://127.0.0.1/', publishedVersion: 2 } as const;
  const practice = { publishVersion2: async () => succeed(facts) };
  expect(await practiceHandlers(practice)['practice.publishVersion2'](undefined)).toEqual(succeed(facts));
});

test('one removal at a time; stopping ends the cleaning and waits for the rest', async () => {
  const outcome: RemovalOutcome = { kind: 'removed', removed: [], leftBehind: [] };
  const remove: MaintenanceServices['remove'] = ({ signal }) =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve(outcome)));
  const { handlers, stop } = maintenanceHandlers({ remove } as MaintenanceServices, () => undefined);
  const request = {
    site: '/srv/pkgsource',
    options: { keepCatalog: false, cleanDistributionPoints: true },
    planHash: 'a',
  };
  const first = handlers['maintenance.remove'](request);
  expect(await handlers['maintenance.remove'](request)).toMatchObject({ failure: { code: 'call.refused' } });
  await stop();
  expect(await first).toEqual(succeed(outcome));
});

test('one computer is worked on at a time; what happens there is told, and cancelling ends it', async () => {
  const pushed: unknown[] = [];
  const deploy: HostServices['deploy'] = ({ signal, report }) => {
    report({ kind: 'step', step: 'connect' });
    return new Promise((resolve) =>
      signal.addEventListener('abort', () =>
        resolve(failWith(failure('program.cancelled', { step: asItIs('signing in') }))),
      ),
    );
  };
  const { handlers } = hostHandlers({ deploy } as HostServices, (name, payload) =>
    pushed.push([name, payload]),
  );
  const address = { host: 'wks-7', port: 22, user: 'admin' };
  const request = {
    ...{ site: '/srv/pkgsource', address, share: null, program: null, runOnce: true },
    login: { kind: 'password', password: 'secret' },
  } as const;
  const first = handlers['host.deploy'](request);
  expect(await handlers['host.deploy'](request)).toMatchObject({ failure: { code: 'call.refused' } });
  await handlers['host.cancel'](undefined);
  expect(await first).toMatchObject({ failure: { code: 'program.cancelled' } });
  expect(pushed).toEqual([['host.progress', { kind: 'step', step: 'connect' }]]);
});
