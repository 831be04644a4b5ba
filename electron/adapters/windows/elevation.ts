import { z } from 'zod';
import { windowsCommandLine } from '../../core/windows-command-line.ts';
import type { Elevation } from '../../ports/elevation.ts';
import { failure } from '../../shared/failure.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import { asResult, type PowerShell } from './powershell.ts';

/** ERROR_CANCELLED: the person said no to User Account Control. Source: Microsoft, "System Error Codes". */
const cancelledByPerson = 1223;
const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ended'), exitCode: z.int() }),
  z.object({ kind: z.literal('not started'), error: z.int(), message: z.string() }),
]);

/** A first distribution over slow links takes hours; a program that takes longer than this is given up on. */
const longestWorkMs = 24 * 60 * 60_000;

/** User Account Control. */
export function createUserAccountControl(powerShell: PowerShell, command: readonly string[]): Elevation {
  const [program = '', ...leading] = command;
  return {
    run: async (requestPath) => {
      const args = windowsCommandLine([...leading, 'elevated', '--request', requestPath]);
      const request = { program, arguments: args };
      const outcome = await powerShell.run('start-elevated', request, answerSchema, longestWorkMs);
      const answer = asResult(outcome, 'start-elevated');
      if (!answer.ok) return { kind: 'failed', failure: answer.failure };
      if (answer.value.kind === 'ended') {
        const { exitCode } = answer.value;
        return { kind: 'ended', exitCode, said: message('requestCauses', 'setupLogTells') };
      }
      const { error, message: said } = answer.value;
      if (error === cancelledByPerson) return { kind: 'refused' };
      const reason = failure('windows.failed', {
        script: 'start-elevated',
        number: error,
        cause: asItIs(said),
      });
      return { kind: 'failed', failure: reason };
    },
  };
}
