import type { Result } from '../shared/result.ts';

/** A user and password, e.g. for a proxy. Never logged, never part of settings, status or arguments. */
export interface Credential {
  readonly user: string;
  readonly password: string;
}

/** The machine's secret store: credentials by name. Settings hold the names alone. */
export interface Secrets {
  /** `secret.not-found` where there is none of that name. */
  read(name: string): Promise<Result<Credential>>;
  /** Stores or replaces. */
  write(name: string, credential: Credential): Promise<Result<null>>;
  /** Removing what is not there is done already. */
  remove(name: string): Promise<Result<null>>;
  /** Names in alphabetical order. */
  list(): Promise<Result<readonly string[]>>;
}
