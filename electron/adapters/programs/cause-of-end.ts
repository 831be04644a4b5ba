import type { ProgramOutcome } from '../../ports/programs.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { type Message, message } from '../../shared/texts/message.ts';

/** Why a program did not do what it was run for, for people. */
export function causeOfEnd(program: string, outcome: ProgramOutcome): Message {
  switch (outcome.kind) {
    case 'exited':
      return message('causes', 'programEndedAs', { program, code: outcome.code });
    case 'missing':
      return message('causes', 'programMissing', { program });
    case 'timed out':
      return message('causes', 'programTimedOut', { program });
    case 'cancelled':
      return message('causes', 'programCancelled', { program });
  }
}

/** The failure of a program that came to no end of its own. */
export function withoutAnswer(program: string, kind: 'timed out' | 'cancelled'): Failure {
  const code = message('failureParts', kind === 'cancelled' ? 'cancelled' : 'timedOut');
  return failure('setup.program-failed', { program, code, message: message('failureParts', 'noAnswer') });
}
