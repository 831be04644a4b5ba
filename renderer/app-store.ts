import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppFacts } from '../electron/shared/app-calls.ts';
import type { DiagnosticsReport } from '../electron/shared/diagnostics.ts';
import type { Failure } from '../electron/shared/failure.ts';
import type { UnfinishedSetupFacts } from '../electron/shared/setup-calls.ts';
import { type Asked, answered, asking, notAsked } from './asked.ts';
import type { Bridge } from './bridge.ts';

/** What fills the window. */
export type Screen =
  | { readonly kind: 'starting' }
  /** A Setup was interrupted: it is finished or undone before anything else. */
  | { readonly kind: 'recovery'; readonly setup: UnfinishedSetupFacts }
  /** `changing`: the site whose settings are changed; null where a new site is set up. */
  | { readonly kind: 'wizard'; readonly changing: string | null }
  | { readonly kind: 'status'; readonly site: string };

export interface AppStore {
  readonly facts: Asked<AppFacts>;
  readonly screen: Screen;
  readonly diagnostics: Asked<DiagnosticsReport>;
  /** Why the last wish (open the log, publish version 2) was not fulfilled. */
  readonly refusal: Failure | null;
  /** Describes the app; shows an interrupted Setup, else the first site's status, or the wizard where there is none. */
  start(): Promise<void>;
  showWizard(): void;
  changeSettings(site: string): void;
  showStatus(site: string): Promise<void>;
  openLog(): Promise<void>;
  /** Null as an answer: the dialog was cancelled. */
  collectDiagnostics(): Promise<void>;
  dismissDiagnostics(): void;
  publishVersion2(): Promise<void>;
  dismissRefusal(): void;
}

/** What the window as a whole shows. */
export function createAppStore(bridge: Bridge): StoreApi<AppStore> {
  return createStore<AppStore>((set, get) => {
    bridge.listen('app.accentChanged', ({ accentColor }) => {
      const { facts } = get();
      if (facts.kind !== 'answered') return;
      set({ facts: { kind: 'answered', value: { ...facts.value, accentColor } } });
    });
    return {
      facts: notAsked,
      screen: { kind: 'starting' },
      diagnostics: notAsked,
      refusal: null,

      async start() {
        const facts = answered(await bridge.call('app.describe', undefined));
        const unfinished = await bridge.call('setup.unfinished', undefined);
        const newest = unfinished.ok ? unfinished.value.at(-1) : undefined;
        if (newest !== undefined) return set({ facts, screen: { kind: 'recovery', setup: newest } });
        const site = facts.kind === 'answered' ? facts.value.sites[0] : undefined;
        set({
          facts,
          refusal: unfinished.ok ? null : unfinished.failure,
          screen: site === undefined ? { kind: 'wizard', changing: null } : { kind: 'status', site },
        });
      },
      showWizard: () => set({ screen: { kind: 'wizard', changing: null } }),
      changeSettings: (site) => set({ screen: { kind: 'wizard', changing: site } }),
      async showStatus(site) {
        // Setup may have added a site since the app was described.
        const facts = answered(await bridge.call('app.describe', undefined));
        set({ facts, screen: { kind: 'status', site } });
      },
      async openLog() {
        const result = await bridge.call('app.openLog', undefined);
        set({ refusal: result.ok ? null : result.failure });
      },
      async collectDiagnostics() {
        if (get().diagnostics.kind === 'asking') return;
        set({ diagnostics: asking(notAsked) });
        const result = await bridge.call('app.collectDiagnostics', undefined);
        if (result.ok && result.value === null) set({ diagnostics: notAsked });
        else if (result.ok && result.value !== null) {
          set({ diagnostics: { kind: 'answered', value: result.value } });
        } else if (!result.ok) set({ diagnostics: { kind: 'unanswered', failure: result.failure } });
      },
      dismissDiagnostics: () => set({ diagnostics: notAsked }),
      async publishVersion2() {
        const result = await bridge.call('practice.publishVersion2', undefined);
        const { facts } = get();
        if (!result.ok) set({ refusal: result.failure });
        else if (facts.kind === 'answered') {
          set({
            refusal: null,
            facts: { kind: 'answered', value: { ...facts.value, practice: result.value } },
          });
        }
      },
      dismissRefusal: () => set({ refusal: null }),
    };
  });
}
