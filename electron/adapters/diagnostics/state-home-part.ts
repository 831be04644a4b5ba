import path from 'node:path';
import type { DiagnosticPart } from '../../ports/diagnostics.ts';
import type { Files } from '../../ports/files.ts';
import { startGathering } from './read-newest.ts';

const mebibyte = 1024 * 1024;

/**
 * The state home: the list of sites, Setup's journal, the newest logs. Never what lies in `secrets`. `moreLogs` is
 * the folder of the window's own logs, where that is another one.
 */
export function createStateHomePart(
  files: Files,
  stateHome: string,
  moreLogs: string | null,
): DiagnosticPart {
  const limit = { wanted: /\.log$/, count: 12, maxBytes: mebibyte };
  return {
    what: stateHome,
    gather: async () => {
      const gathering = startGathering(files);
      await gathering.take(path.join(stateHome, 'sites.json'), 'computer/sites.json', mebibyte);
      await gathering.take(
        path.join(stateHome, 'setup-journal.jsonl'),
        'computer/setup-journal.jsonl',
        mebibyte,
      );
      await gathering.takeNewest(path.join(stateHome, 'Logs'), 'computer/Logs', limit);
      if (moreLogs !== null) await gathering.takeNewest(moreLogs, 'computer/window-logs', limit);
      await gathering.takeListing(stateHome, 'computer/state-home.txt');
      return gathering.gathered;
    },
  };
}
