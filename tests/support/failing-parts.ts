import type { ApplySetupDeps } from '../../electron/usecases/setup-dependencies.ts';

/** When the fault strikes: instead of the change, or once it was made. */
export type FaultMoment = 'before' | 'after';

/** A call of a port that changes something on the machine. */
export interface ChangingCall {
  readonly part: string;
  readonly method: string;
}

const changingMethods: Readonly<Record<string, readonly string[]>> = {
  files: ['makeFolder'],
  accounts: ['createGroup'],
  permissions: ['apply'],
  shareServer: ['create'],
  scheduler: ['apply'],
  registry: ['add'],
  journal: ['append'],
};

/**
 * The same parts, whose n-th changing call fails as a full or broken disk does. Everything after it works again,
 * as undoing needs. `calls` lists what was counted.
 */
export function withFault(
  deps: ApplySetupDeps,
  strikeAt: number | null,
  moment: FaultMoment,
): { deps: ApplySetupDeps; calls: ChangingCall[] } {
  const calls: ChangingCall[] = [];
  const wrap = <T extends object>(part: string, target: T): T =>
    new Proxy(target, {
      get: (object, property) => {
        const member: unknown = Reflect.get(object, property);
        if (typeof member !== 'function' || !changingMethods[part]?.includes(String(property))) return member;
        return async (...args: unknown[]): Promise<unknown> => {
          const strikes = calls.push({ part, method: String(property) }) - 1 === strikeAt;
          if (strikes && moment === 'before') throw diskError();
          const answer: unknown = await Reflect.apply(member, object, args);
          if (strikes) throw diskError();
          return answer;
        };
      },
    });
  return {
    calls,
    deps: {
      ...deps,
      files: wrap('files', deps.files),
      accounts: wrap('accounts', deps.accounts),
      permissions: wrap('permissions', deps.permissions),
      shareServer: wrap('shareServer', deps.shareServer),
      scheduler: wrap('scheduler', deps.scheduler),
      registry: wrap('registry', deps.registry),
      journal: wrap('journal', deps.journal),
    },
  };
}

function diskError(): Error {
  return Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
}
