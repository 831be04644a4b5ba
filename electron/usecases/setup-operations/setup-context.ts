import type { SiteFolders } from '../../core/site-folders.ts';
import type { Answers } from '../../shared/answers.ts';
import type { Result } from '../../shared/result.ts';
import type { Change } from '../../shared/setup-journal.ts';
import type { LeftBehind } from '../../shared/setup-progress.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';
import type { Message } from '../../shared/texts/message.ts';
import type { ApplySetupDeps } from '../setup-dependencies.ts';
import type { SetupSync } from '../setup-sync.ts';

/** What the operations of one Setup share while it runs. */
export interface SetupContext {
  readonly deps: ApplySetupDeps;
  readonly answers: Answers;
  readonly folders: SiteFolders;
  readonly signal: AbortSignal;
  /** Names of shares by operation: as planned, then as they really got them. */
  readonly shareNames: Map<string, string>;
  /** Settings of the site: those found, then those written. */
  settings: SiteSettings | null;
  /** Settings of the site when Setup began, or null. */
  readonly settingsBefore: SiteSettings | null;
  /** The one sync run of this Setup, once it is started. */
  readonly sync: SetupSync;
  /** Journals that `change` is about to be made, makes it, and journals that it was made. */
  make<T>(change: Change, effect: () => Promise<Result<T>>): Promise<Result<T>>;
  /** Journals that an intended change was not made after all. */
  forget(change: Change): Promise<void>;
  /** Says what the running operation is doing. */
  note(text: Message): void;
}

/** Carries out one kind of operation; the value is what it did, for people. */
export type Apply<O> = (context: SetupContext, operation: O) => Promise<Result<Message | null>>;

export type UndoDeps = Pick<
  ApplySetupDeps,
  | 'machine'
  | 'files'
  | 'accounts'
  | 'permissions'
  | 'shareServer'
  | 'scheduler'
  | 'registry'
  | 'openStore'
  | 'otherHosts'
>;

/**
 * Takes one change back; null when nothing of it is left. The change may not have happened (a crash before it),
 * and may have been changed by others since: what is not as Setup left it stays, and is named.
 */
export type Undo<C> = (deps: UndoDeps, change: C) => Promise<LeftBehind | null>;

export type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;
