import { randomBytes } from 'node:crypto';
import { renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import log from 'electron-log/node';
import { logLines } from '../../core/log-entry.ts';
import type { ProgramLog } from '../../ports/program-log.ts';

/** Older lines go to one file beside it, `<program>.old.log`, when it grows beyond this. */
export const longestLogBytes = 5 * 1024 * 1024;

/**
 * Opens `<folder>/<program>.log`, one file per program. Several processes of a program may write at once: each line
 * names its process and its correlation id. Only the owner and its group can read it.
 */
export function openProgramLog(folder: string, program: string): ProgramLog & { catchErrors(): void } {
  const file = path.join(folder, `${program}.log`);
  const correlation = randomBytes(4).toString('hex');
  const logger = log.create({ logId: `${folder}/${program}` });
  const target = logger.transports.file;
  logger.transports.console.level = false;
  target.resolvePathFn = () => file;
  target.maxSize = longestLogBytes;
  target.level = 'info';
  target.format = '{text}';
  target.writeOptions = { flag: 'a', mode: 0o640, encoding: 'utf8' };
  target.archiveLogFn = () => rotate(file);
  logger.hooks.push((message, transport) => {
    if (transport !== target) return message;
    const { date: at, level } = message;
    const text = format(...message.data);
    return { ...message, data: [logLines({ at, process: process.pid, correlation, level, text })] };
  });
  return {
    path: file,
    correlation,
    info: (message) => logger.info(message),
    warn: (message) => logger.warn(message),
    error: (message, error) => (error === undefined ? logger.error(message) : logger.error(message, error)),
    catchErrors: () => logger.errorHandler.startCatching({ showDialog: false }),
  };
}

/** Another process may have rotated it already: then it is short, and stays. */
function rotate(file: string): void {
  try {
    if (statSync(file).size < longestLogBytes) return;
    renameSync(file, file.replace(/\.log$/, '.old.log'));
  } catch {
    // What cannot be renamed, because somebody holds it open, grows on; the next start tries again.
  }
}
