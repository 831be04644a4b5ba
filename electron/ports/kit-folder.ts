import type { Result } from '../shared/result.ts';

/** Writes the files of a kit. */
export interface KitFolder {
  /** Makes the folder; a failure where something lies there already. */
  create(folder: string): Promise<Result<null>>;
  copy(from: string, to: string): Promise<Result<null>>;
  write(to: string, text: string): Promise<Result<string>>;
}
