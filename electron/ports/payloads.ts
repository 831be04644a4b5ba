import type { Result } from '../shared/result.ts';
import type { ProgramFile } from './program-folder.ts';

/** One file to copy, with its SHA-256. */
export interface PayloadFile extends ProgramFile {
  readonly sha256: string;
}

/** The program for another computer. */
export interface Payload {
  readonly files: readonly PayloadFile[];
  /** The command that starts it from a folder of that computer. */
  commandIn(folder: string): readonly string[];
  /** Where it is installed there. */
  readonly programFolder: string;
}

/** What can be copied to other computers. */
export interface Payloads {
  /** `program`: an executable to take instead of the one that runs here. Null where there is none for the platform. */
  of(platform: 'windows' | 'linux', program: string | null): Promise<Result<Payload | null>>;
}
