import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallInput } from '../../electron/shared/contract.ts';
import type { Failure } from '../../electron/shared/failure.ts';
import type { RunEvent } from '../../electron/shared/run-events.ts';
import type { SiteShare } from '../../electron/shared/site-share.ts';
import type { RunSummary } from '../../electron/shared/status.ts';
import type { SiteView } from '../../electron/shared/status-calls.ts';
import { type Asked, answered, answerOf, asking, notAsked } from '../asked.ts';
import type { Bridge } from '../bridge.ts';
import { latestPerFrame, type NextFrame } from './latest-per-frame.ts';
import { shareUnchanged } from './share-unchanged.ts';

/** The run whose events are shown. */
export interface OpenRun {
  readonly runId: string;
  readonly events: Asked<readonly RunEvent[]>;
}

export interface StatusStore {
  /** Destination of the site that is shown; null before one was opened. */
  readonly site: string | null;
  readonly view: Asked<SiteView>;
  readonly history: Asked<readonly RunSummary[]>;
  /** What the SMB server says of the site's share. */
  readonly share: Asked<SiteShare>;
  readonly openRun: OpenRun | null;
  /** Sync now or Cancel was pressed and is not answered yet. */
  readonly wish: 'none' | 'starting' | 'cancelling';
  readonly refusal: Failure | null;
  /** Where the last export was written. */
  readonly exportedTo: string | null;
  open(site: string): Promise<void>;
  read(): Promise<void>;
  /** Asks the SMB server again: a share goes without a word. */
  checkShare(): Promise<void>;
  syncNow(): Promise<void>;
  /** Looks after these distribution points alone; with `verify` their copies are hashed in full. */
  serve(points: readonly string[], verify: boolean): Promise<void>;
  /** Writes the distribution points of these names as CSV where the person chooses. */
  exportPoints(points: readonly string[]): Promise<void>;
  cancelRun(): Promise<void>;
  showRun(runId: string | null): Promise<void>;
  dismissRefusal(): void;
}

/** What the status view shows: snapshots as the main process pushes them, and the history of runs. */
export function createStatusStore(bridge: Bridge, nextFrame: NextFrame): StoreApi<StatusStore> {
  return createStore<StatusStore>((set, get) => {
    const show = latestPerFrame(nextFrame, (view: SiteView) => {
      if (siteOf(view) !== get().site) return;
      const before = lastRunId(get().view);
      set({ view: answeredWith(get().view, view), ...settledWish(get(), view) });
      if (lastRunId(get().view) !== before) void readHistory();
    });
    bridge.listen('status.changed', show);

    async function startRun(request: Omit<CallInput<'sync.start'>, 'site'>) {
      const { site } = get();
      if (site === null || get().wish !== 'none') return;
      set({ wish: 'starting', refusal: null });
      const result = await bridge.call('sync.start', { site, ...request });
      // The wish ends when the run shows up in a snapshot, or here when it was refused.
      if (!result.ok) set({ wish: 'none', refusal: result.failure });
      else await get().read();
      if (get().wish === 'starting') set({ wish: 'none' });
    }

    async function readHistory() {
      const { site } = get();
      if (site === null) return;
      set({ history: asking(get().history) });
      const history = answered(await bridge.call('status.history', { site }));
      if (get().site === site) set({ history });
    }

    return {
      site: null,
      view: notAsked,
      history: notAsked,
      share: notAsked,
      openRun: null,
      wish: 'none',
      refusal: null,
      exportedTo: null,

      async open(site) {
        if (get().site !== site) {
          set({ site, view: notAsked, history: notAsked, share: notAsked, openRun: null, wish: 'none' });
          set({ refusal: null, exportedTo: null });
        }
        await get().read();
      },

      async read() {
        const { site } = get();
        if (site === null) return;
        set({ view: asking(get().view) });
        const result = await bridge.call('status.read', { site });
        if (get().site !== site) return;
        set({ view: result.ok ? answeredWith(get().view, result.value) : answered(result) });
        await Promise.all([readHistory(), get().checkShare()]);
      },

      async checkShare() {
        const { site } = get();
        if (site === null) return;
        set({ share: asking(get().share) });
        const share = answered(await bridge.call('status.share', { site }));
        if (get().site === site) set({ share });
      },

      syncNow: () => startRun({}),
      serve: (points, verify) => startRun({ points: [...points], verify }),

      async exportPoints(points) {
        const { site } = get();
        if (site === null) return;
        const result = await bridge.call('status.exportPoints', { site, points: [...points] });
        set(result.ok ? { exportedTo: result.value } : { refusal: result.failure });
      },

      async cancelRun() {
        const { site } = get();
        if (site === null || get().wish !== 'none') return;
        set({ wish: 'cancelling', refusal: null });
        const result = await bridge.call('sync.cancel', { site });
        if (!result.ok) set({ wish: 'none', refusal: result.failure });
      },

      async showRun(runId) {
        const { site } = get();
        if (site === null || runId === null) return set({ openRun: null });
        set({ openRun: { runId, events: asking(notAsked) } });
        const events = answered(await bridge.call('status.runEvents', { site, runId }));
        if (get().openRun?.runId === runId) set({ openRun: { runId, events } });
      },

      dismissRefusal: () => set({ refusal: null, exportedTo: null }),
    };
  });
}

function siteOf(view: SiteView): string {
  return view.kind === 'status' ? view.snapshot.site : view.site;
}

/** The new view, with the distribution points that are as before kept: tables draw only what changed. */
function answeredWith(before: Asked<SiteView>, view: SiteView): Asked<SiteView> {
  const last = answerOf(before);
  if (last?.kind !== 'status' || view.kind !== 'status') return { kind: 'answered', value: view };
  const distributionPoints = shareUnchanged(
    last.snapshot.distributionPoints,
    view.snapshot.distributionPoints,
  );
  return { kind: 'answered', value: { ...view, snapshot: { ...view.snapshot, distributionPoints } } };
}

function lastRunId(view: Asked<SiteView>): string | null {
  if (view.kind !== 'answered' || view.value.kind !== 'status') return null;
  return view.value.snapshot.lastRun?.id ?? null;
}

/** A wish is settled once a snapshot shows it fulfilled. */
function settledWish({ wish }: StatusStore, view: SiteView): Pick<StatusStore, 'wish'> {
  const isRunning = view.kind === 'status' && view.snapshot.currentRun !== null;
  if (wish === 'cancelling' && !isRunning) return { wish: 'none' };
  return { wish: wish === 'starting' && isRunning ? 'none' : wish };
}
