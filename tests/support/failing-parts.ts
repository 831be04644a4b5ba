import type { StartSync } from '../../electron/ports/sync-runner.ts';
import type { RunSummary } from '../../electron/shared/status.ts';
import type { ApplySetupDeps } from '../../electron/usecases/setup-dependencies.ts';

/** When the fault strikes: instead of the change, or once it was made. */
export type FaultMoment = 'before' | 'after';

/**
 * `fails`: the call fails as a full or broken disk does; everything after it works again, as undoing needs.
 * `dies`: the call never returns, as in a program that was killed there: it neither goes on nor undoes.
 */
export type FaultKind = 'fails' | 'dies';

/** A call of a port that changes something on the machine. */
export interface ChangingCall {
  readonly part: string;
  readonly method: string;
}

const changingMethods: Readonly<Record<string, readonly string[]>> = {
  files: ['makeFolder', 'remove', 'removeFolder'],
  accounts: ['createGroup', 'removeGroup'],
  permissions: ['apply', 'restore'],
  shareServer: ['create', 'remove', 'restoreAccess'],
  store: ['writeSettings'],
  scheduler: ['apply', 'remove'],
  registry: ['add', 'remove'],
  journal: ['append'],
};

/** The same parts, whose n-th changing call is struck. */
export interface StruckParts<D extends ApplySetupDeps> {
  readonly deps: D;
  /** What was counted. */
  readonly calls: ChangingCall[];
  /** Resolves when the fault struck. */
  readonly struck: Promise<void>;
}

export function withFault<D extends ApplySetupDeps>(
  deps: D,
  /** The n-th changing call, or the first one that is meant; null strikes none. */
  strikeAt: number | ((call: ChangingCall) => boolean) | null,
  moment: FaultMoment,
  kind: FaultKind = 'fails',
): StruckParts<D> {
  const calls: ChangingCall[] = [];
  let tellStruck = () => {};
  const struck = new Promise<void>((resolve) => {
    tellStruck = resolve;
  });
  const strike = (): Promise<never> => {
    tellStruck();
    return kind === 'fails' ? Promise.reject(diskError()) : never();
  };
  const counted = async <T>(call: ChangingCall, work: () => Promise<T>): Promise<T> => {
    const index = calls.push(call) - 1;
    const strikes = typeof strikeAt === 'function' ? strikeAt(call) : index === strikeAt;
    if (strikes && moment === 'before') return strike();
    const answer = await work();
    return strikes ? strike() : answer;
  };
  const wrap = <T extends object>(part: string, target: T): T =>
    new Proxy(target, {
      get: (object, property) => {
        const member: unknown = Reflect.get(object, property);
        const method = String(property);
        if (typeof member !== 'function' || !changingMethods[part]?.includes(method)) return member;
        return (...args: unknown[]): Promise<unknown> =>
          counted({ part, method }, () => Reflect.apply(member, object, args));
      },
    });
  const startSync: StartSync = (...args) => {
    // A run that fails at its start still ends; one of a killed program never began.
    let run = kind === 'fails' ? deps.startSync(...args) : null;
    const published = counted({ part: 'sync', method: 'publish' }, () => {
      run ??= deps.startSync(...args);
      return run.published;
    });
    return { published, ended: run?.ended ?? published.then(() => run?.ended ?? never<RunSummary>()) };
  };
  return {
    calls,
    struck,
    deps: {
      ...deps,
      files: wrap('files', deps.files),
      accounts: wrap('accounts', deps.accounts),
      permissions: wrap('permissions', deps.permissions),
      shareServer: wrap('shareServer', deps.shareServer),
      openStore: (destination) => wrap('store', deps.openStore(destination)),
      startSync,
      scheduler: wrap('scheduler', deps.scheduler),
      registry: wrap('registry', deps.registry),
      journal: wrap('journal', deps.journal),
    },
  };
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}

function diskError(): Error {
  return Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
}

/** Where each call stands that changes the machine itself. */
export function strikesOf(calls: readonly ChangingCall[]): number[] {
  return calls.flatMap((call, index) => (call.part === 'journal' ? [] : [index]));
}
