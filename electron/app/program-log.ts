import path from 'node:path';
import log from 'electron-log/node';

/** Where a program writes what it does. Lines carry ids, counts, paths and durations, never secrets. */
export interface ProgramLog {
  readonly path: string;
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
}

/** Older lines go to one file beside it when it grows beyond this. */
const longestLogBytes = 5 * 1024 * 1024;

/** Opens `<stateHome>/Logs/<program>.log`, one file per program; uncaught errors are written to it too. */
export function openProgramLog(stateHome: string, program: string): ProgramLog {
  const file = path.join(stateHome, 'Logs', `${program}.log`);
  const logger = log.create({ logId: program });
  logger.transports.console.level = false;
  logger.transports.file.resolvePathFn = () => file;
  logger.transports.file.maxSize = longestLogBytes;
  logger.transports.file.level = 'info';
  logger.errorHandler.startCatching({ showDialog: false });
  return {
    path: file,
    info: (message) => logger.info(message),
    warn: (message) => logger.warn(message),
    error: (message, error) => logger.error(message, error),
  };
}
