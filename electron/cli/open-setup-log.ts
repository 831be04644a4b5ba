import type { ProgramLog } from '../ports/program-log.ts';
import type { CommandContext } from './command-context.ts';

/**
 * The log of Setup in the state home. Where that cannot be closed to others there is none: without rights this account
 * would own what it makes there, and whose folder it is otherwise, Setup itself tells.
 */
export async function openSetupLog({ stateHome, logs, openLog }: CommandContext): Promise<ProgramLog> {
  const closed = await stateHome.close();
  return closed.ok ? openLog(logs, 'setup') : silentLog;
}

const silentLog: ProgramLog = {
  path: '',
  correlation: '',
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
