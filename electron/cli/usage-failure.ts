import { type Failure, failure } from '../shared/failure.ts';
import { asItIs } from '../shared/texts/listed.ts';

/** A command that was not typed right; `cause` is English, as all that the command line says. */
export function usageFailure(cause: string): Failure {
  return failure('program.usage', { cause: asItIs(cause) });
}
