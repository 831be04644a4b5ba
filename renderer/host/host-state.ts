import type { Answers } from '../../electron/shared/answers.ts';
import type { CheckResult } from '../../electron/shared/checks.ts';
import type { Failure } from '../../electron/shared/failure.ts';
import type {
  DeployOutcome,
  DeployStep,
  HostKitMade,
  HostTest,
} from '../../electron/shared/host-deployment.ts';
import type { ShownHostKey } from '../../electron/shared/remote-computer.ts';
import type { FormField, HostForm, RemoteInput } from './host-form.ts';

/** What a computer is to be the host of: a site that is there, or what Setup is to make. */
export type HostSubject =
  | { readonly kind: 'site'; readonly site: string; readonly computer: string; readonly account: string }
  | {
      readonly kind: 'answers';
      readonly answers: Answers;
      readonly computer: string;
      readonly account: string;
    };

export type HostTask = 'test' | 'install';

export type HostStep =
  | { readonly kind: 'form'; readonly wrong: readonly FormField[]; readonly failure: Failure | null }
  | { readonly kind: 'looking'; readonly task: HostTask; readonly input: RemoteInput }
  | {
      readonly kind: 'key';
      readonly task: HostTask;
      readonly input: RemoteInput;
      readonly key: ShownHostKey;
      readonly failure: Failure | null;
    }
  | {
      readonly kind: 'working';
      readonly task: HostTask;
      readonly host: string;
      /** Begun so far, in order; the last one is at work. */
      readonly begun: readonly DeployStep[];
      /** The newest lines of what the computer says. */
      readonly said: readonly string[];
      readonly checks: readonly CheckResult[];
      readonly isCancelling: boolean;
    }
  | { readonly kind: 'tested'; readonly host: string; readonly test: HostTest }
  | { readonly kind: 'ended'; readonly host: string; readonly outcome: DeployOutcome }
  | { readonly kind: 'making kit' }
  | { readonly kind: 'kit made'; readonly kit: HostKitMade };

/** The dialog about a host on another computer. */
export type HostWork =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open';
      readonly subject: HostSubject;
      readonly form: HostForm;
      readonly step: HostStep;
    };

export type OpenHostWork = Extract<HostWork, { kind: 'open' }>;

/** Whether something is under way that must not be left alone; a look at a key may be. */
export function isHostAtWork(work: HostWork): boolean {
  return work.kind === 'open' && ['working', 'making kit'].includes(work.step.kind);
}
