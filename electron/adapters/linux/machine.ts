import os from 'node:os';
import type { Machine } from '../../ports/machine.ts';

/** This Linux computer. */
export function createLinuxMachine(): Machine {
  return {
    platform: 'linux',
    computerName: () => os.hostname(),
    account: () => os.userInfo().username,
    hasRights: async () => process.geteuid?.() === 0,
  };
}
