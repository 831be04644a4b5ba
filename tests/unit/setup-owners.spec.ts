import { expect, test } from '@playwright/test';
import type { Liveness } from '../../electron/adapters/files/process-identity.ts';
import { createSetupOwners } from '../../electron/adapters/files/setup-owners.ts';

const owner = { host: 'server', space: 'boot 1', process: 4711, startedAt: '100' };
const now = new Date('2026-06-10T12:00:00Z');
const longAgo = new Date('2001-01-01T00:00:00Z');

/** What the system says of the process, when its Setup began, and whether it is gone. */
const cases: readonly (readonly [Liveness, Date, boolean])[] = [
  ['alive', now, false],
  // The clock was set forward while it is at work.
  ['alive', longAgo, false],
  ['dead', now, true],
  ['unknown', now, false],
  ['unknown', longAgo, true],
];

for (const [liveness, startedAt, isGone] of cases) {
  test(`a Setup of ${startedAt.toISOString()} whose process is ${liveness} is ${isGone ? 'gone' : 'there'}`, async () => {
    const owners = createSetupOwners(
      { self: async () => owner, look: async () => liveness },
      { now: () => now, wait: async () => undefined },
    );
    expect(await owners.isGone(owner, startedAt)).toBe(isGone);
  });
}
