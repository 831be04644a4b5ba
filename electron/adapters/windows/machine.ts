import os from 'node:os';
import { z } from 'zod';
import type { Machine } from '../../ports/machine.ts';
import { asResult, type PowerShell } from './powershell.ts';

/** This Windows computer. */
export function createWindowsMachine(powerShell: PowerShell): Machine {
  const readRights = async () =>
    asResult(
      await powerShell.run('read-rights', {}, z.object({ account: z.string(), elevated: z.boolean() })),
      'read-rights',
    );
  return {
    platform: 'windows',
    computerName: () => os.hostname(),
    account: () => os.userInfo().username,
    hasRights: async () => {
      const rights = await readRights();
      return rights.ok && rights.value.elevated;
    },
    whyRightsAreUnknown: async () => {
      const rights = await readRights();
      return rights.ok ? null : rights.failure;
    },
  };
}
