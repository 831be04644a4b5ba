import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DeployProgress } from '../../electron/shared/host-deployment.ts';
import type { Bridge } from '../bridge.ts';
import { emptyForm, type HostForm, type RemoteInput, readForm } from './host-form.ts';
import {
  type HostStep,
  type HostSubject,
  type HostTask,
  type HostWork,
  isHostAtWork,
  type OpenHostWork,
} from './host-state.ts';

export interface HostStore {
  readonly work: HostWork;
  open(subject: HostSubject): void;
  edit(change: Partial<HostForm>): void;
  /** Tests or installs: asks for the key first where that is new. */
  begin(task: HostTask): Promise<void>;
  /** Pins the key that is shown, and goes on. */
  confirmKey(): Promise<void>;
  makeKit(): Promise<void>;
  cancel(): Promise<void>;
  /** Back to what was typed. */
  back(): void;
  close(): void;
}

/** Lines of the other computer that are shown. */
const mostLines = 6;
const emptyStep: HostStep = { kind: 'form', wrong: [], failure: null };

/** Tests and installs another computer as synchronization host. What was typed goes with the dialog. */
export function createHostStore(bridge: Bridge): StoreApi<HostStore> {
  return createStore<HostStore>((set, get) => {
    const opened = (): OpenHostWork | null => {
      const { work } = get();
      return work.kind === 'open' ? work : null;
    };
    const step = (next: HostStep) => {
      const work = opened();
      if (work !== null) set({ work: { ...work, step: next } });
    };

    bridge.listen('host.progress', (progress) => {
      const current = opened()?.step;
      if (current?.kind === 'working') step(withProgress(current, progress));
    });

    const run = async (task: HostTask, input: RemoteInput) => {
      const work = opened();
      if (work === null) return;
      const { host } = input.address;
      step({ kind: 'working', task, host, begun: [], said: [], checks: [], isCancelling: false });
      step(await (task === 'test' ? tested(bridge, work, input) : installed(bridge, work, input)));
    };

    return {
      work: { kind: 'none' },
      open: (subject) =>
        set({
          work: {
            kind: 'open',
            subject,
            form: emptyForm(subject.computer, subject.account),
            step: emptyStep,
          },
        }),
      edit: (change) => {
        const work = opened();
        if (work !== null) set({ work: { ...work, form: { ...work.form, ...change }, step: emptyStep } });
      },
      begin: async (task) => {
        const work = opened();
        if (work?.step.kind !== 'form') return;
        const read = readForm(work.form);
        if (!read.ok) return step({ kind: 'form', wrong: read.wrong, failure: null });
        const { input } = read;
        if (work.form.way !== 'ssh') return run(task, input);
        const looking: HostStep = { kind: 'looking', task, input };
        step(looking);
        const key = await bridge.call('host.look', { address: input.address });
        if (opened()?.step !== looking) return;
        if (!key.ok) return step({ kind: 'form', wrong: [], failure: key.failure });
        if (key.value.state === 'unknown')
          return step({ kind: 'key', task, input, key: key.value, failure: null });
        // A key that changed is refused by what follows, which says all about it.
        return run(task, input);
      },
      confirmKey: async () => {
        const current = opened()?.step;
        if (current?.kind !== 'key') return;
        const { task, input, key } = current;
        const request = { address: input.address, fingerprint: key.fingerprint };
        const confirmed = await bridge.call('host.confirm', request);
        if (!confirmed.ok) return step({ ...current, failure: confirmed.failure });
        return run(task, input);
      },
      makeKit: async () => {
        const work = opened();
        if (work?.subject.kind !== 'site' || isHostAtWork(work)) return;
        const { platform, program } = work.form;
        step({ kind: 'making kit' });
        const made = await bridge.call('host.makeKit', {
          site: work.subject.site,
          platform,
          program: program.trim() === '' ? null : program.trim(),
        });
        if (!made.ok) return step({ kind: 'form', wrong: [], failure: made.failure });
        step(made.value === null ? emptyStep : { kind: 'kit made', kit: made.value });
      },
      cancel: async () => {
        const current = opened()?.step;
        if (current?.kind !== 'working') return;
        step({ ...current, isCancelling: true });
        await bridge.call('host.cancel', undefined);
      },
      back: () => {
        if (!isHostAtWork(get().work)) step(emptyStep);
      },
      close: () => {
        if (!isHostAtWork(get().work)) set({ work: { kind: 'none' } });
      },
    };
  });
}

async function tested(bridge: Bridge, { subject }: OpenHostWork, input: RemoteInput): Promise<HostStep> {
  const of =
    subject.kind === 'site'
      ? { kind: 'site' as const, site: subject.site }
      : { kind: 'answers' as const, answers: subject.answers };
  const result = await bridge.call('host.test', { of, ...input });
  return result.ok
    ? { kind: 'tested', host: input.address.host, test: result.value }
    : { kind: 'form', wrong: [], failure: result.failure };
}

async function installed(
  bridge: Bridge,
  { subject, form }: OpenHostWork,
  input: RemoteInput,
): Promise<HostStep> {
  if (subject.kind !== 'site') throw new Error('only for a site that is there is anything installed');
  const request = { site: subject.site, ...input, runOnce: form.runOnce };
  const result = await bridge.call('host.deploy', request);
  return result.ok
    ? { kind: 'ended', host: input.address.host, outcome: result.value }
    : { kind: 'form', wrong: [], failure: result.failure };
}

type Working = Extract<HostStep, { kind: 'working' }>;

function withProgress(working: Working, progress: DeployProgress): Working {
  switch (progress.kind) {
    case 'step':
      return { ...working, begun: [...working.begun, progress.step] };
    case 'said':
      return { ...working, said: [...working.said, progress.line].slice(-mostLines) };
    case 'checked':
      return { ...working, checks: progress.checks };
  }
}
