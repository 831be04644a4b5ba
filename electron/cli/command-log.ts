import path from 'node:path';
import log from 'electron-log/node';

/** Where a command writes what it did. Lines carry ids, counts, paths and durations, never secrets. */
export interface CommandLog {
  readonly path: string;
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
}

/** Older lines go to one file beside it when it grows beyond this. */
const longestLogBytes = 5 * 1024 * 1024;

/** Opens `<folder>/<program>.log`. Every line names the process, since several may write at once. */
export function openCommandLog(folder: string, program: string): CommandLog {
  const file = path.join(folder, `${program}.log`);
  const logger = log.create({ logId: `${folder}/${program}` });
  logger.transports.console.level = false;
  logger.transports.file.resolvePathFn = () => file;
  logger.transports.file.maxSize = longestLogBytes;
  logger.transports.file.format = `{y}-{m}-{d}T{h}:{i}:{s}.{ms}{z} [${process.pid}] {level} {text}`;
  return {
    path: file,
    info: (message) => logger.info(message),
    warn: (message) => logger.warn(message),
    error: (message, error) => logger.error(message, error),
  };
}
