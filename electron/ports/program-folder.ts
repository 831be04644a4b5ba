import type { Result } from '../shared/result.ts';

/** One file of the headless program. */
export interface ProgramFile {
  /** Its name in the program folder. */
  readonly name: string;
  /** Where it lies now. */
  readonly from: string;
}

/** Where a synchronization host keeps the program that its schedule starts. Only administrators can write there. */
export interface ProgramFolder {
  readonly path: string;
  /** The program there, with its leading arguments. */
  readonly command: readonly string[];
  /** The files of the program that runs now. */
  files(): Promise<Result<readonly ProgramFile[]>>;
  /** Copies those of them that differ; returns their names. */
  install(): Promise<Result<readonly string[]>>;
  /** Removes the folder; done already where there is none. */
  remove(): Promise<Result<null>>;
  exists(): Promise<boolean>;
}
