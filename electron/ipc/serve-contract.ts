import { z } from 'zod';
import { callChannel, pushChannel } from '../shared/channels.ts';
import {
  type CallName,
  type CallOutput,
  contract,
  type ParsedInput,
  type PushName,
  type PushPayload,
} from '../shared/contract.ts';
import { failure } from '../shared/failure.ts';
import { failWith, type Result } from '../shared/result.ts';
import { englishLanguage } from '../shared/texts/english-language.ts';
import { asItIs } from '../shared/texts/listed.ts';
import { type Message, message } from '../shared/texts/message.ts';
import { type CallSender, refuseSender } from './sender-check.ts';

/** One handler for every call of the contract. */
export type Handlers = {
  readonly [N in CallName]: (input: ParsedInput<N>) => Promise<Result<CallOutput<N>>>;
};

/** The part of Electron's `ipcMain` that serving takes. */
export interface CallReceiver {
  handle(channel: string, answer: (event: CallSender, ...args: unknown[]) => Promise<unknown>): void;
}

export interface ContractServer {
  readonly receiver: CallReceiver;
  readonly handlers: Handlers;
  readonly isAppUrl: (url: string) => boolean;
  readonly log: { warn(message: string): void; error(message: string, error?: unknown): void };
}

/**
 * Serves every call of the contract: sender check, then the input's schema, then the handler, then the
 * output's schema. Whatever is wrong on the way becomes a failure of the call; the log has the rest.
 */
export function serveContract(server: ContractServer): void {
  for (const name of Object.keys(contract.calls) as CallName[]) {
    server.receiver.handle(callChannel(name), (event, ...args) => answerCall(server, name, event, args));
  }
}

async function answerCall<N extends CallName>(
  server: ContractServer,
  name: N,
  sender: CallSender,
  args: readonly unknown[],
): Promise<Result<CallOutput<N>>> {
  const refusal =
    refuseSender(sender, server.isAppUrl) ??
    (args.length > 1 ? message('requestCauses', 'moreArguments') : null);
  if (refusal !== null) return refuse(server, name, refusal);
  const input = contract.calls[name].input.safeParse(args[0]);
  if (!input.success) return refuse(server, name, asItIs(z.prettifyError(input.error)));
  try {
    const result = await server.handlers[name](input.data as ParsedInput<N>);
    if (result.ok) contract.calls[name].output.parse(result.value);
    return result;
  } catch (error) {
    server.log.error(`Call ${name} broke`, error);
    return failWith(
      failure('program.defect', { cause: asItIs(error instanceof Error ? error.message : String(error)) }),
    );
  }
}

function refuse(server: ContractServer, name: CallName, cause: Message): Result<never> {
  server.log.warn(`Call ${name} refused: ${englishLanguage.say(cause)}`);
  return failWith(failure('call.refused', { cause: message('requestCauses', 'call', { name, cause }) }));
}

/** The part of Electron's `WebContents` that pushing takes. */
export interface PushTarget {
  isDestroyed(): boolean;
  send(channel: string, payload: unknown): void;
}

/** Pushes a snapshot to the windows that are open. A payload against the contract is a defect, and throws. */
export type Push = <N extends PushName>(name: N, payload: PushPayload<N>) => void;

export function createPush(targets: () => readonly PushTarget[]): Push {
  return (name, payload) => {
    contract.pushes[name].parse(payload);
    for (const target of targets()) {
      if (!target.isDestroyed()) target.send(pushChannel(name), payload);
    }
  };
}
