import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { createSiteFilesPart } from '../../electron/adapters/diagnostics/own-program-part.ts';
import { packZip } from '../../electron/adapters/diagnostics/zip-archive.ts';
import type { DiagnosticPart } from '../../electron/ports/diagnostics.ts';
import type { ProgramOutcome, ProgramRequest } from '../../electron/ports/programs.ts';
import type { Secrets } from '../../electron/ports/secrets.ts';
import { failure } from '../../electron/shared/failure.ts';
import { failWith, succeed } from '../../electron/shared/result.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import { collectDiagnostics } from '../../electron/usecases/collect-diagnostics.ts';

const at = new Date('2026-06-24T03:12:00Z');
const noSecrets: Pick<Secrets, 'list' | 'read'> = {
  list: async () => succeed([]),
  read: async (name) => failWith(failure('secret.not-found', { name })),
};

/** Collects from these parts; gives the report and the files of the archive. `patience` is when waiting ends. */
async function collect(
  parts: readonly DiagnosticPart[],
  secrets = noSecrets,
  patience: Promise<void> = new Promise(() => undefined),
) {
  let files: Record<string, string> = {};
  const collected = await collectDiagnostics(
    {
      clock: { now: () => at, wait: () => patience },
      secrets,
      parts,
      pack: packZip,
      save: async (target, archive) => {
        files = Object.fromEntries(
          Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]),
        );
        return succeed(target);
      },
    },
    '/tmp/out.zip',
  );
  if (!collected.ok) throw new Error(collected.failure.code);
  return { report: collected.value, files };
}

const part = (what: string, name: string, text: string): DiagnosticPart => ({
  what,
  gather: async () => ({ entries: [{ name, text }], missing: [] }),
});

test('a manifest tells what is inside and what is missing', async () => {
  const { report, files } = await collect([
    part('facts', 'computer/facts.json', '{}'),
    {
      what: 'logs',
      gather: async () => ({ entries: [], missing: [{ what: '/x', why: 'access is denied' }] }),
    },
  ]);
  expect(JSON.parse(files['manifest.json'] ?? '')).toMatchObject({
    createdAt: at.toISOString(),
    entries: [{ name: 'computer/facts.json', characters: 2 }],
    missing: [{ what: '/x', why: 'access is denied' }],
  });
  expect(report).toMatchObject({ path: '/tmp/out.zip', entries: ['manifest.json', 'computer/facts.json'] });
});

test('a part that breaks, and one that never answers, cost nothing but themselves', async () => {
  const { report, files } = await collect(
    [
      { what: 'the broken one', gather: () => Promise.reject(new Error('it broke')) },
      { what: 'the dead path', gather: () => new Promise(() => undefined) },
      part('facts', 'computer/facts.json', '{}'),
    ],
    noSecrets,
    Promise.resolve(),
  );
  expect(report.missing).toEqual([
    { what: 'the broken one', why: 'it broke' },
    { what: 'the dead path', why: 'it did not answer within 90 seconds' },
  ]);
  expect(files['computer/facts.json']).toBe('{}');
});

test('nothing of the secret store gets in, not even in a name or a reason', async () => {
  const secrets: typeof noSecrets = {
    list: async () => succeed(['proxy', 'locked']),
    read: async (name) =>
      name === 'proxy'
        ? succeed({ user: 'anna', password: 'hunter2' })
        : failWith(failure('secret.exposed', { path: '/x', found: asItIs('its mode is 644') })),
  };
  const { report, files } = await collect(
    [
      part('a log', 'hunter2.log', 'signed in as anna with hunter2'),
      { what: 'hunter2', gather: () => Promise.reject(new Error('hunter2 was wrong')) },
    ],
    secrets,
  );
  expect(JSON.stringify([report, files])).not.toContain('hunter2');
  expect(files['[hidden:proxy].log']).toBe('signed in as [user:proxy] with [hidden:proxy]');
  expect(report.missing.map(({ what }) => what)).toContain(
    'looking for the values of the credential locked in these files',
  );
  expect(report.replaced).toBeGreaterThan(3);
});

test('a long log keeps its end, and a secret at the cut is not cut in two', async () => {
  const secrets: typeof noSecrets = {
    list: async () => succeed(['lan']),
    read: async () => succeed({ user: 'anna', password: 'x'.repeat(40) }),
  };
  const text = `${'x'.repeat(40)}${'y'.repeat(1024 * 1024 - 10)}`;
  const { files } = await collect([part('a log', 'long.log', text)], secrets);
  expect(files['long.log']?.includes('x')).toBe(false);
  expect(files['long.log']?.length).toBeLessThan(1024 * 1024 + 100);
});

test('a site whose folder does not answer is named, and its reader is ended', async () => {
  const asked: ProgramRequest[] = [];
  const answer = async (outcome: ProgramOutcome) => {
    const files = createSiteFilesPart(
      {
        programs: {
          run: async (request) => {
            asked.push(request);
            return outcome;
          },
        },
        command: ['/usr/bin/node', '/opt/cli.cjs'],
        environment: { PKGSOURCE_HOME: '/home' },
      },
      { site: '/mnt/dead', into: 'sites/1', gatherCommand: 'gather-site' },
    );
    return files.gather();
  };
  expect((await answer({ kind: 'timed out' })).missing).toEqual([
    { what: '/mnt/dead', why: 'it did not answer within 30 seconds' },
  ]);
  expect(asked[0]).toMatchObject({
    program: '/usr/bin/node',
    args: ['/opt/cli.cjs', 'gather-site', '/mnt/dead'],
    environment: { PKGSOURCE_HOME: '/home' },
    timeoutMs: 30_000,
  });
  expect((await answer({ kind: 'missing' })).missing[0]?.why).toBe('/usr/bin/node: missing');
  const garbled = await answer({ kind: 'exited', code: 1, stdout: 'oops', stderr: 'a defect' });
  expect(garbled.missing[0]?.why).toContain('a defect');
});
