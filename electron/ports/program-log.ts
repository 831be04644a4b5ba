/** Where a program writes what it does. Lines carry ids, counts, paths and durations, never secrets. */
export interface ProgramLog {
  readonly path: string;
  /** In every line of this process; a sync's run id ends with it. Eight hexadecimal digits. */
  readonly correlation: string;
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
}
