import path from 'node:path';
import { describeFileError, errorCodeOf, fileFailure } from '../../core/file-error.ts';
import { parseJournalLines, parseLogLines } from '../../core/log-lines.ts';
import { logsName } from '../../core/site-folders.ts';
import type { Files } from '../../ports/files.ts';
import type { SiteRegistry } from '../../ports/site-store.ts';
import { failure } from '../../shared/failure.ts';
import type { LogRequest, LogView } from '../../shared/program-logs.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { readNewest } from './read-newest.ts';

export interface LogPlaces {
  readonly files: Files;
  readonly registry: Pick<SiteRegistry, 'list'>;
  readonly stateHome: string;
  readonly windowLog: string;
}

/** However large a log is, no more than this is read of it. */
const mostBytes = 512 * 1024;
const mostLines = 3000;

/**
 * The newest lines of a log. A site's log is read for sites that are set up here alone. Failures: `call.refused` for
 * another site, `program.file-failed`. A log that nobody wrote yet has no lines.
 */
export async function readLog(places: LogPlaces, request: LogRequest): Promise<Result<LogView>> {
  const at = await placeOf(places, request);
  if (!at.ok) return at;
  try {
    const facts = await places.files.look(at.value);
    const mark = facts === null ? 'none' : `${facts.sizeBytes}:${facts.mtimeNs}`;
    if (mark === request.unlessMark) return succeed({ kind: 'unchanged' });
    const text = (await readNewest(places.files, at.value, mostBytes)) ?? '';
    const lines = request.log === 'setup journal' ? parseJournalLines(text) : parseLogLines(text);
    const isCut = (facts?.sizeBytes ?? 0) > mostBytes || lines.length > mostLines;
    return succeed({ kind: 'lines', path: at.value, mark, isCut, lines: lines.slice(-mostLines) });
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    const cause = describeFileError(error);
    return failWith(fileFailure('reading', at.value, cause));
  }
}

async function placeOf(places: LogPlaces, { log, site }: LogRequest): Promise<Result<string>> {
  if (log === 'window') return succeed(places.windowLog);
  if (log === 'setup journal') return succeed(path.join(places.stateHome, 'setup-journal.jsonl'));
  const sites = await places.registry.list();
  if (!sites.ok) return sites;
  if (site === null || !sites.value.includes(site)) {
    return failWith(
      failure('call.refused', {
        cause:
          site === null || site === undefined
            ? message('requestCauses', 'noSite')
            : message('requestCauses', 'notSetUpHere', { site }),
      }),
    );
  }
  return succeed(path.join(site, logsName, 'sync.log'));
}
