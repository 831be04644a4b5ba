import { type CallName, contract } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import { failWith } from '../../shared/result.ts';
import type { Handlers } from '../serve-contract.ts';

export function createHandlers(): Handlers {
  const entries = (Object.keys(contract.calls) as CallName[]).map((name) => [
    name,
    async () => failWith(failure('program.defect', { cause: `${name} is not wired yet` })),
  ]);
  return Object.fromEntries(entries) as Handlers;
}
