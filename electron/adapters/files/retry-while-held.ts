import { errorCodeOf } from '../../core/error-code.ts';

/** How long a virus scanner is waited for that looks at a file just written: together a good second. */
export const heldWaitsMs: readonly number[] = [10, 20, 40, 80, 160, 320, 640];

/**
 * Does `work` again while Windows answers that another program holds the file: EBUSY is a sharing violation; a rename
 * over a file that is held answers EPERM or EACCES too. After the last wait its error is the caller's, to be named.
 */
export async function retryWhileHeld<T>(
  work: () => Promise<T>,
  heldCodes: readonly string[],
  wait: (ms: number) => Promise<void>,
): Promise<T> {
  for (const waitMs of heldWaitsMs) {
    try {
      return await work();
    } catch (error) {
      if (!heldCodes.includes(errorCodeOf(error) ?? '')) throw error;
      await wait(waitMs);
    }
  }
  return work();
}
