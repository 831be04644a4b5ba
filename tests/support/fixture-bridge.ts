import type {
  CallInput,
  CallName,
  CallOutput,
  PushName,
  PushPayload,
} from '../../electron/shared/contract.ts';
import type { Failure } from '../../electron/shared/failure.ts';
import type { Result } from '../../electron/shared/result.ts';
import type { WindowApi } from '../../electron/shared/window-api.ts';

/**
 * How the fixture answers a call. `value` and `failure` answer at once, `hold` waits for the test to answer,
 * `by` looks the answer up by one entry of the call's input (dots lead deeper), with `*` for all others.
 */
export type FixtureAnswer<N extends CallName> =
  | { readonly kind: 'value'; readonly value: CallOutput<N> }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'hold' }
  | {
      readonly kind: 'by';
      readonly entry: string;
      readonly answers: Readonly<Record<string, FixtureAnswer<N>>>;
    };

export type Scenario = { readonly [N in CallName]?: FixtureAnswer<N> };

/** What a test uses from outside the page, as `window.fixture`. */
export interface Fixture {
  readonly calls: readonly { readonly name: CallName; readonly input: unknown }[];
  push<N extends PushName>(name: N, payload: PushPayload<N>): void;
  /** Answers the oldest held call of that name. */
  answer<N extends CallName>(name: N, result: Result<CallOutput<N>>): void;
  /** Changes how a call is answered from now on. */
  set<N extends CallName>(name: N, answer: FixtureAnswer<N>): void;
}

/** What the window asks for on every start. */
const unlessTold: Scenario = { 'setup.unfinished': { kind: 'value', value: [] } };

type AnyListener = (payload: PushPayload<PushName>) => void;
type AnyResult = Result<CallOutput<CallName>>;

/** Stands in for the main process in tests of the window alone: answers calls from a scenario. */
export function createFixtureBridge(scenario: Scenario): {
  readonly api: WindowApi;
  readonly fixture: Fixture;
} {
  const answers: Record<string, FixtureAnswer<CallName>> = { ...unlessTold, ...scenario };
  const calls: { name: CallName; input: unknown }[] = [];
  const held: { name: CallName; settle: (result: AnyResult) => void }[] = [];
  const listeners: { name: PushName; listener: AnyListener }[] = [];

  async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
    calls.push({ name, input });
    const answer = choose(answers[name], input);
    if (answer === undefined) throw new Error(`The scenario does not answer ${name}`);
    if (answer.kind === 'value') return { ok: true, value: answer.value as CallOutput<N> };
    if (answer.kind === 'failure') return { ok: false, failure: answer.failure };
    const result = await new Promise<AnyResult>((settle) => held.push({ name, settle }));
    return result as Result<CallOutput<N>>;
  }

  function listen<N extends PushName>(name: N, listener: (payload: PushPayload<N>) => void): () => void {
    const entry = { name, listener: listener as AnyListener };
    listeners.push(entry);
    return () => void listeners.splice(listeners.indexOf(entry), 1);
  }

  const fixture: Fixture = {
    calls,
    push(name, payload) {
      for (const entry of listeners.filter((each) => each.name === name)) entry.listener(payload);
    },
    answer(name, result) {
      const index = held.findIndex((each) => each.name === name);
      const [call] = index < 0 ? [] : held.splice(index, 1);
      if (call === undefined) throw new Error(`No call of ${name} is held`);
      call.settle(result);
    },
    set(name, answer) {
      answers[name] = answer as FixtureAnswer<CallName>;
    },
  };
  return { api: { call, listen }, fixture };
}

type Settled = Exclude<FixtureAnswer<CallName>, { kind: 'by' }>;

function choose(answer: FixtureAnswer<CallName> | undefined, input: unknown): Settled | undefined {
  if (answer?.kind !== 'by') return answer;
  const value = answer.entry
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], input);
  return choose(answer.answers[String(value)] ?? answer.answers['*'], input);
}
