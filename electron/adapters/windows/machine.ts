import os from 'node:os';
import { z } from 'zod';
import type { Machine } from '../../ports/machine.ts';
import type { PowerShell } from './powershell.ts';

/** This Windows computer. */
export function createWindowsMachine(powerShell: PowerShell): Machine {
  return {
    platform: 'windows',
    computerName: () => os.hostname(),
    account: () => os.userInfo().username,
    hasRights: async () => {
      const outcome = await powerShell.run(
        'read-rights',
        {},
        z.object({ account: z.string(), elevated: z.boolean() }),
      );
      return outcome.kind === 'answered' && outcome.value.elevated;
    },
  };
}
