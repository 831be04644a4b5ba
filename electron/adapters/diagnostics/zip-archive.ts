import { strToU8, type Zippable, zipSync } from 'fflate';
import type { DiagnosticEntry } from '../../ports/diagnostics.ts';

/** Texts as a zip archive; of two with the same name the later one is kept. */
export function packZip(entries: readonly DiagnosticEntry[], at: Date): Uint8Array {
  const files: Zippable = {};
  for (const { name, text } of entries) files[name] = [strToU8(text), { mtime: at, level: 6 }];
  return zipSync(files);
}
