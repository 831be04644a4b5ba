import { expect, test } from '@playwright/test';
import { announceSites } from '../../../electron/adapters/files/announced-registry.ts';
import { createEventLog } from '../../../electron/adapters/windows/event-log.ts';
import { createPowerShell } from '../../../electron/adapters/windows/powershell.ts';
import type { SiteRegistry } from '../../../electron/ports/site-store.ts';
import { failure } from '../../../electron/shared/failure.ts';
import { failWith, type Result, succeed } from '../../../electron/shared/result.ts';
import { systemLogIds } from '../../../electron/shared/system-log-ids.ts';
import {
  answered,
  type RecordedPrograms,
  recordedPowerShell,
  refused,
} from '../../support/recorded-powershell.ts';

function eventLogOf(programs: RecordedPrograms) {
  const openScripts = async () => succeed('C:\\scripts');
  return createEventLog(createPowerShell({ programs, openScripts, systemRoot: 'C:\\Windows' }));
}

test('an event is written with its id and level as data, never as an argument', async () => {
  const programs = recordedPowerShell({ 'write-event': answered({ written: true }) });
  const text = 'Berlin failed: "C:\\x" & $(calc)\nsecond line';
  const event = { kind: 'failed', id: systemLogIds.failed, text } as const;
  expect(await eventLogOf(programs).write(event)).toEqual(succeed(null));
  const [request] = programs.asked;
  expect(JSON.parse(request?.input ?? '')).toEqual({ source: 'PkgSource', id: 300, level: 'Error', text });
  expect(request?.args.join(' ')).not.toContain('Berlin');
});

for (const [kind, level] of [
  ['succeeded', 'Information'],
  ['recovered', 'Information'],
  ['stale', 'Warning'],
  ['failed', 'Error'],
] as const) {
  test(`${kind} is of level ${level}`, async () => {
    const programs = recordedPowerShell({ 'write-event': answered({ written: true }) });
    await eventLogOf(programs).write({ kind, id: systemLogIds[kind], text: 'x' });
    expect(JSON.parse(programs.asked[0]?.input ?? '')).toMatchObject({ level });
  });
}

test('a text beyond what an event can hold is cut', async () => {
  const programs = recordedPowerShell({ 'write-event': answered({ written: true }) });
  await eventLogOf(programs).write({ kind: 'stale', id: systemLogIds.stale, text: 'x'.repeat(100_000) });
  expect(JSON.parse(programs.asked[0]?.input ?? '').text.length).toBeLessThan(31_839);
});

test('a source that nobody registered, a full log and missing rights are told', async () => {
  // As the scripts unwrap .NET's exceptions on a German Windows: Win32Exception 1502 is a full log.
  const cases = [
    [refused('SecurityException', 5, 'Der Zugriff wurde verweigert.'), 'windows.access-denied'],
    [refused('Win32Exception', 1502, 'Die Ereignisprotokolldatei ist voll'), 'windows.failed'],
    [refused('ConstrainedLanguage', 0, 'Constrained Language Mode'), 'windows.constrained-language'],
  ] as const;
  for (const [outcome, code] of cases) {
    const written = await eventLogOf(recordedPowerShell({ 'write-event': outcome })).write({
      ...{ kind: 'stale', id: systemLogIds.stale, text: 'x' },
    });
    expect(written).toMatchObject({ ok: false, failure: { code } });
  }
});

test('the source is registered once, and one of another log is refused', async () => {
  const ours = recordedPowerShell({ 'register-event-source': answered({ log: 'Application' }) });
  expect(await eventLogOf(ours).register()).toEqual(succeed(null));
  const theirs = recordedPowerShell({ 'register-event-source': answered({ log: 'Contoso' }) });
  expect(await eventLogOf(theirs).register()).toMatchObject({
    failure: { code: 'windows.event-source-taken', params: { log: 'Contoso' } },
  });
  const gone = recordedPowerShell({ 'remove-event-source': answered({ removed: false }) });
  expect(await eventLogOf(gone).remove()).toEqual(succeed(null));
});

test('the source is there as long as a site is listed, and a log that refuses keeps no site away', async () => {
  let sites: string[] = [];
  const did: string[] = [];
  const registry: SiteRegistry = {
    list: async () => succeed(sites),
    add: async (site) => {
      sites = [...sites, site];
      return succeed(null);
    },
    remove: async (site) => {
      sites = sites.filter((each) => each !== site);
      return succeed(null);
    },
  };
  let outcome: Result<null> = succeed(null);
  const announced = announceSites(
    registry,
    {
      name: 'PkgSource',
      register: async () => {
        did.push('registered');
        return outcome;
      },
      remove: async () => {
        did.push('removed');
        return outcome;
      },
    },
    (message) => did.push(message),
  );
  expect(announced.eventSource).toBe('PkgSource');
  await announced.add('D:\\one');
  await announced.add('D:\\two');
  await announced.remove('D:\\one');
  expect(did).toEqual(['registered', 'registered']);
  outcome = failWith(failure('windows.timed-out', { script: 'remove-event-source', seconds: 60 }));
  await announced.remove('D:\\two');
  expect(did.slice(2)).toEqual(['removed', expect.stringContaining('did not end within 60 seconds')]);
  expect(sites).toEqual([]);
});
