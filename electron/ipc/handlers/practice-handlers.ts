import { failure } from '../../shared/failure.ts';
import { failWith } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import type { Handlers } from '../serve-contract.ts';
import type { PracticeServices } from '../services.ts';

/** Calls of the practice site; without one (`null`) they are refused. */
export function practiceHandlers(
  practice: PracticeServices | null,
): Pick<Handlers, 'practice.publishVersion2'> {
  return {
    'practice.publishVersion2': async () =>
      practice?.publishVersion2() ??
      failWith(failure('call.refused', { cause: message('requestCauses', 'notPractice') })),
  };
}
