import type { FailureWording } from '../../../failures/failure-text.ts';

/** The texts of failures in German. */
export const germanFailures: Readonly<Record<string, FailureWording>> = {};
